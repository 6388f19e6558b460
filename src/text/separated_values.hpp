// Tables as text for spreadsheets.
#pragma once

#include <string>
#include <vector>

namespace loire {

/// A table as text (UTF-8), one row per line: cells with the separator, a quote or a line end are quoted. A cell
/// that a spreadsheet would take for a formula begins with an apostrophe instead.
std::string separated_values(const std::vector<std::vector<std::string>>& rows, char separator);

}  // namespace loire
