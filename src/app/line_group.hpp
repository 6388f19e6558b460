// An expense line of the budget, with its questions, state, reason and actions.
#pragma once

#include <cstddef>
#include <string>

#include "app/context.hpp"

namespace loire::app {

/// One expense line of the budget, with its questions, state, reason and actions.
page::Node line_group(const PageContext& context, std::size_t index);

/// Whether the line is the total of a project whose expenses are not known yet: it has no nature.
bool is_total_line(const Depense& line);

/// The buttons of an amount that reads two ways; nothing while it is being typed.
void add_readings(page::Node& out, const PageContext& context, const Ref& amount);

/// «1 620,00 € HT», or that it is to be typed.
std::string ht_text(const Bounds& amount);

}  // namespace loire::app
