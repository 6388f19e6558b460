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

}  // namespace loire
