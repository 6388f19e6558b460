// French typography of the texts that users read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/node.hpp"

namespace loire::tests {

/// What is wrong in one text; empty when all is well.
std::vector<std::string> typography_problems(std::string_view text);

/// The same for all texts of a page, except what stands in the fields.
std::vector<std::string> typography_problems(const page::Node& page);

}  // namespace loire::tests
