#include "form/search.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace loire::form {
namespace {

/// The ASCII reading of a letter of the Latin-1 and Latin Extended-A blocks, or "" for a separator.
std::string_view ascii_of(std::uint32_t code) {
  struct Range {
    std::uint32_t first, last;
    std::string_view ascii;
  };
  static constexpr std::array<Range, 21> kLetters{{
      {0xC0, 0xC5, "a"},   {0xC6, 0xC6, "ae"}, {0xC7, 0xC7, "c"}, {0xC8, 0xCB, "e"},
      {0xCC, 0xCF, "i"},   {0xD1, 0xD1, "n"},  {0xD2, 0xD6, "o"}, {0xD8, 0xD8, "o"},
      {0xD9, 0xDC, "u"},   {0xDD, 0xDD, "y"},  {0xE0, 0xE5, "a"}, {0xE6, 0xE6, "ae"},
      {0xE7, 0xE7, "c"},   {0xE8, 0xEB, "e"},  {0xEC, 0xEF, "i"}, {0xF1, 0xF1, "n"},
      {0xF2, 0xF6, "o"},   {0xF9, 0xFC, "u"},  {0xFD, 0xFF, "y"}, {0x152, 0x153, "oe"},
      {0x178, 0x178, "y"},
  }};
  for (const Range& range : kLetters)
    if (code >= range.first && code <= range.last) return range.ascii;
  return "";
}

/// Accents typed apart from their letter, as some systems write them: they are left out.
bool combining_mark(std::uint32_t code) { return code >= 0x300 && code <= 0x36F; }

/// «42 218» as «42218».
std::string joined_digits(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// Reads one code point of valid UTF-8 at `i` and moves past it.
std::uint32_t next_code_point(std::string_view text, std::size_t& i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  const int extra = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
  std::uint32_t code = extra == 0 ? byte : byte & (0x3Fu >> extra);
  for (++i; i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; ++i)
    code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
  return code;
}

std::string word_of(std::string word) {
  if (word == "st") return "saint";
  if (word == "ste") return "sainte";
  return word;
}

/// 0 when `name` begins with `query`, 1 when a word of it does, 2 when neither.
int rank_of(const std::string& name, const std::string& query) {
  if (name.starts_with(query)) return 0;
  return name.find(" " + query) != std::string::npos ? 1 : 2;
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out, word;
  const auto flush = [&] {
    if (word.empty()) return;
    if (!out.empty()) out += ' ';
    out += word_of(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::uint32_t code = next_code_point(text, i);
    if (code < 0x80) {
      const char c = static_cast<char>(code);
      if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
      else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
      else flush();
    } else if (const auto ascii = ascii_of(code); !ascii.empty()) {
      word += ascii;
    } else if (!combining_mark(code)) {
      flush();
    }
  }
  flush();
  return out;
}

std::vector<const Commune*> search_communes(const Territory& territory, std::string_view query,
                                            std::size_t most) {
  const std::string wanted = fold(query);
  if (wanted.empty()) return {};
  const std::string digits = joined_digits(wanted);
  const bool code = all_digits(digits);
  std::vector<std::pair<int, const Commune*>> found;
  for (const Commune& commune : territory.communes) {
    int rank = 2;
    if (code) {
      const auto begins = [&](const std::string& each) { return each.starts_with(digits); };
      if (begins(commune.code_insee)) rank = 0;
      else if (std::any_of(commune.codes_postaux.begin(), commune.codes_postaux.end(), begins))
        rank = 1;
    } else {
      rank = rank_of(fold(commune.nom), wanted);
    }
    if (rank < 2) found.emplace_back(rank, &commune);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.second->population > b.second->population;
  });
  std::vector<const Commune*> out;
  for (const auto& [rank, commune] : found)
    if (out.size() < most) out.push_back(commune);
  return out;
}

std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query,
                                     std::size_t most) {
  const std::string wanted = fold(query);
  if (wanted.empty()) return {};
  std::vector<const Epci*> out;
  for (const Epci& epci : territory.epci) {
    if (out.size() == most) break;
    const std::string name = " " + fold(epci.nom);
    bool every = true;
    for (std::size_t start = 0; start <= wanted.size();) {
      const std::size_t end = std::min(wanted.find(' ', start), wanted.size());
      every = every && name.find(" " + wanted.substr(start, end - start)) != std::string::npos;
      start = end + 1;
    }
    if (every || epci.siren.starts_with(joined_digits(wanted))) out.push_back(&epci);
  }
  return out;
}

}  // namespace loire::form
