// The budget for a spreadsheet.
#pragma once

#include <cstdint>
#include <string>

#include "app/session.hpp"

namespace loire::app {

enum class TableFormat : std::uint8_t {
  french,   ///< what a spreadsheet in French opens: semicolons, decimal commas, a byte order mark
  neutral,  ///< tabs and decimal points
};

/// The expenses of the project as a table (UTF-8), one per row, in euros, with their state and its reason; then
/// their total HT when each amount is known. Reading it as a pasted table gives the same expenses.
std::string budget_table(const Session& session, TableFormat format);

}  // namespace loire::app
