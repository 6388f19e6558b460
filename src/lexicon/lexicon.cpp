#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/words.hpp"

namespace loire {
namespace {

using Section = LexiconIndex::Section;
using Entry = LexiconIndex::Entry;

/// Words beyond this number are not read, which bounds the time. Real descriptions are far shorter.
constexpr std::size_t kMaxWords = 5'000;
/// More matches of the same expression add no information.
constexpr std::size_t kMaxMatches = 8;

const Expression& expression_of(const Rulebook& rulebook, const Entry& entry) {
  const Lexique& lexique = rulebook.lexique;
  switch (entry.section) {
    case Section::theme:
      return rulebook.axes[entry.axe].themes[entry.item].expressions[entry.expression];
    case Section::hors_appel: return lexique.hors_appel[entry.item].expressions[entry.expression];
    case Section::digital: return lexique.digital[entry.expression];
    case Section::locution: break;
  }
  return lexique.locutions[entry.expression];
}

/// The length of a phrase of `phrases` that begins at the word `at`, or that ends there if `ends`;
/// 0 when there is none. `count` is the number of words of the text, and `same` compares one with a
/// word of a phrase.
template <class Same>
std::size_t phrase_at(const std::vector<std::vector<std::string>>& phrases, std::size_t at,
                      std::size_t count, bool ends, Same same) {
  for (const std::vector<std::string>& phrase : phrases) {
    const std::size_t length = phrase.size();
    if (length == 0 || (ends ? length > at + 1 : at + length > count)) continue;
    const std::size_t first = ends ? at + 1 - length : at;
    bool matches = true;
    for (std::size_t k = 0; k < length && matches; ++k) matches = same(first + k, phrase[k]);
    if (matches) return length;
  }
  return 0;
}

/// The words of `text` that are not stop words, marked when a negation before or after covers them.
std::vector<Token> tokens_of(const Lexique& lexique, std::string_view text) {
  const LexiconIndex& index = lexique.index;
  const std::vector<Word> words = words_of(text);
  std::vector<Token> out;
  const auto same_folded = [&](std::size_t i, const std::string& wanted) {
    return words[i].folded == wanted;
  };
  std::vector<std::string> stems;  // computed once: every phrase is compared with them
  stems.reserve(words.size());
  for (const Word& word : words) stems.push_back(stem(word.folded));
  const auto same_stem = [&](std::size_t i, const std::string& wanted) {
    return stems[i] == wanted;
  };
  int covered = 0, clause = 0;
  for (std::size_t i = 0; i < words.size() && out.size() < kMaxWords; ++i) {
    const Word& word = words[i];
    const bool ends_negation = index.negation_ends.contains(word.folded);
    if (word.clause != clause || ends_negation) covered = 0;
    clause = word.clause;
    if (phrase_at(index.trailing_negations, i, words.size(), false, same_stem) > 0) {
      int remaining = lexique.negation_scope;
      for (std::size_t k = out.size(); k-- > 0 && remaining > 0 && out[k].clause == clause;
           --remaining)
        out[k].negated = true;
    }
    if (!index.stop_words.contains(word.folded)) {
      out.push_back({stems[i], phonetic(word.folded), word.begin, word.end, word.sentence,
                     word.clause, covered > 0, false});
      if (covered > 0) --covered;
    }
    if (phrase_at(index.negations, i, words.size(), true, same_folded) > 0)
      covered = lexique.negation_scope;
  }
  return out;
}

class Matcher {
 public:
  Matcher(const Rulebook& rulebook, std::string_view text, Lecture lecture)
      : rulebook_(rulebook), index_(rulebook.lexique.index), lecture_(lecture) {
    read_.tokens = tokens_of(rulebook.lexique, text);
    for (std::size_t i = 0; i < tokens().size(); ++i) {
      by_stem_.emplace_back(tokens()[i].stem, i);
      by_phonetic_.emplace_back(tokens()[i].phonetic, i);
    }
    std::sort(by_stem_.begin(), by_stem_.end());
    std::sort(by_phonetic_.begin(), by_phonetic_.end());
  }

  WordsRead read() {
    // Locutions come first, because their words no longer count for other expressions.
    const std::vector<std::uint32_t> found = candidates();
    for (const std::uint32_t index : found)
      if (index_.entries[index].section == Section::locution) mark_locution(index_.entries[index]);
    find_digital(found);
    for (const std::uint32_t index : found) add_hits(index_.entries[index]);
    return std::move(read_);
  }

 private:
  /// Neighbouring tokens that match: the index of the first one, and their number.
  struct Match {
    std::size_t first = 0, count = 0;
  };
  using TokenIndex = std::vector<std::pair<std::string_view, std::size_t>>;

  const std::vector<Token>& tokens() const { return read_.tokens; }

  /// Indices of the entries whose first word is in the text, sorted.
  std::vector<std::uint32_t> candidates() const {
    std::vector<std::uint32_t> out;
    const auto add = [&](const auto& table, std::string_view word) {
      if (const auto entries = table.find(word); entries != table.end())
        out.insert(out.end(), entries->second.begin(), entries->second.end());
    };
    for (std::size_t i = 0; i < by_stem_.size(); ++i)
      if (i == 0 || by_stem_[i].first != by_stem_[i - 1].first)
        add(index_.by_stem, by_stem_[i].first);
    for (const auto& [phonetic, position] : by_phonetic_)
      for (std::size_t size = index_.shortest_prefix;
           size <= std::min(phonetic.size(), index_.longest_prefix); ++size)
        add(index_.by_prefix, phonetic.substr(0, size));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void mark_locution(const Entry& entry) {
    for (const std::vector<std::size_t>& positions : find(expression_of(rulebook_, entry).pattern))
      for (const std::size_t position : positions) read_.tokens[position].in_locution = true;
  }

  void find_digital(const std::vector<std::uint32_t>& found) {
    for (const std::uint32_t index : found) {
      if (index_.entries[index].section != Section::digital) continue;
      for (const std::vector<std::size_t>& positions :
           find(expression_of(rulebook_, index_.entries[index]).pattern))
        digital_sentences_.push_back(tokens()[positions[0]].sentence);
    }
    read_.has_digital_word = !digital_sentences_.empty();
  }

  bool is_digital(int sentence) const {
    return std::find(digital_sentences_.begin(), digital_sentences_.end(), sentence) !=
           digital_sentences_.end();
  }

  void add_hits(const Entry& entry) {
    if (entry.section != Section::theme && entry.section != Section::hors_appel) return;
    const bool theme = entry.section == Section::theme;
    if (theme && (lecture_ == Lecture::depenses || digital_sentences_.empty())) return;
    if (!theme) {
      const Lecture where = rulebook_.lexique.hors_appel[entry.item].lecture;
      if (where != Lecture::partout && where != lecture_) return;
    }
    const Expression& expression = expression_of(rulebook_, entry);
    for (std::vector<std::size_t>& positions : find(expression.pattern))
      if (!theme || is_digital(tokens()[positions[0]].sentence))
        read_.hits.push_back({entry, &expression, std::move(positions)});
  }

  /// The token indices of each match of `pattern` outside negations and locutions.
  std::vector<std::vector<std::size_t>> find(const Pattern& pattern) const {
    std::vector<std::vector<std::size_t>> out;
    std::vector<std::vector<Match>> parts;
    for (const Pattern::Alternatives& part : pattern.parts) {
      parts.push_back(matches_of(part));
      if (parts.back().empty()) return out;
    }
    if (parts.empty()) return out;
    for (const Match& first : parts[0]) {
      if (out.size() == kMaxMatches) break;
      std::vector<Match> found{first};
      for (std::size_t i = 1; i < parts.size(); ++i)
        for (const Match& other : parts[i])
          if (tokens()[other.first].sentence == tokens()[first.first].sentence &&
              !overlaps(other, first)) {
            found.push_back(other);
            break;
          }
      if (found.size() == parts.size()) out.push_back(positions_of(found));
    }
    return out;
  }

  static bool overlaps(const Match& a, const Match& b) {
    return a.first < b.first + b.count && b.first < a.first + a.count;
  }

  static std::vector<std::size_t> positions_of(const std::vector<Match>& matches) {
    std::vector<std::size_t> positions;
    for (const Match& match : matches)
      for (std::size_t k = 0; k < match.count; ++k) positions.push_back(match.first + k);
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
  }

  /// The matches of any of the alternatives, in the order of the text.
  std::vector<Match> matches_of(const Pattern::Alternatives& alternatives) const {
    std::vector<Match> out;
    for (const Pattern::Neighbours& words : alternatives) {
      const Pattern::Token& first = words[0];
      const TokenIndex& table = first.prefix ? by_phonetic_ : by_stem_;
      for (auto candidate = std::lower_bound(
               table.begin(), table.end(), std::pair(std::string_view(first.text), std::size_t{0}));
           candidate != table.end() && (first.prefix ? candidate->first.starts_with(first.text)
                                                     : candidate->first == first.text);
           ++candidate)
        if (matches_at(words, candidate->second)) out.push_back({candidate->second, words.size()});
    }
    std::sort(out.begin(), out.end(),
              [](const Match& a, const Match& b) { return a.first < b.first; });
    return out;
  }

  static bool matches(const Pattern::Token& wanted, const Token& token) {
    return wanted.prefix ? token.phonetic.starts_with(wanted.text) : token.stem == wanted.text;
  }

  bool matches_at(const Pattern::Neighbours& words, std::size_t at) const {
    if (at + words.size() > tokens().size() || tokens()[at].negated) return false;
    for (std::size_t k = 0; k < words.size(); ++k) {
      const Token& token = tokens()[at + k];
      if (token.in_locution || token.sentence != tokens()[at].sentence || !matches(words[k], token))
        return false;
    }
    return true;
  }

  const Rulebook& rulebook_;
  const LexiconIndex& index_;
  Lecture lecture_;
  WordsRead read_;
  TokenIndex by_stem_, by_phonetic_;
  std::vector<int> digital_sentences_;  ///< the sentences with a digital word
};

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    out.push_back(text.substr(start, end - start));
    start = end + separator.size();
  }
  return out;
}

Pattern pattern_of(const LexiconIndex& index, std::string_view expression) {
  Pattern out;
  for (const std::string_view part : split(expression, " + ")) {
    Pattern::Alternatives alternatives;
    for (const std::string_view neighbours : split(part, "|")) {
      Pattern::Neighbours words;
      for (const Word& word : words_of(neighbours)) {
        if (index.stop_words.contains(word.folded)) continue;
        const bool prefix = neighbours.substr(word.end).starts_with("…");
        words.push_back({prefix ? phonetic(word.folded) : stem(word.folded), prefix});
      }
      if (!words.empty()) alternatives.push_back(std::move(words));
    }
    if (!alternatives.empty()) out.parts.push_back(std::move(alternatives));
  }
  return out;
}

class Compiler {
 public:
  explicit Compiler(Lexique& lexique) : index_(lexique.index) {
    index_ = {};
    index_.shortest_prefix = std::numeric_limits<std::size_t>::max();
    for (const auto& [from, to] : {std::pair(&lexique.stop_words, &index_.stop_words),
                                   std::pair(&lexique.negation_ends, &index_.negation_ends)})
      for (const std::string& text : *from)
        for (Word& word : words_of(text)) to->insert(std::move(word.folded));
    for (const std::string& phrase : lexique.negations) {
      auto& words = index_.negations.emplace_back();
      for (Word& word : words_of(phrase)) words.push_back(std::move(word.folded));
    }
    for (const std::string& phrase : lexique.trailing_negations) {
      auto& words = index_.trailing_negations.emplace_back();
      for (const Word& word : words_of(phrase)) words.push_back(stem(word.folded));
    }
  }

  /// Adds `expressions`. `entry` is that of the first one.
  void add(std::vector<Expression>& expressions, Entry entry) {
    for (Expression& expression : expressions) {
      expression.pattern = pattern_of(index_, expression.text);
      const auto number = static_cast<std::uint32_t>(index_.entries.size());
      index_.entries.push_back(entry);
      ++entry.expression;
      if (expression.pattern.parts.empty()) continue;
      for (const Pattern::Neighbours& words : expression.pattern.parts[0]) {
        const Pattern::Token& first = words[0];
        if (first.prefix) {
          index_.shortest_prefix = std::min(index_.shortest_prefix, first.text.size());
          index_.longest_prefix = std::max(index_.longest_prefix, first.text.size());
        }
        (first.prefix ? index_.by_prefix : index_.by_stem)[first.text].push_back(number);
      }
    }
  }

 private:
  LexiconIndex& index_;
};

}  // namespace

WordsRead read_words(const Rulebook& rulebook, std::string_view text, Lecture lecture) {
  return Matcher(rulebook, text, lecture).read();
}

std::vector<std::string> words_at(std::string_view text, const WordsRead& read,
                                  const std::set<std::size_t>& positions) {
  const std::vector<Token>& tokens = read.tokens;
  // Tokens are neighbours when only spaces, apostrophes and stop words separate them.
  const auto are_neighbours = [&](std::size_t left, std::size_t right) {
    return tokens[left].sentence == tokens[right].sentence &&
           text.substr(tokens[left].end, tokens[right].begin - tokens[left].end)
                   .find_first_of(",:()") == std::string_view::npos;
  };
  std::vector<std::string> out;
  for (auto position = positions.begin(); position != positions.end();) {
    const std::size_t first = *position;
    std::size_t last = first;
    while (++position != positions.end() && *position == last + 1 &&
           are_neighbours(last, *position))
      last = *position;
    std::string words(text.substr(tokens[first].begin, tokens[last].end - tokens[first].begin));
    if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
  }
  return out;
}

void compile_lexicon(Rulebook& rulebook) {
  Lexique& lexique = rulebook.lexique;
  Compiler compiler(lexique);
  const auto first_of = [](Section section, std::size_t axe, std::size_t item) {
    return Entry{section, static_cast<std::uint32_t>(axe), static_cast<std::uint32_t>(item), 0};
  };
  for (std::size_t a = 0; a < rulebook.axes.size(); ++a)
    for (std::size_t i = 0; i < rulebook.axes[a].themes.size(); ++i)
      compiler.add(rulebook.axes[a].themes[i].expressions, first_of(Section::theme, a, i));
  for (std::size_t i = 0; i < lexique.hors_appel.size(); ++i)
    compiler.add(lexique.hors_appel[i].expressions, first_of(Section::hors_appel, 0, i));
  compiler.add(lexique.digital, first_of(Section::digital, 0, 0));
  compiler.add(lexique.locutions, first_of(Section::locution, 0, 0));
}

}  // namespace loire
