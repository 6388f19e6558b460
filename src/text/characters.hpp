// Texts as people count and paste them: code points of UTF-8, and the ones that are only spaces,
// ends of lines or marks that nobody sees.
#pragma once

#include <cstddef>
#include <string_view>

namespace loire {

/// One code point and its bytes in the text. What is no UTF-8 is U+FFFD.
struct Character {
  char32_t code = 0;
  std::string_view bytes;
};

/// Reads the character of `text` at `i` and moves past it.
Character next_character(std::string_view text, std::size_t& i);

/// How many characters `text` has: the unit of every limit on a text, as in JSON Schema.
std::size_t count_characters(std::string_view text);

/// A space of whatever width; neither a tab nor the end of a line.
bool is_space(char32_t code);

/// What ends a line, in the writing of any system.
bool ends_line(char32_t code);

/// A control character that ends no line and is no tab.
bool is_control(char32_t code);

/// Zero-width spaces, marks of direction, soft hyphens: pasted unseen with a number or an address.
bool is_invisible(char32_t code);

}  // namespace loire
