// An expense of the budget, as a group of the page.
#pragma once

#include <cstddef>
#include <string>

#include "app/context.hpp"

namespace loire::app {

/// The group of the expense `index`: its questions, state, reason and actions.
page::Node line_group(const PageContext& context, std::size_t index);

/// Whether the line is the total of a project whose expenses are not known yet: it has no nature.
bool is_total_line(const Depense& line);

/// Whether the group of `line` asks for the answer `key` only among its details.
bool is_detail(const Depense& line, Key key);

/// Adds the buttons that choose a reading of the ambiguous amount `amount`. Adds none while it is being
/// typed.
void add_reading_choices(page::Node& out, const PageContext& context, const Ref& amount);

/// «1 620,00 € HT», or that the amount is missing.
std::string ht_text(const Bounds& amount);

}  // namespace loire::app
