// Pages to look at and to test with: shaped like the real ones, without the session.
#pragma once

#include <string>
#include <vector>

#include "form/node.hpp"

namespace samples {

/// The five steps; `current` is 0 to 4.
loire::form::Node nav(int current);
loire::form::Node panel();
/// Whole pages, as the session would give them.
loire::form::Node porteur_page();
loire::form::Node projet_page();
loire::form::Node budget_page();
loire::form::Node criteres_page();
loire::form::Node resultat_page();
/// One node of every kind, errors and disabled states included.
loire::form::Node every_kind_page();

struct Sample {
  const char* name;
  loire::form::Node (*make)();
};
const std::vector<Sample>& all();

}  // namespace samples
