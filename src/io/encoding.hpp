// Checks that the bytes of a file are UTF-8 text, with or without a byte order mark.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loire::io {

/// The byte order mark, which some editors write at the start of a file.
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// The bytes at the start of a text that form one character, or an invalid sequence that one U+FFFD
/// replaces.
struct Utf8 {
  std::size_t length = 0;
  bool valid = false;
};

/// Precondition: `text` is not empty.
Utf8 utf8_at(std::string_view text);

/// Whether `bytes` is only ASCII spaces, tabs, line ends and the byte order mark that some editors
/// write.
bool is_empty(std::string_view bytes);

/// What the bytes are instead of UTF-8.
struct EncodingProblem {
  std::string message;     ///< in French, with what to do; empty when the bytes are UTF-8
  std::size_t offset = 0;  ///< of the first byte that is not UTF-8 text
};
EncodingProblem encoding_problem(std::string_view bytes);

}  // namespace loire::io
