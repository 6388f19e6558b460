#include "form/cut.hpp"

namespace loire::form {

std::string_view within_limit(std::string_view text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string shortened(std::string_view text, std::size_t most_bytes) {
  const std::string_view kept = within_limit(text, most_bytes);
  return std::string(kept) + (kept.size() < text.size() ? "…" : "");
}

}  // namespace loire::form
