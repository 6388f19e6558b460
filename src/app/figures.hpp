// The pictures of the result, each with its words.
#pragma once

#include <string>
#include <string_view>

#include "app/context.hpp"

namespace loire::app {

/// The aid against the base, with the ceiling and where the project stands.
page::Node ceiling_figure(const PageContext& context, std::string_view id);

/// Which criteria are answered and argued.
page::Node criteria_figure(const PageContext& context, std::string_view id);

/// The steps of the call, and where today stands among them.
page::Node calendar_figure(const PageContext& context, std::string_view id);

/// The words of the answer to a criterion; that there is none yet.
std::string critere_words(const PageContext& context, const CritereRule& critere);

}  // namespace loire::app
