// Which column of a table is what: by its heading, and without one by its content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/money.hpp"
#include "input/table_words.hpp"

namespace loire {

/// Why this column is the one of the amounts.
enum class AmountChoice : std::uint8_t {
  none,        ///< no column is
  heading,     ///< its heading says so
  only,        ///< no other one has amounts
  product,     ///< it is a quantity times a unit price
  before_tax,  ///< another one is the same with VAT
  last,        ///< the last of several that could be
  unit_price   ///< only prices of one unit were found
};

struct TableColumns {
  std::vector<Column> uses;  ///< of every column
  std::optional<std::size_t> label, amount, regime, vat, quantity;
  AmountChoice choice = AmountChoice::none;
  /// Of the amounts whose cell does not say it: from the heading, or from the column with VAT.
  std::optional<Regime> amount_regime;
};

/// Whether a row is one of headings: no amount, and words that stand in headings only. One heading
/// alone is enough when `first` and it can be nothing else.
bool is_heading_row(std::span<const std::string> row, bool first);

/// The columns of `rows`, which come after `headings` (empty when the table has none). `rates` are
/// those of the VAT.
TableColumns find_columns(std::span<const std::string> headings,
                          std::span<const std::vector<std::string>> rows,
                          std::span<const Taux> rates);

}  // namespace loire
