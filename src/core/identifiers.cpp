#include "core/identifiers.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace loire {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (auto next = digits.rbegin(); next != digits.rend(); ++next, doubled = !doubled) {
    int digit = *next - '0';
    if (doubled) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

}  // namespace

std::string without_spaces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = next_character(text, i);
    if (!is_space(next.code) && next.code != '\t') out += next.bytes;
  }
  return out;
}

bool valid_siren(std::string_view digits) {
  return digits.size() == 9 && all_digits(digits) && passes_luhn(digits);
}

bool valid_siret(std::string_view digits) {
  if (digits.size() != 14 || !all_digits(digits)) return false;
  if (passes_luhn(digits)) return true;
  if (!digits.starts_with("356000000")) return false;
  int sum = 0;
  for (const char c : digits) sum += c - '0';
  return sum % 5 == 0;
}

}  // namespace loire
