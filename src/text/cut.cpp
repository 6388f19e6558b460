#include "text/cut.hpp"

#include "text/characters.hpp"

namespace loire {

std::string_view within_limit(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = 0;
  for (; most > 0 && end < text.size(); --most) next_character(text, end);
  return text.substr(0, end);
}

std::string shortened(std::string_view text, std::size_t most) {
  const std::string_view kept = within_limit(text, most);
  return std::string(kept) + (kept.size() < text.size() ? "…" : "");
}

}  // namespace loire
