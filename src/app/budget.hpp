// What the expenses sum to.
#pragma once

#include <vector>

#include "app/amount_line.hpp"
#include "app/context.hpp"

namespace loire::app {

/// What counts of the expenses typed so far; the list may not be finished.
Bounds typed_base(const PageContext& context);

/// What the expenses sum to: all, those that count, those that do not or may not.
std::vector<AmountLine> budget_totals(const PageContext& context);

}  // namespace loire::app
