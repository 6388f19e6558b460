#include "lexicon/axis_words.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "lexicon/lexicon.hpp"

namespace loire {
namespace {

/// A recognised theme of an axis, or a recognised subject outside the call.
struct Target {
  const Axe* axe = nullptr;
  const Theme* theme = nullptr;
  const HorsAppel* subject = nullptr;
  int weight = 0;
  std::set<std::size_t> positions;  ///< indices of the tokens that show it
};

/// Whether a more specific expression includes `hit`: «capteur» does not count where «capteur +
/// crue» matches.
bool is_included(const Hit& hit, const std::vector<Hit>& hits) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
    return other.positions.size() > hit.positions.size() &&
           std::includes(other.positions.begin(), other.positions.end(), hit.positions.begin(),
                         hit.positions.end());
  });
}

/// The targets that the words show, in the order of the edition.
std::vector<Target> weigh(const Rulebook& rulebook, const WordsRead& read) {
  std::map<std::pair<const void*, const void*>, std::size_t> known;
  std::vector<Target> out;
  std::set<const Expression*> counted;  // an expression counts once, even when it is repeated
  for (const Hit& hit : read.hits) {
    if (is_included(hit, read.hits)) continue;
    Target target;
    if (hit.entry.section == LexiconIndex::Section::theme) {
      target.axe = &rulebook.axes[hit.entry.axe];
      target.theme = &target.axe->themes[hit.entry.item];
    } else {
      target.subject = &rulebook.lexique.hors_appel[hit.entry.item];
      if (target.subject->effet == Effet::sans_numerique && read.has_digital_word) continue;
    }
    const auto [index, is_new] = known.try_emplace({target.theme, target.subject}, out.size());
    if (is_new) out.push_back(std::move(target));
    Target& found = out[index->second];
    found.positions.insert(hit.positions.begin(), hit.positions.end());
    if (counted.insert(hit.expression).second)
      found.weight += rulebook.lexique.weights[static_cast<std::size_t>(hit.expression->force)];
  }
  return out;
}

}  // namespace

AxisProposal propose_axis(const Rulebook& rulebook, std::string_view text) {
  const WordsRead read = read_words(rulebook, text, Lecture::projet);
  std::vector<Target> targets = weigh(rulebook, read);
  const int threshold = rulebook.lexique.threshold;
  std::map<const Axe*, int> weights;
  int outside = 0;
  for (const Target& target : targets) {
    if (target.axe) weights[target.axe] += target.weight;
    else if (target.subject->effet != Effet::signale) outside = std::max(outside, target.weight);
  }

  AxisProposal out;
  int best_weight = std::max(threshold, outside) - 1;
  for (const Axe& axe : rulebook.axes)
    if (const int weight = weights[&axe]; weight > best_weight) {
      best_weight = weight;
      out.axe = &axe;
    }
  std::stable_sort(targets.begin(), targets.end(),
                   [](const Target& a, const Target& b) { return a.weight > b.weight; });
  std::set<std::size_t> positions;
  for (const Target& target : targets) {
    if (target.subject) {
      if (target.weight >= threshold)
        out.hors_appel.push_back({target.subject, words_at(text, read, target.positions)});
      continue;
    }
    const bool chosen = target.axe == out.axe;
    if (chosen) positions.insert(target.positions.begin(), target.positions.end());
    const bool recognised = target.weight >= threshold || (chosen && out.themes.empty());
    if (recognised && out.axe)
      (chosen ? out.themes : out.other_themes)
          .push_back({target.theme, words_at(text, read, target.positions)});
  }
  out.matched_words = words_at(text, read, positions);
  out.weight = out.axe ? best_weight : 0;
  out.has_digital_word = read.has_digital_word;
  out.word_count = read.tokens.size();
  return out;
}

std::vector<HorsAppelProposal> outside_the_call(const Rulebook& rulebook, std::string_view label) {
  const WordsRead read = read_words(rulebook, label, Lecture::depenses);
  std::vector<HorsAppelProposal> out;
  if (read.hits.empty()) return out;
  for (const Target& target : weigh(rulebook, read))
    if (target.weight >= rulebook.lexique.threshold)
      out.push_back({target.subject, words_at(label, read, target.positions)});
  return out;
}

}  // namespace loire
