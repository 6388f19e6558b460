#include "input/pasted_table.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "input/amount_reading.hpp"
#include "input/typed.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire {
namespace {

using Row = std::vector<std::string>;

/// Above the headings there may be a title and the name of a supplier.
constexpr std::size_t kMaxTitleRows = 5;

/// Of a text that is only shown, in characters.
constexpr std::size_t kShownCharacters = 100;

bool is_blank_row(const Row& row) { return std::all_of(row.begin(), row.end(), is_blank); }

bool has_amount(const Row& row) {
  return std::any_of(row.begin(), row.end(),
                     [](const std::string& cell) { return !read_amount(cell).problem(); });
}

/// The cell of `column`; empty where the row is shorter or has no such column.
std::string_view cell_of(const Row& row, std::optional<std::size_t> column) {
  return column && *column < row.size() ? std::string_view(row[*column]) : std::string_view();
}

std::string text_of(std::string_view cell) { return std::string(trimmed(typed_line(cell))); }

std::string shown(std::string_view cell) { return shortened(text_of(cell), kShownCharacters - 1); }

std::string first_text(const Row& row) {
  const auto found = std::find_if_not(row.begin(), row.end(), is_blank);
  return found == row.end() ? "" : shown(*found);
}

/// The row of the headings: the first one, or one below a title, when no amount comes before it.
std::optional<std::size_t> heading_row(const std::vector<Row>& rows) {
  std::size_t above = 0;
  for (std::size_t i = 0; i < rows.size() && above < kMaxTitleRows; ++i) {
    if (is_blank_row(rows[i])) continue;
    if (is_heading_row(rows[i], above == 0)) return i;
    if (has_amount(rows[i])) break;
    ++above;
  }
  return std::nullopt;
}

struct Sum {
  Centimes total;
  std::size_t count = 0;  ///< of the amounts

  void add(Centimes amount) {
    total = total + amount;
    ++count;
  }
};

bool is_one(std::string_view quantity) {
  const AmountReading reading = read_amount(quantity);
  const auto* value = std::get_if<Centimes>(&reading.value);
  return value && *value == Centimes{100};
}

class TableReader {
 public:
  TableReader(TableCells cells, const Rulebook& rulebook, std::size_t room)
      : rows_(std::move(cells.rows)), rates_(rulebook.taux_tva), room_(room) {
    out_.rows_beyond = cells.rows_beyond;
    out_.columns_beyond = cells.columns_beyond;
  }

  PastedTable read() && {
    const auto heading = heading_row(rows_);
    const std::size_t first = heading ? *heading + 1 : 0;
    const std::span<const std::string> headings =
        heading ? std::span<const std::string>(rows_[*heading]) : std::span<const std::string>();
    columns_ = find_columns(headings, sample(first), rates_);
    out_.choice = columns_.choice;
    out_.regime = columns_.amount_regime;
    for (std::size_t i = 0; i < columns_.uses.size(); ++i)
      out_.columns.push_back({columns_.uses[i], i < headings.size() ? shown(headings[i]) : ""});
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (is_blank_row(rows_[i])) leave_out(i, RowLeftOut::blank);
      else if (heading && i < *heading) leave_out(i, RowLeftOut::title);
      else if (heading && i == *heading) leave_out(i, RowLeftOut::heading);
      else add_row(i);
    }
    return std::move(out_);
  }

 private:
  /// The rows from `first` that may be lines: totals would hide what the columns have in common.
  std::vector<Row> sample(std::size_t first) const {
    std::vector<Row> out;
    for (std::size_t i = first; i < rows_.size() && out.size() < kMaxLines; ++i)
      if (!is_blank_row(rows_[i]) && std::none_of(rows_[i].begin(), rows_[i].end(), is_total_cell))
        out.push_back(rows_[i]);
    return out;
  }

  /// «HT» alone may be what a column says of each line.
  static bool is_total_cell(const std::string& cell) {
    return names_total(cell) && !read_regime(cell);
  }

  std::optional<Centimes> amount_of(const Row& row) const {
    const AmountReading reading = read_amount(cell_of(row, columns_.amount));
    const auto* amount = std::get_if<Centimes>(&reading.value);
    return amount ? std::optional(*amount) : std::nullopt;
  }

  void leave_out(std::size_t i, RowLeftOut why) {
    const bool counted = why == RowLeftOut::total || why == RowLeftOut::over_limit;
    out_.left_out.push_back(
        {i + 1, why, first_text(rows_[i]), counted ? amount_of(rows_[i]) : std::nullopt});
  }

  /// Whether the label, or where there is none any cell, is like the name of a total.
  template <class IsLike>
  bool is_named(const Row& row, IsLike is_like) const {
    if (const std::string_view label = cell_of(row, columns_.label); !is_blank(label))
      return is_like(label);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (i != columns_.regime && i != columns_.vat && !read_regime(row[i]) && is_like(row[i]))
        return true;
    return false;
  }

  /// A name that only begins like a total, as some suppliers do, is one when its amount is the sum of
  /// the lines above: of all, or since the last total.
  bool is_total(const Row& row, bool like_total) const {
    if (is_named(row, names_total)) return true;
    const auto amount = amount_of(row);
    return like_total && amount &&
           ((all_.count > 0 && *amount == all_.total) ||
            (since_total_.count > 0 && *amount == since_total_.total));
  }

  void add_row(std::size_t i) {
    const Row& row = rows_[i];
    const bool like_total = is_named(row, begins_like_total);
    if (is_total(row, like_total)) {
      since_total_ = {};
      return leave_out(i, RowLeftOut::total);
    }
    if (is_heading_row(row, false)) return leave_out(i, RowLeftOut::heading);
    if (is_blank(cell_of(row, columns_.label)) && is_blank(cell_of(row, columns_.amount)))
      return leave_out(i, RowLeftOut::unread);
    const bool sum_of_lines = all_.count > 1 && amount_of(row) == all_.total;
    if (const auto amount = amount_of(row)) {
      all_.add(*amount);
      since_total_.add(*amount);
    }
    if (out_.lines.size() >= room_) return leave_out(i, RowLeftOut::over_limit);
    PastedLine line;
    line.row = i + 1;
    add_label(line, cell_of(row, columns_.label));
    if (line.has(PastedProblem::no_label) && sum_of_lines)
      line.problems.push_back(PastedProblem::sum_of_lines);
    if (like_total) line.problems.push_back(PastedProblem::like_total);
    add_amount(line, row);
    add_vat(line, cell_of(row, columns_.vat));
    out_.lines.push_back(std::move(line));
  }

  static void add_label(PastedLine& line, std::string_view cell) {
    const std::string label = text_of(cell);
    if (is_blank(label)) return line.problems.push_back(PastedProblem::no_label);
    line.label = within_limit(label, kMaxTextCharacters);
    if (line.label.size() == label.size()) return;
    line.left_out += count_characters(std::string_view(label).substr(line.label.size()));
    line.problems.push_back(PastedProblem::label_too_long);
  }

  void add_amount(PastedLine& line, const Row& row) {
    const std::string_view cell = cell_of(row, columns_.amount);
    if (is_blank(cell)) return line.problems.push_back(PastedProblem::no_amount);
    const AmountReading reading = read_amount(cell);
    line.regime = reading.regime;
    if (!line.regime) line.regime = read_regime(cell_of(row, columns_.regime));
    if (!line.regime) line.regime = columns_.amount_regime;
    if (const auto* amount = std::get_if<Centimes>(&reading.value)) {
      line.amount.value = *amount;
    } else {
      keep_raw(line, cell);
      line.problems.push_back(reading.problem() ? PastedProblem::amount_unread
                                                : PastedProblem::amount_ambiguous);
    }
    if (columns_.choice == AmountChoice::unit_price && !is_one(cell_of(row, columns_.quantity)))
      line.problems.push_back(PastedProblem::per_unit);
  }

  static void keep_raw(PastedLine& line, std::string_view cell) {
    line.amount.raw = typed_cells(cell);
    const std::size_t characters = count_characters(line.amount.raw);
    if (characters <= kMaxTextCharacters) return;
    line.amount.raw = shortened(line.amount.raw, kMaxTextCharacters - 1);
    line.left_out += characters - (kMaxTextCharacters - 1);
    line.problems.push_back(PastedProblem::amount_too_long);
  }

  void add_vat(PastedLine& line, std::string_view cell) const {
    if (is_blank(cell)) return;
    line.vat = read_rate(cell, rates_);
    if (line.vat) return;
    line.vat_raw = shown(cell);
    line.problems.push_back(PastedProblem::vat_unread);
  }

  std::vector<Row> rows_;
  std::span<const Taux> rates_;
  TableColumns columns_;
  PastedTable out_;
  std::size_t room_;
  Sum all_;          ///< of the amounts of the rows so far that are expenses
  Sum since_total_;  ///< the same, since the last row that is a total
};

}  // namespace

bool PastedLine::has(PastedProblem problem) const {
  return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

std::optional<PastedTable> read_pasted_table(std::string_view text, const Rulebook& rulebook,
                                             std::size_t room) {
  TableCells cells = table_cells(text);
  std::size_t filled = cells.rows_beyond + cells.columns_beyond;
  for (const Row& row : cells.rows)
    filled +=
        row.size() - static_cast<std::size_t>(std::count_if(row.begin(), row.end(), is_blank));
  if (filled < 2) return std::nullopt;
  return TableReader(std::move(cells), rulebook, room).read();
}

}  // namespace loire
