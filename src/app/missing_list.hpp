// The missing answers, which can still change the result, as buttons that lead to their controls.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// By how much the next question can change the aid, in one sentence; empty when it cannot.
std::string next_question_sentence(const PageContext& context);

/// The missing answers as buttons that lead to their controls: at most `max_count`, the best next question
/// first. `prefix` begins their ids.
page::Node missing_list(const PageContext& context, std::string_view prefix, std::size_t max_count);

/// How many answers are missing, the first ones as buttons, and the others in a part that opens.
std::vector<page::Node> missing_parts(const PageContext& context);

}  // namespace loire::app
