// Whether the bytes of a file are text as we read it: UTF-8, with or without a mark at its start.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loire::io {

/// The bytes at the start of a text that are one character, or that are none and that one U+FFFD
/// stands for.
struct Utf8 {
  std::size_t length = 0;
  bool valid = false;
};

/// `text` must not be empty.
Utf8 utf8_at(std::string_view text);

/// Nothing but spaces, line ends and the mark that some editors put first.
bool is_empty(std::string_view bytes);

/// What the bytes are instead of UTF-8, and what to do about it, in French; empty when they are.
std::string encoding_problem(std::string_view bytes);

}  // namespace loire::io
