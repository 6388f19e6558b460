// Expenses pasted from a spreadsheet: what a pasted text is read as, and adding it to the budget.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "input/pasted_table.hpp"

namespace loire::app {

/// The id of the text area in which a table is pasted. It is no answer.
inline constexpr std::string_view kPastedTextId = "tableur.texte";

/// Whether `text`, pasted into the field of `ref`, is a table of expenses. Into a field that is not one of
/// an expense, and where it is one answer, a paste is an ordinary one.
bool is_pasted_table(const Session& session, const Ref& ref, std::string_view text);

/// The table in the pasted text, with the lines for which the budget has room. Nothing when none is pasted.
std::optional<PastedTable> pasted_table(const Session& session);

/// The expenses that adding `table` brings. What the table does not say of HT, TTC and VAT is as in a new
/// expense.
std::vector<Depense> pasted_lines(const Session& session, const PastedTable& table);

/// Adds the pasted lines to the budget, in the place of the expense in which they were pasted when that
/// one is blank. Returns how many were added; with none, nothing changes.
std::size_t add_pasted_lines(Session& session);

}  // namespace loire::app
