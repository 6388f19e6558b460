// The edition file. Reading it checks all that a program can check without the call in hand.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "core/rulebook.hpp"

namespace loire::io {

/// Reads an edition file, with every problem at once: wrong types, missing rulings, a decision
/// table that forgets an answer, a locator that is not in its table, repeated ids, dates.
Result<Rulebook> read_rulebook(std::string_view text);

}  // namespace loire::io
