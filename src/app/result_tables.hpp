// The conditions and the expenses of the result as tables, like those of the printed summary.
#pragma once

#include "app/context.hpp"

namespace loire::app {

/// One row for each condition: its name, its state and the reason.
page::Node conditions_table(const PageContext& context);

/// One row for each expense, with the reason under those that are not simply eligible; then the totals.
page::Node expenses_table(const PageContext& context);

}  // namespace loire::app
