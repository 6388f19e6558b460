// The characters (code points) of UTF-8 texts, and the classes of characters that people paste
// without seeing them: spaces of every width, line ends, controls and invisible marks.
#pragma once

#include <cstddef>
#include <string_view>

namespace loire {

/// One code point and its bytes. Bytes of the text that are not valid UTF-8 read as U+FFFD, also in `bytes`: bytes
/// that remain of a text never become another character.
struct Character {
  char32_t code = 0;
  std::string_view bytes;
};

/// Reads the character of `text` that begins at byte `i` and advances `i` past it. Precondition:
/// `i` < `text.size()`.
Character next_character(std::string_view text, std::size_t& i);

/// The number of code points in `text`. Every limit on a text counts them, as JSON Schema does.
std::size_t count_characters(std::string_view text);

/// Whether `code` is a space of any width. Tabs and line ends are not.
bool is_space(char32_t code);

/// Whether `code` ends a line on any system: line feed, carriage return, U+0085, U+2028, U+2029…
bool ends_line(char32_t code);

/// Whether `code` is a control character other than a tab or a line end.
bool is_control(char32_t code);

/// Whether `code` has no visible form: zero-width spaces, direction marks, soft hyphens. They are
/// often pasted with a number or an address.
bool is_invisible(char32_t code);

/// Whether `code` changes the direction of the text around it, so that words can be shown in another
/// order than they are written.
bool turns_direction(char32_t code);

}  // namespace loire
