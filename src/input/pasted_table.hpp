// Expenses pasted from a spreadsheet: what each column and each row is taken as, shown before any of
// it becomes an answer. Nothing is multiplied, added or joined: an amount is what one cell says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "input/table_cells.hpp"
#include "input/table_columns.hpp"

namespace loire {

/// What there is to say about a line.
enum class PastedProblem : std::uint8_t {
  no_label,
  no_amount,
  amount_unread,     ///< its raw text is kept; read_amount says why
  amount_ambiguous,  ///< the same: its raw text has two readings
  per_unit,          ///< the price of one unit, of a quantity that is not 1
  sum_of_lines,      ///< without a label, and the sum of all lines above: perhaps a total
  like_total,        ///< begins like a total, but is not the sum of the lines above
  vat_unread,        ///< no rate of the edition
  label_too_long,    ///< its beginning is kept, at most kMaxTextCharacters
  amount_too_long    ///< the same, with «…» at the end, so that it is never another amount
};

struct PastedLine {
  std::size_t row = 0;  ///< of the table, from 1
  std::string label;    ///< one line, without spaces at its ends; at most kMaxTextCharacters
  Typed<Centimes> amount;
  std::optional<Regime> regime;  ///< from the cell, else its row, else the column; else unknown
  std::optional<Taux> vat;       ///< one of the edition's
  std::string vat_raw;           ///< what is no rate of the edition, at most 100 characters
  std::size_t left_out = 0;      ///< characters of label and amount that are over the limit
  std::vector<PastedProblem> problems;

  bool has(PastedProblem problem) const;
};

/// Why a row is not a line.
enum class RowLeftOut : std::uint8_t {
  blank,
  title,       ///< above the headings
  heading,     ///< the first one, or the same on a further page
  total,       ///< a total, a subtotal, an amount of VAT
  unread,      ///< neither a label nor an amount, but something in another column
  over_limit,  ///< there is no more room
};

struct LeftOutRow {
  std::size_t row = 0;  ///< from 1
  RowLeftOut why = RowLeftOut::blank;
  std::string text;  ///< its first text, at most 100 characters, «…» when there is more
  std::optional<Centimes> amount;  ///< total, over_limit: what the column of the amounts says
};

struct PastedColumn {
  Column use = Column::ignored;
  std::string heading;  ///< at most 100 characters, «…» when there is more; empty without one
};

struct PastedTable {
  std::vector<PastedColumn> columns;
  AmountChoice choice = AmountChoice::none;
  std::optional<Regime> regime;   ///< of all amounts that do not say it themselves
  std::vector<PastedLine> lines;  ///< no more than there is room for
  std::vector<LeftOutRow> left_out;
  std::size_t rows_beyond = 0;     ///< rows with text after kMaxTableRows rows: not read
  std::size_t columns_beyond = 0;  ///< columns after kMaxTableColumns: not read
};

/// Reads what a spreadsheet puts on the clipboard, at most `room` lines of it. Nothing when fewer than
/// two cells have content: such a text is one answer, not a table. Quick for a text of any size and any
/// bytes.
std::optional<PastedTable> read_pasted_table(std::string_view text, const Rulebook& rulebook,
                                             std::size_t room = kMaxLines);

}  // namespace loire
