// Checks of the French typography of the texts that users read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/node.hpp"

namespace loire::tests {

/// The problems of one text.
std::vector<std::string> typography_problems(std::string_view text);

/// The problems of all texts of a page, except those in its fields.
std::vector<std::string> typography_problems(const page::Node& page);

}  // namespace loire::tests
