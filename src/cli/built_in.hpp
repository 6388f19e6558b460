// The edition, the territory and the schema of editions that the program carries.
#pragma once

#include <string_view>

#include "core/territory.hpp"

namespace loire::cli {

std::string_view built_in_rules();
std::string_view built_in_rules_schema();
/// The communes and EPCI, read once; a built-in that cannot be read is a fault of the build.
const Territory& built_in_territory();

}  // namespace loire::cli
