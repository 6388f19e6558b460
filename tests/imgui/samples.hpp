// Pages to look at and to test with: shaped like the real ones, without the session.
#pragma once

#include <string>
#include <vector>

#include "page/node.hpp"

namespace samples {

/// The five steps; `current` is 0 to 4.
loire::page::Node nav(int current);
loire::page::Node panel();
/// Whole pages, as the session would give them.
loire::page::Node porteur_page();
loire::page::Node projet_page();
loire::page::Node budget_page();
loire::page::Node criteres_page();
loire::page::Node resultat_page();
/// One node of every kind, errors included.
loire::page::Node every_kind_page();

struct Sample {
  const char* name;
  loire::page::Node (*make)();
};
const std::vector<Sample>& all();

}  // namespace samples
