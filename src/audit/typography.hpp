// French typography, sign by sign: what a reader of the page or of the edition file would mend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loire::audit {

/// What is wrong, each said in a few French words; nothing when all is well. Colons of addresses and
/// hours are not those of sentences.
std::vector<std::string> typography_problems(std::string_view text);

}  // namespace loire::audit
