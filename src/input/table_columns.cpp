#include "input/table_columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "input/amount_reading.hpp"
#include "input/table_cells.hpp"

namespace loire {
namespace {

/// Enough rows to know what a column is.
constexpr std::size_t kSampleRows = 200;

/// Among how many columns of numbers a product is looked for: each two are multiplied.
constexpr std::size_t kMaxFactors = 8;

/// The largest quantity, in hundredths: its product with any amount stays within 64 bits.
constexpr std::int64_t kMaxQuantity = 10'000'000;

/// What the cells of a column are, over the sample.
struct Content {
  std::size_t filled = 0;    ///< cells that are not blank
  std::size_t amounts = 0;   ///< cells that read as an amount, perhaps in two ways
  std::size_t nearly = 0;    ///< cells with a number and a problem: «12,5 k€», «-500»
  std::size_t in_euros = 0;  ///< amounts with a sign of euros, HT or TTC
  std::size_t small = 0;  ///< amounts of one or two digits, as quantities and numbers of rows are
  std::size_t letters = 0;
  std::size_t regimes = 0;
  std::size_t rates = 0;
  std::vector<std::optional<std::int64_t>> values;  ///< by row of the sample, in centimes
};

using Values = std::vector<std::optional<std::int64_t>>;

/// The letters of `cell`, those of French with an accent included.
std::size_t count_letters(std::string_view cell) {
  return static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte <= 0xC5);
  }));
}

/// Whether a text that is no amount has a number that was meant as one.
bool nearly_amount(const AmountReading& reading) {
  switch (*reading.problem()) {
    case AmountProblem::thousands: return reading.in_euros.has_value();
    case AmountProblem::negative:
    case AmountProblem::too_many_decimals:
    case AmountProblem::bad_grouping:
    case AmountProblem::too_large: return true;
    case AmountProblem::empty:
    case AmountProblem::not_a_number:
    case AmountProblem::several:
    case AmountProblem::two_regimes:
    case AmountProblem::taxed:
    case AmountProblem::per_period: break;
  }
  return false;
}

void add_cell(Content& content, const std::string& cell, std::size_t row,
              std::span<const Taux> rates) {
  if (is_blank(cell)) return;
  ++content.filled;
  content.letters += count_letters(cell);
  if (read_regime(cell)) ++content.regimes;
  if (read_rate(cell, rates)) ++content.rates;
  const AmountReading reading = read_amount(cell);
  if (reading.problem()) {
    if (nearly_amount(reading)) ++content.nearly;
    return;
  }
  ++content.amounts;
  const bool in_euros = reading.regime || cell.find("\u20AC") != std::string::npos;
  if (in_euros) ++content.in_euros;
  if (cell.size() <= 2) ++content.small;
  if (const auto* amount = std::get_if<Centimes>(&reading.value))
    content.values[row] = amount->value;
}

std::vector<Content> contents_of(std::span<const std::vector<std::string>> rows,
                                 std::size_t columns, std::span<const Taux> rates) {
  rows = rows.subspan(0, std::min(rows.size(), kSampleRows));
  std::vector<Content> out(columns);
  for (Content& content : out) content.values.resize(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      add_cell(out[column], rows[row][column], row, rates);
  return out;
}

bool is_product(std::int64_t a, std::int64_t b, std::int64_t product) {
  if (product == 0 || std::min(a, b) > kMaxQuantity) return false;
  const std::int64_t difference = a * b - product * 100;
  return difference >= -100 && difference <= 100;
}

/// Whether `ttc` is `ht` with VAT at one of the rates, to the centime.
bool is_taxed(std::int64_t ht, std::int64_t ttc, std::span<const Taux> rates) {
  return ht > 0 && std::any_of(rates.begin(), rates.end(), [&](Taux rate) {
           const std::int64_t tax = share_rounded_down({ht}, rate).value;
           return rate.points_base > 0 && ttc - ht >= tax && ttc - ht <= tax + 1;
         });
}

/// Whether `relation` holds in most rows in which all of `columns` have an amount.
template <class Relation, class... Columns>
bool mostly(const Relation& relation, const Values& first, const Columns&... others) {
  std::size_t rows = 0, held = 0;
  for (std::size_t row = 0; row < first.size(); ++row) {
    if (!first[row] || (!others[row] || ...)) continue;
    ++rows;
    if (relation(*first[row], *others[row]...)) ++held;
  }
  return held * 2 > rows;
}

class Finder {
 public:
  Finder(std::span<const std::string> headings, std::span<const std::vector<std::string>> rows,
         std::span<const Taux> rates)
      : rates_(rates) {
    std::size_t columns = headings.size();
    for (const auto& row : rows) columns = std::max(columns, row.size());
    contents_ = contents_of(rows, columns, rates);
    headings_.resize(columns);
    for (std::size_t i = 0; i < headings.size(); ++i) headings_[i] = read_heading(headings[i]);
    out_.uses.resize(columns, Column::ignored);
  }

  TableColumns find() && {
    take_headed();
    if (!out_.amount) take_headed_amount();
    if (!out_.label) take_headed_label();
    if (!out_.regime) take_regime();
    if (!out_.amount) take_amount();
    if (!out_.label) take_label();
    if (!out_.amount) take_some_amount();
    if (!out_.amount) take_unit_price();
    if (out_.amount) find_regime(*out_.amount);
    return std::move(out_);
  }

 private:
  bool is_headed(std::size_t column, Column use) const {
    return headings_[column] && headings_[column]->use == use;
  }

  /// Neither taken nor named by a heading.
  bool is_open(std::size_t column) const {
    return out_.uses[column] == Column::ignored && !headings_[column] &&
           contents_[column].filled > 0;
  }

  void take(std::optional<std::size_t>& column, std::size_t found, Column use) {
    column = found;
    out_.uses[found] = use;
  }

  /// The columns that their heading alone decides.
  void take_headed() {
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      const Content& content = contents_[i];
      if (is_headed(i, Column::unit_price)) out_.uses[i] = Column::unit_price;
      if (is_headed(i, Column::quantity) && !out_.quantity)
        take(out_.quantity, i, Column::quantity);
      if (is_headed(i, Column::regime) && !out_.regime) take(out_.regime, i, Column::regime);
      // «TVA» alone may head amounts of VAT.
      if (is_headed(i, Column::vat) && !out_.vat &&
          (headings_[i]->clear || content.rates * 2 > content.filled))
        take(out_.vat, i, Column::vat);
    }
  }

  /// Of several columns with amounts, totals come before prices and HT comes before TTC; the last
  /// one of equals.
  void take_headed_amount() {
    int best = -1;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (!is_headed(i, Column::amount)) continue;
      const Heading& heading = *headings_[i];
      const bool ht = heading.regime == Regime::ht, ttc = heading.regime == Regime::ttc;
      const int rank = (contents_[i].amounts > 0 ? 10 : 0) + (heading.clear ? 3 : 0) +
                       (ht    ? 2
                        : ttc ? 1
                              : 0);
      if (rank < best) continue;
      best = rank;
      out_.amount = i;
    }
    if (!out_.amount) return;
    // Beside a quantity, a price is most likely that of one unit.
    const bool each = out_.quantity && !headings_[*out_.amount]->clear;
    out_.uses[*out_.amount] = Column::amount;
    out_.choice = each ? AmountChoice::unit_price : AmountChoice::heading;
  }

  void take_headed_label() {
    int best = 0;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (!is_headed(i, Column::label) || contents_[i].filled == 0) continue;
      const int rank = headings_[i]->clear ? 2 : 1;
      if (rank <= best) continue;
      best = rank;
      out_.label = i;
    }
    if (out_.label) out_.uses[*out_.label] = Column::label;
  }

  void take_regime() {
    for (std::size_t i = 0; i < contents_.size(); ++i)
      if (is_open(i) && contents_[i].regimes == contents_[i].filled)
        return take(out_.regime, i, Column::regime);
  }

  /// The open columns in which most cells are amounts, or nearly when `nearly`.
  std::vector<std::size_t> columns_of_amounts(bool nearly) const {
    std::vector<std::size_t> out;
    std::size_t most = 0;
    const auto count = [&](std::size_t i) {
      return contents_[i].amounts + (nearly ? contents_[i].nearly : 0);
    };
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!is_open(i) || count(i) * 2 <= contents_[i].filled) continue;
      out.push_back(i);
      most = std::max(most, count(i));
    }
    std::erase_if(out, [&](std::size_t i) { return count(i) * 2 < most; });
    return out;
  }

  void take_amount() {
    auto found = columns_of_amounts(false);
    if (found.empty()) found = columns_of_amounts(true);
    if (found.empty()) return;
    if (found.size() == 1) return choose(found[0], AmountChoice::only);
    if (const auto product = product_of(found)) return choose(*product, AmountChoice::product);
    // Signs of euros tell amounts from quantities, and so does their size.
    auto likely = found;
    std::erase_if(likely, [&](std::size_t i) { return contents_[i].in_euros == 0; });
    if (likely.size() == 1) return choose(likely[0], AmountChoice::only);
    if (likely.empty()) {
      likely = found;
      std::erase_if(likely,
                    [&](std::size_t i) { return contents_[i].small == contents_[i].amounts; });
    }
    choose(likely.empty() ? found.back() : likely.back(), AmountChoice::last);
  }

  void choose(std::size_t column, AmountChoice choice) {
    take(out_.amount, column, Column::amount);
    out_.choice = choice;
  }

  /// The last column that is the product of two others, which are then its factors.
  std::optional<std::size_t> product_of(std::span<const std::size_t> columns) {
    columns = columns.last(std::min(columns.size(), kMaxFactors));
    for (std::size_t t = columns.size(); t-- > 0;)
      for (std::size_t a = 0; a < columns.size(); ++a)
        for (std::size_t b = a + 1; b < columns.size(); ++b) {
          if (a == t || b == t) continue;
          const Values& first = contents_[columns[a]].values;
          const Values& second = contents_[columns[b]].values;
          if (!mostly(is_product, first, second, contents_[columns[t]].values)) continue;
          const auto below = [](std::int64_t x, std::int64_t y) { return x < y; };
          const bool reversed = mostly(below, second, first);
          take(out_.quantity, columns[reversed ? b : a], Column::quantity);
          out_.uses[columns[reversed ? a : b]] = Column::unit_price;
          return columns[t];
        }
    return std::nullopt;
  }

  /// The column with the most letters.
  void take_label() {
    std::size_t most = 0;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!is_open(i) || contents_[i].letters <= most) continue;
      most = contents_[i].letters;
      out_.label = i;
    }
    if (out_.label) out_.uses[*out_.label] = Column::label;
  }

  /// Where few cells are amounts, the column that has the most of them.
  void take_some_amount() {
    std::size_t most = 0;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!is_open(i) || contents_[i].amounts <= most) continue;
      most = contents_[i].amounts;
      found = i;
    }
    if (found) choose(*found, AmountChoice::only);
  }

  void take_unit_price() {
    const auto found = std::find(out_.uses.begin(), out_.uses.end(), Column::unit_price);
    if (found == out_.uses.end()) return;
    choose(static_cast<std::size_t>(found - out_.uses.begin()), AmountChoice::unit_price);
  }

  /// HT or TTC from the heading; where no heading says what the columns are, from a column that is
  /// this one with VAT, or from one that this one is with VAT, which is then taken in its place.
  void find_regime(std::size_t column) {
    if (headings_[column]) {
      out_.amount_regime = headings_[column]->regime;
      return;
    }
    const auto taxed = [&](std::int64_t ht, std::int64_t ttc) { return is_taxed(ht, ttc, rates_); };
    const Values& values = contents_[column].values;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!is_open(i) || contents_[i].amounts * 2 <= contents_[i].filled) continue;
      const bool before = mostly(taxed, contents_[i].values, values);
      if (!before && !mostly(taxed, values, contents_[i].values)) continue;
      if (before) {
        out_.uses[column] = Column::ignored;
        choose(i, out_.choice);
      }
      out_.choice = AmountChoice::before_tax;
      out_.amount_regime = Regime::ht;
      return;
    }
  }

  std::span<const Taux> rates_;
  std::vector<Content> contents_;
  std::vector<std::optional<Heading>> headings_;
  TableColumns out_;
};

}  // namespace

bool is_heading_row(std::span<const std::string> row, bool first) {
  std::size_t filled = 0, found = 0;
  bool clear = false;
  for (const std::string& cell : row) {
    if (is_blank(cell)) continue;
    ++filled;
    const auto heading = read_heading(cell);
    if (!heading) continue;
    ++found;
    // «Matériel» and «Lot» are also what a line is called.
    clear = clear ||
            (heading->use != Column::ignored && (heading->use != Column::label || heading->clear));
  }
  if (!clear || found * 2 < filled || (found < 2 && !(first && filled == 1))) return false;
  return std::none_of(row.begin(), row.end(),
                      [](const std::string& cell) { return !read_amount(cell).problem(); });
}

TableColumns find_columns(std::span<const std::string> headings,
                          std::span<const std::vector<std::string>> rows,
                          std::span<const Taux> rates) {
  return Finder(headings, rows, rates).find();
}

}  // namespace loire
