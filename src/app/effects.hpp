// The effect of an expense on the aid, and the answers that would make it eligible: facts, never advice.
#pragma once

#include <string>

#include "app/context.hpp"

namespace loire::app {

/// The effect of the expense `index` on the aid, or which answers would make it eligible, or that none
/// would. Empty when there is nothing to add.
std::string effect_sentence(const PageContext& context, std::size_t index);

/// Whether some missing answer concerns the expense `index`. None does when the expense can no longer
/// change the aid.
bool has_missing_answers(const PageContext& context, std::size_t index);

}  // namespace loire::app
