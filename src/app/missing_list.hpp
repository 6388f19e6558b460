// The answers that can still change the result, as buttons that lead to them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// What the next best question is worth, in one sentence; empty when it narrows nothing.
std::string next_question_sentence(const PageContext& context);

/// The missing answers as buttons that lead there, at most `most`, the next best question first.
page::Node missing_list(const PageContext& context, std::string_view prefix, std::size_t most);

/// The missing answers under their heading, with what the first is worth, and that there are others.
std::vector<page::Node> missing_parts(const PageContext& context, std::string_view prefix,
                                      std::size_t most);

}  // namespace loire::app
