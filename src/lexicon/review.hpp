// The assessment together with the reading of the project's words, as a person sees them.
#pragma once

#include <optional>

#include "core/assess.hpp"
#include "lexicon/axis_words.hpp"

namespace loire {

struct Review {
  Assessment assessment;  ///< the result of assess(), with the remarks on the words added last
  AxisProposal words;     ///< proposal from the name and the description of the project
};

/// Assesses `dossier` and reads its words. The words change neither the verdict nor the amount.
Review review(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
              std::optional<Date> today);

}  // namespace loire
