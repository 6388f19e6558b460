#include "text/separated_values.hpp"

#include <string_view>

namespace loire {
namespace {

/// Whether a spreadsheet would compute the cell: it begins with the sign of a formula, in usual or full width,
/// or with a character that the reading of the file drops before such a sign.
bool is_formula(std::string_view cell) {
  constexpr std::string_view kStarts[]{"=",  "+",  "-",  "@",  "\t", "\r",
                                       "\n", "＝", "＋", "－", "＠"};
  for (const std::string_view start : kStarts)
    if (cell.starts_with(start)) return true;
  return false;
}

void add_cell(std::string& out, const std::string& cell, char separator) {
  const std::string safe = is_formula(cell) ? "'" + cell : cell;
  if (safe.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) {
    out += safe;
    return;
  }
  out += '"';
  for (const char each : safe) out += each == '"' ? "\"\"" : std::string(1, each);
  out += '"';
}

}  // namespace

std::string separated_values(const std::vector<std::vector<std::string>>& rows, char separator) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      add_cell(out, row[i], separator);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace loire
