#include "input/table_cells.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace loire {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";
constexpr std::string_view kReplacement = "\uFFFD";

bool separates_cells(char c) { return c == '\t' || c == '\r' || c == '\n'; }

/// A cell as it stands in the text: between its quotes, or up to what separates it from the next.
struct RawCell {
  std::string_view inside;
  bool quoted = false;
};

/// Where the quote that opens at `begin` closes; npos when it is a character of a cell without quotes.
std::size_t closing_quote(std::string_view text, std::size_t begin) {
  for (std::size_t i = text.find('"', begin + 1); i != std::string_view::npos;
       i = text.find('"', i + 2)) {
    const bool last = i + 1 == text.size();
    if (last || text[i + 1] != '"')
      return last || separates_cells(text[i + 1]) ? i : std::string_view::npos;
  }
  return std::string_view::npos;
}

/// Reads the cell that begins at `i` and moves to what separates it from the next one.
RawCell next_cell(std::string_view text, std::size_t& i) {
  const std::size_t begin = i;
  if (begin < text.size() && text[begin] == '"') {
    const std::size_t close = closing_quote(text, begin);
    if (close != std::string_view::npos) {
      i = close + 1;
      return {text.substr(begin + 1, close - begin - 1), true};
    }
  }
  while (i < text.size() && !separates_cells(text[i])) ++i;
  return {text.substr(begin, i - begin)};
}

std::string cleaned(const RawCell& cell) {
  std::string out;
  for (std::size_t i = 0; i < cell.inside.size();) {
    const Character next = next_character(cell.inside, i);
    if (next.code == 0xFFFD) out += kReplacement;
    else if (!is_invisible(next.code)) out += next.bytes;
    if (cell.quoted && next.code == '"' && i < cell.inside.size() && cell.inside[i] == '"') ++i;
  }
  return out;
}

}  // namespace

TableCells table_cells(std::string_view text) {
  TableCells out;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<std::string> row;
  std::size_t rows = 0, column = 0;
  bool row_has_text = false;
  const auto end_row = [&] {
    if (rows++ < kMaxTableRows) out.rows.push_back(row);
    else if (row_has_text) ++out.rows_beyond;
    row.clear();
    column = 0;
    row_has_text = false;
  };
  for (std::size_t i = 0;;) {
    const RawCell cell = next_cell(text, i);
    const bool has_text = !is_blank(cell.inside);
    row_has_text = row_has_text || has_text;
    if (++column > kMaxTableColumns) {
      if (has_text) out.columns_beyond = std::max(out.columns_beyond, column - kMaxTableColumns);
    } else if (rows < kMaxTableRows) {
      row.push_back(cleaned(cell));
    }
    if (i == text.size()) break;
    const char separator = text[i++];
    if (separator == '\t') continue;
    if (separator == '\r' && i < text.size() && text[i] == '\n') ++i;
    end_row();
  }
  end_row();
  while (!out.rows.empty() && std::all_of(out.rows.back().begin(), out.rows.back().end(), is_blank))
    out.rows.pop_back();
  return out;
}

bool is_blank(std::string_view cell) {
  for (std::size_t i = 0; i < cell.size();) {
    const char32_t code = next_character(cell, i).code;
    if (code != '\t' && !is_space(code) && !ends_line(code) && !is_control(code) &&
        !is_invisible(code))
      return false;
  }
  return true;
}

}  // namespace loire
