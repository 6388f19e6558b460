// The totals of the expenses.
#pragma once

#include <string>
#include <vector>

#include "app/amount_line.hpp"
#include "app/context.hpp"

namespace loire::app {

/// The eligible amount, in centimes before tax, of the expenses typed so far. The list may not be
/// complete.
Bounds typed_base(const PageContext& context);

/// The totals to show: all the expenses, the eligible ones, and the possible or excluded ones if there
/// are any.
std::vector<AmountLine> budget_totals(const PageContext& context);

/// «Total 6 690 € · éligible 5 730 € · à confirmer 960 €»: the expenses typed so far by their state, on one
/// line. Empty when there is none.
std::string totals_line(const PageContext& context);

}  // namespace loire::app
