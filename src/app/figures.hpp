// The figures of the result, each with its text alternative.
#pragma once

#include <string>
#include <string_view>

#include "app/context.hpp"

namespace loire::app {

/// The curve of the aid against the base, with the ceiling and the position of the project.
page::Node ceiling_figure(const PageContext& context, std::string_view id);

/// For each criterion, its answer and whether it has a text.
page::Node criteria_figure(const PageContext& context, std::string_view id);

/// The steps of the call, with today among them when the day is known.
page::Node calendar_figure(const PageContext& context, std::string_view id);

/// The answer to a criterion in words, or that there is none yet.
std::string critere_words(const PageContext& context, const CritereRule& critere);

}  // namespace loire::app
