#include "core/axis_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/words.hpp"

namespace loire {
namespace {

/// A description is read up to here: far beyond what a form holds, and a bound on the work.
constexpr std::size_t kMostWords = 5'000;
/// An expression said more often than this tells nothing more.
constexpr std::size_t kMostPlaces = 8;

struct Token {
  std::string stem, folded;  ///< folded: without doubles, to compare with beginnings
  std::size_t begin = 0, end = 0;
  int sentence = 0;
  bool negated = false;
};

class WordSet {
 public:
  explicit WordSet(const std::vector<std::string>& words) {
    for (const std::string& word : words)
      for (Word& each : words_of(word)) words_.insert(std::move(each.folded));
  }
  bool contains(const std::string& folded) const { return words_.contains(folded); }

 private:
  std::set<std::string> words_;
};

/// «au lieu de», word by word.
std::vector<std::vector<Word>> phrases_of(const std::vector<std::string>& phrases) {
  std::vector<std::vector<Word>> out;
  for (const std::string& phrase : phrases) out.push_back(words_of(phrase));
  return out;
}

/// Whether one of `phrases` ends with the word `last` of `words`.
bool ends_phrase(const std::vector<std::vector<Word>>& phrases, const std::vector<Word>& words,
                 std::size_t last) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::vector<Word>& phrase) {
    if (phrase.empty() || phrase.size() > last + 1) return false;
    return std::equal(phrase.begin(), phrase.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(last + 1 - phrase.size()),
                      [](const Word& a, const Word& b) { return a.folded == b.folded; });
  });
}

/// The words that say something, each marked when a negation covers it.
std::vector<Token> tokens_of(const Lexique& lexique, std::string_view text) {
  const WordSet empty(lexique.mots_vides), ends(lexique.fins_de_negation);
  const auto negations = phrases_of(lexique.negations);
  const std::vector<Word> words = words_of(text);
  std::vector<Token> out;
  int covered = 0, clause = 0;
  for (std::size_t i = 0; i < words.size() && out.size() < kMostWords; ++i) {
    const Word& word = words[i];
    if (word.clause != clause || ends.contains(word.folded)) covered = 0;
    clause = word.clause;
    if (!empty.contains(word.folded)) {
      out.push_back({stem(word.folded), without_doubles(word.folded), word.begin, word.end,
                     word.sentence, covered > 0});
      if (covered > 0) --covered;
    }
    if (ends_phrase(negations, words, i)) covered = lexique.portee_negation;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    out.push_back(text.substr(start, end - start));
    start = end + separator.size();
  }
  return out;
}

bool matches(const Pattern::Token& wanted, const Token& token) {
  return wanted.prefix ? token.folded.starts_with(wanted.text) : token.stem == wanted.text;
}

Pattern pattern_of(const WordSet& empty, std::string_view mots) {
  Pattern out;
  for (const std::string_view part : split(mots, " + ")) {
    Pattern::Alternatives alternatives;
    for (const std::string_view neighbours : split(part, "|")) {
      Pattern::Neighbours words;
      for (const Word& word : words_of(neighbours)) {
        if (empty.contains(word.folded)) continue;
        const bool prefix = neighbours.substr(word.end).starts_with("…");
        words.push_back({prefix ? without_doubles(word.folded) : stem(word.folded), prefix});
      }
      if (!words.empty()) alternatives.push_back(std::move(words));
    }
    if (!alternatives.empty()) out.parts.push_back(std::move(alternatives));
  }
  return out;
}

/// Where an expression stands in the text: the tokens that make it up, in order.
using Positions = std::vector<std::size_t>;

/// What the words are looked up for: a theme, or what is outside the call.
struct Target {
  const Axe* axe = nullptr;
  const Theme* theme = nullptr;
  const HorsAppel* sujet = nullptr;
  int weight = 0;
  std::set<std::size_t> positions;  ///< of the tokens that tell it
};

struct Hit {
  std::size_t target = 0;
  const Expression* expression = nullptr;
  Positions positions;
};

class Matcher {
 public:
  Matcher(const Rulebook& rulebook, std::string_view text)
      : lexique_(rulebook.lexique), text_(text), tokens_(tokens_of(lexique_, text)) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      by_stem_[tokens_[i].stem].push_back(i);
      by_folded_[tokens_[i].folded].push_back(i);
    }
    for (const Axe& axe : rulebook.axes)
      for (const Theme& theme : axe.themes)
        look_for({&axe, &theme, nullptr, 0, {}}, theme.expressions);
    for (const HorsAppel& sujet : lexique_.hors_appel)
      look_for({nullptr, nullptr, &sujet, 0, {}}, sujet.expressions);
    weigh();
  }

  const std::vector<Target>& targets() const { return targets_; }

  /// The words at `positions` as the text writes them; neighbours together, none twice.
  std::vector<std::string> words(const std::set<std::size_t>& positions) const {
    std::vector<std::string> out;
    for (auto it = positions.begin(); it != positions.end();) {
      const std::size_t first = *it;
      std::size_t last = first;
      while (++it != positions.end() && *it == last + 1 && together(last, *it)) last = *it;
      std::string words(
          text_.substr(tokens_[first].begin, tokens_[last].end - tokens_[first].begin));
      if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
    }
    return out;
  }

 private:
  void look_for(Target target, const std::vector<Expression>& expressions) {
    for (const Expression& expression : expressions) {
      for (Positions& positions : find(expression.pattern))
        hits_.push_back({targets_.size(), &expression, std::move(positions)});
    }
    targets_.push_back(std::move(target));
  }

  struct Place {
    std::size_t first = 0, count = 0;
  };

  /// The places where `pattern` stands, outside negations.
  std::vector<Positions> find(const Pattern& pattern) const {
    std::vector<Positions> out;
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
          if (tokens_[other.first].sentence == tokens_[first.first].sentence) {
            whole.push_back(other);
            break;
          }
      if (whole.size() == parts.size()) out.push_back(positions_of(whole));
    }
    return out;
  }

  static Positions positions_of(const std::vector<Place>& places) {
    std::set<std::size_t> all;
    for (const Place& place : places)
      for (std::size_t k = 0; k < place.count; ++k) all.insert(place.first + k);
    return {all.begin(), all.end()};
  }

  /// Where one of the alternatives stands, in the order of the text.
  std::vector<Place> places(const Pattern::Alternatives& alternatives) const {
    std::vector<Place> out;
    for (const Pattern::Neighbours& words : alternatives) {
      const Pattern::Token& first = words[0];
      if (!first.prefix) {
        if (const auto at = by_stem_.find(first.text); at != by_stem_.end())
          add_places(words, at->second, out);
        continue;
      }
      for (auto it = by_folded_.lower_bound(first.text);
           it != by_folded_.end() && it->first.starts_with(first.text); ++it)
        add_places(words, it->second, out);
    }
    std::sort(out.begin(), out.end(),
              [](const Place& a, const Place& b) { return a.first < b.first; });
    return out;
  }

  void add_places(const Pattern::Neighbours& words, const std::vector<std::size_t>& starts,
                  std::vector<Place>& out) const {
    for (const std::size_t at : starts) {
      if (at + words.size() > tokens_.size() || tokens_[at].negated) continue;
      bool all = true;
      for (std::size_t k = 1; k < words.size() && all; ++k)
        all =
            matches(words[k], tokens_[at + k]) && tokens_[at + k].sentence == tokens_[at].sentence;
      if (all) out.push_back({at, words.size()});
    }
  }

  /// The more specific expression wins: «capteur + crue» leaves nothing to say to «capteur».
  bool outdone(const Hit& hit) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& other) {
      return other.positions.size() > hit.positions.size() &&
             std::includes(other.positions.begin(), other.positions.end(), hit.positions.begin(),
                           hit.positions.end());
    });
  }

  void weigh() {
    std::set<const Expression*> counted;  // each counts once, however often it is said
    for (const Hit& hit : hits_) {
      if (outdone(hit)) continue;
      Target& target = targets_[hit.target];
      target.positions.insert(hit.positions.begin(), hit.positions.end());
      if (counted.insert(hit.expression).second)
        target.weight += lexique_.poids[static_cast<std::size_t>(hit.expression->force)];
    }
  }

  /// Nothing but spaces, apostrophes and empty words between two tokens.
  bool together(std::size_t left, std::size_t right) const {
    return tokens_[left].sentence == tokens_[right].sentence &&
           text_.substr(tokens_[left].end, tokens_[right].begin - tokens_[left].end)
                   .find_first_of(",:()") == std::string_view::npos;
  }

  const Lexique& lexique_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::map<std::string, std::vector<std::size_t>> by_stem_, by_folded_;
  std::vector<Target> targets_;
  std::vector<Hit> hits_;
};

}  // namespace

void compile_patterns(Rulebook& rulebook) {
  const WordSet empty(rulebook.lexique.mots_vides);
  const auto compile = [&](std::vector<Expression>& expressions) {
    for (Expression& each : expressions) each.pattern = pattern_of(empty, each.mots);
  };
  for (Axe& axe : rulebook.axes)
    for (Theme& theme : axe.themes) compile(theme.expressions);
  for (HorsAppel& sujet : rulebook.lexique.hors_appel) compile(sujet.expressions);
}

AxisProposal propose_axis(const Rulebook& rulebook, std::string_view text) {
  const Matcher matcher(rulebook, text);
  const int threshold = rulebook.lexique.seuil;
  std::map<const Axe*, int> weights;
  int outside = 0;
  for (const Target& target : matcher.targets()) {
    if (target.axe) weights[target.axe] += target.weight;
    else outside = std::max(outside, target.weight);
  }

  AxisProposal out;
  int most = std::max(threshold - 1, outside);
  for (const Axe& axe : rulebook.axes)
    if (const int weight = weights[&axe]; weight > most) {
      most = weight;
      out.axe = &axe;
    }
  std::vector<const Target*> ranked;
  for (const Target& target : matcher.targets())
    if (target.weight > 0) ranked.push_back(&target);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Target* a, const Target* b) { return a->weight > b->weight; });
  std::set<std::size_t> positions;
  for (const Target* target : ranked) {
    if (target->sujet) {
      out.hors_appel.push_back({target->sujet, matcher.words(target->positions)});
      continue;
    }
    const bool chosen = target->axe == out.axe;
    if (chosen) positions.insert(target->positions.begin(), target->positions.end());
    const bool told = target->weight >= threshold || (chosen && out.themes.empty());
    if (told && out.axe)
      (chosen ? out.themes : out.autres)
          .push_back({target->theme, matcher.words(target->positions)});
  }
  out.mots = matcher.words(positions);
  return out;
}

}  // namespace loire
