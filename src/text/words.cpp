#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.hpp"

namespace loire {
namespace {

/// The ASCII letters for a letter of French or of a neighbouring language; "" for anything else,
/// which then separates words.
std::string_view ascii_of(char32_t code) {
  struct Range {
    char32_t first, last;
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

/// Whether `code` is an accent that some systems write after its letter.
bool is_combining_mark(char32_t code) { return code >= 0x300 && code <= 0x36F; }

bool ends_sentence(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == ';' || code == '\n' || code == 0x2026;
}

bool ends_clause(char32_t code) {
  return ends_sentence(code) || code == ',' || code == ':' || code == '(' || code == ')';
}

/// Whether the full stop just before byte `i` belongs to an abbreviation: single letters, each
/// followed by a full stop. `word` holds the letters read so far.
bool ends_initial(const Word& word, std::string_view text, std::size_t i) {
  if (word.folded.empty() || word.end - word.begin != 2 * word.folded.size() - 1) return false;
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const bool another_follows = i + 1 < text.size() && is_letter(text[i]) && text[i + 1] == '.';
  return another_follows || word.folded.size() > 1;
}

/// Removes `ending` from `word` if at least four letters remain.
bool drop_ending(std::string& word, std::string_view ending) {
  if (!word.ends_with(ending) || word.size() < ending.size() + 4) return false;
  word.resize(word.size() - ending.size());
  return true;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  Word word;
  int sentence = 0, clause = 0;
  const auto end_word = [&] {
    if (word.folded.empty()) return;
    out.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t code = next_character(text, i).code;
    std::string_view letters;
    const char lower = static_cast<char>(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code);
    if ((code < 0x80 && lower >= 'a' && lower <= 'z') || (code >= '0' && code <= '9'))
      letters = {&lower, 1};
    else if (code >= 0x80) letters = ascii_of(code);
    if (!letters.empty()) {
      if (word.folded.empty()) word = {"", begin, i, sentence, clause};
      word.folded += letters;
      word.end = i;
    } else if (is_combining_mark(code)) {
      if (!word.folded.empty()) word.end = i;
    } else if (code == '.' && ends_initial(word, text, i)) {
      word.end = i;  // «G.F.U.» is one word
    } else {
      end_word();
      sentence += ends_sentence(code) ? 1 : 0;
      clause += ends_clause(code) ? 1 : 0;
    }
  }
  end_word();
  return out;
}

std::string phonetic(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  const auto letter = [&](std::size_t i) { return i < folded.size() ? folded[i] : '\0'; };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    char c = folded[i];
    const char next = letter(i + 1);
    switch (c) {
      case 'a':
        if (next != 'u' && next != 'i') break;
        c = next == 'u' ? 'o' : 'e';
        ++i;
        break;
      case 'e':
        if (next == 'a' && letter(i + 2) == 'u') {
          c = 'o';
          i += 2;
        } else if (next == 'i') {
          ++i;
        }
        break;
      case 'p':
        if (next != 'h') break;
        c = 'f';
        ++i;
        break;
      case 'k': c = 'c'; break;
      case 'y': c = 'i'; break;
      case 'h':
        if (!out.empty() && out.back() != 'c') continue;
        break;
      default: break;
    }
    if (out.empty() || out.back() != c || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::string stem(std::string_view folded) {
  if (folded.size() < 4 || (folded[0] >= '0' && folded[0] <= '9')) return phonetic(folded);
  // First the plural, then the feminine or the ending of a verb of the first group.
  std::string singular(folded);
  if (singular.ends_with("eaux")) singular.pop_back();
  else if (singular.size() > 4 && singular.ends_with("aux"))
    singular.replace(singular.size() - 2, 2, "l");
  else if (singular.ends_with('s') || singular.ends_with('x')) singular.pop_back();
  std::string out = phonetic(singular);
  for (const std::string_view ending : {"ent", "ant", "er", "ez", "e"})
    if (drop_ending(out, ending)) break;
  // «interactive» becomes «interactif», «publique» becomes «public».
  if (out.size() >= 4 && out.ends_with('v')) out.back() = 'f';
  if (out.size() >= 5 && out.ends_with("iqu")) out.replace(out.size() - 2, 2, "c");
  return out;
}

}  // namespace loire
