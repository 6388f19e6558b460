// Reads the edition file, and checks everything that does not require the text of the call.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "core/rulebook.hpp"

namespace loire::io {

/// Reads an edition file. On failure the result has every problem: wrong types, missing rulings, a
/// decision table that lacks an answer, an unknown locator, repeated ids, wrong dates.
Result<Rulebook> read_rulebook(std::string_view text);

}  // namespace loire::io
