// A table from the clipboard, as spreadsheets write it, cut into its cells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace loire {

/// How much of a table is looked at. What is beyond is counted and not read.
inline constexpr std::size_t kMaxTableRows = 2'000;
inline constexpr std::size_t kMaxTableColumns = 100;

struct TableCells {
  /// By row, then by column; rows need not have the same length. The last row is not blank.
  std::vector<std::vector<std::string>> rows;
  std::size_t rows_beyond = 0;  ///< rows with text beyond kMaxTableRows
  std::size_t columns_beyond =
      0;  ///< columns beyond kMaxTableColumns, up to the last one with text
};

/// Cuts `text` at its tabs, CRLF, LF and CR. A cell in quotes may contain these, and "" for a quote.
/// A cell is valid UTF-8 without invisible characters.
TableCells table_cells(std::string_view text);

/// Whether a person sees nothing in `cell`.
bool is_blank(std::string_view cell);

}  // namespace loire
