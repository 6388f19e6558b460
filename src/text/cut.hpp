// Texts shortened to a length, never in the middle of a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loire {

/// The beginning of `text` (UTF-8), at most `max_characters` code points long.
std::string_view within_limit(std::string_view text, std::size_t max_characters);

/// The same, followed by «…» when something was left out.
std::string shortened(std::string_view text, std::size_t max_characters);

/// The same for a text of a file that a message repeats. Controls and direction marks, which would
/// change how a terminal or a page shows the words around them, become U+FFFD.
std::string repeated(std::string_view text, std::size_t max_characters);

}  // namespace loire
