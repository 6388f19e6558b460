#include "french/fill.hpp"

namespace loire {

std::string filled(std::string_view text, std::span<const Filling> fillings) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto found = std::find_if(fillings.begin(), fillings.end(),
                                    [&](const Filling& each) { return each.name == name; });
    out += text.substr(0, open);
    out += found == fillings.end() ? text.substr(open, close - open + 1) : found->words;
    text.remove_prefix(close + 1);
  }
  return out.append(text);
}

}  // namespace loire
