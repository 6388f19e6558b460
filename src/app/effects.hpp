// What an expense brings to the aid, and what would make it count: facts, never advice.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/session.hpp"

namespace loire::app {

/// What the expense `index` brings, or what would make it count, or that nothing would; empty when
/// there is nothing to say.
std::string effect_sentence(const PageContext& context, std::size_t index);

/// Whether some missing answer is about this expense: none is, when it can no longer change the aid.
bool asked_about(const PageContext& context, std::size_t index);

}  // namespace loire::app
