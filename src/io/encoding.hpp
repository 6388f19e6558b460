// Whether the bytes of a file are text as we read it: UTF-8, with or without a mark at its start.
#pragma once

#include <string>
#include <string_view>

namespace loire::io {

/// Nothing but spaces, line ends and the mark that some editors put first.
bool is_empty(std::string_view bytes);

/// What the bytes are instead of UTF-8, and what to do about it, in French; empty when they are.
std::string encoding_problem(std::string_view bytes);

}  // namespace loire::io
