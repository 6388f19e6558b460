#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/words.hpp"

namespace loire {
namespace {

using Section = LexiconIndex::Section;
using Entry = LexiconIndex::Entry;

/// A description is read up to here: far beyond what a form holds, and a bound on the work.
constexpr std::size_t kMostWords = 5'000;
/// An expression said more often than this tells nothing more.
constexpr std::size_t kMostPlaces = 8;

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

/// Whether one of `phrases` ends, or begins, with the word at `at`; its length, else 0.
template <class Same>
std::size_t phrase_at(const std::vector<std::vector<std::string>>& phrases, std::size_t at,
                      std::size_t count, bool ends, Same same) {
  for (const std::vector<std::string>& phrase : phrases) {
    const std::size_t length = phrase.size();
    if (length == 0 || (ends ? length > at + 1 : at + length > count)) continue;
    const std::size_t first = ends ? at + 1 - length : at;
    bool all = true;
    for (std::size_t k = 0; k < length && all; ++k) all = same(first + k, phrase[k]);
    if (all) return length;
  }
  return 0;
}

/// The words that say something, each marked when a negation before or after it covers it.
std::vector<Token> tokens_of(const Lexique& lexique, std::string_view text) {
  const LexiconIndex& index = lexique.index;
  const std::vector<Word> words = words_of(text);
  std::vector<Token> out;
  const auto folded_as = [&](std::size_t i, const std::string& wanted) {
    return words[i].folded == wanted;
  };
  std::vector<std::string> stems;  // once: each phrase is compared with them
  stems.reserve(words.size());
  for (const Word& word : words) stems.push_back(stem(word.folded));
  const auto stem_as = [&](std::size_t i, const std::string& wanted) { return stems[i] == wanted; };
  int covered = 0, clause = 0;
  for (std::size_t i = 0; i < words.size() && out.size() < kMostWords; ++i) {
    const Word& word = words[i];
    const bool end = index.negation_ends.contains(word.folded);
    if (word.clause != clause || end) covered = 0;
    clause = word.clause;
    if (phrase_at(index.trailing_negations, i, words.size(), false, stem_as) > 0) {
      int back = lexique.negation_scope;
      for (std::size_t k = out.size(); k-- > 0 && back > 0 && out[k].clause == clause; --back)
        out[k].negated = true;
    }
    if (!index.stop_words.contains(word.folded)) {
      out.push_back({stems[i], phonetic(word.folded), word.begin, word.end, word.sentence,
                     word.clause, covered > 0, false});
      if (covered > 0) --covered;
    }
    if (phrase_at(index.negations, i, words.size(), true, folded_as) > 0)
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
      by_folded_.emplace_back(tokens()[i].folded, i);
    }
    std::sort(by_stem_.begin(), by_stem_.end());
    std::sort(by_folded_.begin(), by_folded_.end());
  }

  WordsRead read() {
    const std::vector<std::uint32_t> found = candidates();
    for (const std::uint32_t each : found)
      if (index_.entries[each].section == Section::locution) bind(index_.entries[each]);
    find_digital(found);
    for (const std::uint32_t each : found) add_hits(index_.entries[each]);
    return std::move(read_);
  }

 private:
  struct Place {
    std::size_t first = 0, count = 0;
  };
  using Places = std::vector<std::pair<std::string_view, std::size_t>>;

  const std::vector<Token>& tokens() const { return read_.tokens; }

  /// The expressions of which the text has a first word.
  std::vector<std::uint32_t> candidates() const {
    std::vector<std::uint32_t> out;
    const auto take = [&](const auto& table, std::string_view word) {
      if (const auto at = table.find(word); at != table.end())
        out.insert(out.end(), at->second.begin(), at->second.end());
    };
    for (std::size_t i = 0; i < by_stem_.size(); ++i)
      if (i == 0 || by_stem_[i].first != by_stem_[i - 1].first)
        take(index_.by_stem, by_stem_[i].first);
    for (const auto& [folded, position] : by_folded_)
      for (std::size_t size = index_.shortest_prefix;
           size <= std::min(folded.size(), index_.longest_prefix); ++size)
        take(index_.by_prefix, folded.substr(0, size));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void bind(const Entry& entry) {
    for (const std::vector<std::size_t>& positions : find(expression_of(rulebook_, entry).pattern))
      for (const std::size_t at : positions) read_.tokens[at].bound = true;
  }

  void find_digital(const std::vector<std::uint32_t>& found) {
    for (const std::uint32_t each : found) {
      if (index_.entries[each].section != Section::digital) continue;
      for (const std::vector<std::size_t>& positions :
           find(expression_of(rulebook_, index_.entries[each]).pattern))
        digital_.push_back(tokens()[positions[0]].sentence);
    }
    read_.digital = !digital_.empty();
  }

  bool digital(int sentence) const {
    return std::find(digital_.begin(), digital_.end(), sentence) != digital_.end();
  }

  void add_hits(const Entry& entry) {
    if (entry.section != Section::theme && entry.section != Section::hors_appel) return;
    const bool theme = entry.section == Section::theme;
    if (theme && (lecture_ == Lecture::depenses || digital_.empty())) return;
    if (!theme) {
      const Lecture where = rulebook_.lexique.hors_appel[entry.item].lecture;
      if (where != Lecture::partout && where != lecture_) return;
    }
    const Expression& expression = expression_of(rulebook_, entry);
    for (std::vector<std::size_t>& positions : find(expression.pattern))
      if (!theme || digital(tokens()[positions[0]].sentence))
        read_.hits.push_back({entry, &expression, std::move(positions)});
  }

  /// The places where `pattern` stands, outside negations and other locutions.
  std::vector<std::vector<std::size_t>> find(const Pattern& pattern) const {
    std::vector<std::vector<std::size_t>> out;
    std::vector<std::vector<Place>> parts;
    for (const Pattern::Alternatives& part : pattern.parts) {
      parts.push_back(places(part));
      if (parts.back().empty()) return out;
    }
    if (parts.empty()) return out;
    for (const Place& first : parts[0]) {
      if (out.size() == kMostPlaces) break;
      std::vector<Place> whole{first};
      for (std::size_t i = 1; i < parts.size(); ++i)
        for (const Place& other : parts[i])
          if (tokens()[other.first].sentence == tokens()[first.first].sentence &&
              !overlaps(other, first)) {
            whole.push_back(other);
            break;
          }
      if (whole.size() == parts.size()) out.push_back(positions_of(whole));
    }
    return out;
  }

  static bool overlaps(const Place& a, const Place& b) {
    return a.first < b.first + b.count && b.first < a.first + a.count;
  }

  static std::vector<std::size_t> positions_of(const std::vector<Place>& places) {
    std::vector<std::size_t> all;
    for (const Place& place : places)
      for (std::size_t k = 0; k < place.count; ++k) all.push_back(place.first + k);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// Where one of the alternatives stands, in the order of the text.
  std::vector<Place> places(const Pattern::Alternatives& alternatives) const {
    std::vector<Place> out;
    for (const Pattern::Neighbours& words : alternatives) {
      const Pattern::Token& first = words[0];
      const Places& table = first.prefix ? by_folded_ : by_stem_;
      for (auto it = std::lower_bound(table.begin(), table.end(),
                                      std::pair(std::string_view(first.text), std::size_t{0}));
           it != table.end() &&
           (first.prefix ? it->first.starts_with(first.text) : it->first == first.text);
           ++it)
        if (stands(words, it->second)) out.push_back({it->second, words.size()});
    }
    std::sort(out.begin(), out.end(),
              [](const Place& a, const Place& b) { return a.first < b.first; });
    return out;
  }

  static bool matches(const Pattern::Token& wanted, const Token& token) {
    return wanted.prefix ? token.folded.starts_with(wanted.text) : token.stem == wanted.text;
  }

  bool stands(const Pattern::Neighbours& words, std::size_t at) const {
    if (at + words.size() > tokens().size() || tokens()[at].negated) return false;
    for (std::size_t k = 0; k < words.size(); ++k) {
      const Token& token = tokens()[at + k];
      if (token.bound || token.sentence != tokens()[at].sentence || !matches(words[k], token))
        return false;
    }
    return true;
  }

  const Rulebook& rulebook_;
  const LexiconIndex& index_;
  Lecture lecture_;
  WordsRead read_;
  Places by_stem_, by_folded_;
  std::vector<int> digital_;  ///< the sentences that have a digital word
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

Pattern pattern_of(const LexiconIndex& index, std::string_view mots) {
  Pattern out;
  for (const std::string_view part : split(mots, " + ")) {
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

  void add(std::vector<Expression>& expressions, Entry entry) {
    for (Expression& each : expressions) {
      each.pattern = pattern_of(index_, each.text);
      const auto number = static_cast<std::uint32_t>(index_.entries.size());
      index_.entries.push_back(entry);
      ++entry.expression;
      if (each.pattern.parts.empty()) continue;
      for (const Pattern::Neighbours& words : each.pattern.parts[0]) {
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
  // Nothing but spaces, apostrophes and words that say nothing between two tokens.
  const auto together = [&](std::size_t left, std::size_t right) {
    return tokens[left].sentence == tokens[right].sentence &&
           text.substr(tokens[left].end, tokens[right].begin - tokens[left].end)
                   .find_first_of(",:()") == std::string_view::npos;
  };
  std::vector<std::string> out;
  for (auto it = positions.begin(); it != positions.end();) {
    const std::size_t first = *it;
    std::size_t last = first;
    while (++it != positions.end() && *it == last + 1 && together(last, *it)) last = *it;
    std::string words(text.substr(tokens[first].begin, tokens[last].end - tokens[first].begin));
    if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
  }
  return out;
}

void compile_lexicon(Rulebook& rulebook) {
  Lexique& lexique = rulebook.lexique;
  Compiler compiler(lexique);
  const auto at = [](Section home, std::size_t axe, std::size_t of) {
    return Entry{home, static_cast<std::uint32_t>(axe), static_cast<std::uint32_t>(of), 0};
  };
  for (std::size_t a = 0; a < rulebook.axes.size(); ++a)
    for (std::size_t i = 0; i < rulebook.axes[a].themes.size(); ++i)
      compiler.add(rulebook.axes[a].themes[i].expressions, at(Section::theme, a, i));
  for (std::size_t i = 0; i < lexique.hors_appel.size(); ++i)
    compiler.add(lexique.hors_appel[i].expressions, at(Section::hors_appel, 0, i));
  compiler.add(lexique.digital, at(Section::digital, 0, 0));
  compiler.add(lexique.locutions, at(Section::locution, 0, 0));
}

}  // namespace loire
