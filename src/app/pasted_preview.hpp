// The part of the budget where a table is pasted: what it is read as, before any of it is added.
#pragma once

#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// The button that shows the part.
page::Node paste_button();

/// The part, while it is shown.
std::vector<page::Node> pasted_part(const PageContext& context);

}  // namespace loire::app
