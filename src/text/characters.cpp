#include "text/characters.hpp"

#include <algorithm>
#include <array>

namespace loire {
namespace {

/// Unicode's replacement character.
constexpr Character kInvalid{0xFFFD, "\xEF\xBF\xBD"};

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

Character next_character(std::string_view text, std::size_t& i) {
  const std::size_t begin = i++;
  const auto first = static_cast<unsigned char>(text[begin]);
  if (first < 0x80) return {first, text.substr(begin, 1)};
  if (first < 0xC0) return kInvalid;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  char32_t code = first & (0x7FU >> length);
  while (i < text.size() && i < begin + length && is_continuation(text[i]))
    code = code << 6 | (static_cast<unsigned char>(text[i++]) & 0x3FU);
  if (i != begin + length) return kInvalid;  // the text ends inside a character
  return {code, text.substr(begin, i - begin)};
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

bool is_space(char32_t code) {
  return code == ' ' || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

bool ends_line(char32_t code) {
  return (code >= '\n' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_control(char32_t code) {
  return (code < 0x20 || (code >= 0x7F && code < 0xA0)) && code != '\t' && !ends_line(code);
}

bool is_invisible(char32_t code) {
  static constexpr std::array<char32_t, 4> kSingleCodes{0xAD, 0x34F, 0x180E, 0xFEFF};
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) ||
         std::find(kSingleCodes.begin(), kSingleCodes.end(), code) != kSingleCodes.end();
}

bool turns_direction(char32_t code) {
  return code == 0x61C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

}  // namespace loire
