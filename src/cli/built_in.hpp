// The edition, the territory and the schema of editions that are built into the program.
#pragma once

#include <string_view>

#include "core/territory.hpp"

namespace loire::cli {

std::string_view built_in_rules();
std::string_view built_in_rules_schema();
/// The communes and EPCI, read once. An unreadable built-in file is an error of the build.
const Territory& built_in_territory();

}  // namespace loire::cli
