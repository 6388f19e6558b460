// The aid in one line, with the condition under which it holds.
#pragma once

#include <string>

#include "app/context.hpp"

namespace loire::app {

struct AidHeadline {
  std::string label;   ///< «Aide du Département, si le projet est retenu»
  std::string amount;  ///< «9 600 € au plus», «Jusqu’à 9 600 €»
  std::string detail;  ///< «si toutes ces dépenses comptent»; empty when nothing is open
};

/// The aid for the expenses typed so far. Until one has an amount, the ceiling of the call.
AidHeadline aid_headline(const PageContext& context);

/// «Encore 3 réponses pour en être sûr.»; empty when none is missing.
std::string answers_left_sentence(const PageContext& context);

}  // namespace loire::app
