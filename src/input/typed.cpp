#include "input/typed.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/accents.hpp"
#include "text/characters.hpp"
#include "text/words.hpp"

namespace loire {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr std::string_view kDigits = "0123456789";

/// Whether `text` is printable ASCII, which needs no cleaning.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// `text` without control characters and with composed accents. Line ends become `line_end`, and so
/// do tabs unless `keep_tabs`.
std::string without_controls(std::string_view text, char line_end, bool keep_tabs) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = next_character(text, i);
    if (next.code == '\r' && i < text.size() && text[i] == '\n') continue;
    if (ends_line(next.code) || (next.code == '\t' && !keep_tabs)) out += line_end;
    else if (!is_control(next.code)) out += next.bytes;
  }
  return composed(out);
}

/// The ASCII sign that replaces `code`, or 0 when it has none.
char plain_sign(char32_t code) {
  if (code == '\t' || ends_line(code)) return '\t';
  if (is_space(code)) return ' ';
  if (code >= 0xFF01 && code <= 0xFF5E) return static_cast<char>(code - 0xFF01 + '!');
  if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE63) return '-';
  return 0;
}

/// `text` as one trimmed line of plain signs.
std::string plain_line(std::string_view text) {
  std::string signs = plain_signs(text);
  std::replace(signs.begin(), signs.end(), '\t', ' ');
  return std::string(trimmed(signs));
}

bool all_among(std::string_view text, std::span<const std::string_view> names) {
  const auto words = words_of(text);
  return std::all_of(words.begin(), words.end(), [&](const Word& word) {
    return std::find(names.begin(), names.end(), word.folded) != names.end();
  });
}

/// Folded words that people write before an e-mail address, a telephone number or an identifier.
constexpr std::array<std::string_view, 9> kAddressNames{
    "mailto", "mail", "email", "e", "courriel", "courrier", "mel", "adresse", "electronique"};
constexpr std::array<std::string_view, 7> kTelephoneNames{"tel",  "telephone", "mobile", "portable",
                                                          "fixe", "numero",    "n"};
constexpr std::array<std::string_view, 16> kNumberNames{
    "siren", "siret", "insee", "code", "cog", "identifiant", "numero",  "num",
    "no",    "n",     "de",    "du",   "la",  "le",          "commune", "mairie"};

/// `text` without labels of `names` and their colons: «Tél. : 04 77» gives «04 77». A text that was
/// cleaned stays as it is when it is cleaned again, as a draft does.
std::string_view without_label(std::string_view text, std::span<const std::string_view> names) {
  while (true) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !all_among(text.substr(0, colon), names)) return text;
    text = trimmed(text.substr(colon + 1));
  }
}

/// Whether `text` is one e-mail address, without a character that separates addresses or names.
bool is_address(std::string_view text) {
  return std::count(text.begin(), text.end(), '@') == 1 && !text.starts_with('@') &&
         text.find_first_of(" <>,;:\"()") == std::string_view::npos;
}

/// Whether `sign` can separate the digits of a number.
bool is_separator(const Character& sign) {
  static constexpr std::array<char32_t, 6> kOthers{0xB0, 0xB7, 0xBA, 0x2019, 0x2022, 0x2116};
  if (sign.code < 0x80)
    return !is_digit(static_cast<char>(sign.code)) && !is_letter(static_cast<char>(sign.code));
  return std::find(kOthers.begin(), kOthers.end(), sign.code) != kOthers.end();
}

}  // namespace

std::string typed_line(std::string_view text) { return without_controls(text, ' ', false); }

std::string typed_lines(std::string_view text) { return without_controls(text, '\n', true); }

std::string typed_cells(std::string_view text) { return without_controls(text, '\t', true); }

std::string plain_signs(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = next_character(text, i);
    if (next.code == '\r' && i < text.size() && text[i] == '\n') continue;
    if (const char sign = plain_sign(next.code)) out += sign;
    else if (!is_control(next.code) && !is_invisible(next.code)) out += next.bytes;
  }
  return composed(out);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string typed_email(std::string_view text) {
  const std::string line = plain_line(text);
  std::string_view address = line;
  const std::size_t open = address.find('<');
  const std::size_t close = address.find('>', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos)
    address = address.substr(open + 1, close - open - 1);
  address = without_label(trimmed(address), kAddressNames);
  address = address.substr(0, std::min(address.find('?'), address.size()));  // «?subject=…»
  while (!address.empty() &&
         std::string_view(".,;<>\"'()").find(address.back()) != std::string_view::npos)
    address.remove_suffix(1);
  while (!address.empty() &&
         std::string_view("<\"'(").find(address.front()) != std::string_view::npos)
    address.remove_prefix(1);
  return is_address(address) ? std::string(address) : line;
}

std::string typed_telephone(std::string_view text) {
  const std::string line = plain_line(text);
  return std::string(without_label(line, kTelephoneNames));
}

std::string typed_number(std::string_view text) {
  const std::string line = plain_line(text);
  const std::size_t first = line.find_first_of(kDigits);
  if (first == std::string::npos) return line;
  const std::size_t end = line.find_last_of(kDigits) + 1;
  const bool named_before = all_among(std::string_view(line).substr(0, first), kNumberNames);
  const bool named_after = all_among(std::string_view(line).substr(end), kNumberNames);
  if (!named_before || !named_after) return line;
  std::string out;
  for (std::size_t i = first; i < end;) {
    const Character next = next_character(line, i);
    if (is_separator(next)) continue;
    if (next.code >= 0x80) return line;
    out += next.bytes;
  }
  return out;
}

std::optional<Date> typed_day(std::string_view text) {
  const auto day = parse_date(text);
  return day && day->year >= 2000 && day->year <= 2100 ? day : std::nullopt;
}

}  // namespace loire
