// Sample pages for pictures and tests. They look like the real pages and need no session.
#pragma once

#include <string>
#include <vector>

#include "page/node.hpp"

namespace samples {

/// The navigation of the five steps; `current` is from 0 to 4.
loire::page::Node nav(int current);
loire::page::Node panel();
/// Complete pages like those of a session.
loire::page::Node porteur_page();
loire::page::Node projet_page();
loire::page::Node budget_page();
loire::page::Node criteres_page();
loire::page::Node resultat_page();
/// A page with a node of every kind, including errors.
loire::page::Node every_kind_page();

struct Sample {
  const char* name;
  loire::page::Node (*make)();
};
const std::vector<Sample>& all();

}  // namespace samples
