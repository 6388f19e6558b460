#include "text/cut.hpp"

#include "text/characters.hpp"

namespace loire {

std::string_view within_limit(std::string_view text, std::size_t max_characters) {
  if (text.size() <= max_characters) return text;
  std::size_t end = 0;
  for (; max_characters > 0 && end < text.size(); --max_characters) next_character(text, end);
  return text.substr(0, end);
}

std::string shortened(std::string_view text, std::size_t max_characters) {
  const std::string_view kept = within_limit(text, max_characters);
  return std::string(kept) + (kept.size() < text.size() ? "…" : "");
}

std::string repeated(std::string_view text, std::size_t max_characters) {
  std::string out;
  const std::string_view kept = within_limit(text, max_characters);
  for (std::size_t i = 0; i < kept.size();) {
    const Character next = next_character(kept, i);
    if (is_control(next.code) || ends_line(next.code) || turns_direction(next.code))
      out += "\uFFFD";
    else out += next.bytes;
  }
  return out + (kept.size() < text.size() ? "…" : "");
}

}  // namespace loire
