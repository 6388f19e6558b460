// Checks French typography character by character, for texts of the page and of the edition file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loire::audit {

/// The problems of a text, each in a few French words. Colons within addresses and times are
/// accepted.
std::vector<std::string> typography_problems(std::string_view text);

}  // namespace loire::audit
