// Where a problem is in the text of a file: its line and its column.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/result.hpp"

namespace loire::io {

struct Position {
  std::size_t line = 1, column = 1;  ///< the column counts characters
};

/// The position of the byte at `offset`. The byte order mark has no column.
Position position_at(std::string_view text, std::size_t offset);

/// The offset of the value at the JSON pointer in `text`, or of the innermost value around it that
/// is there. `text` is valid JSON; in another one the result is some offset inside.
std::size_t offset_of(std::string_view text, std::string_view pointer);

/// Gives each problem its line and its column in `text`, unless it has them. The first line of
/// `text` is `first_line` of its file.
void locate(std::string_view text, std::span<Diagnostic> problems, std::size_t first_line = 1);

}  // namespace loire::io
