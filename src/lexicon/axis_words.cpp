#include "lexicon/axis_words.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "lexicon/lexicon.hpp"

namespace loire {
namespace {

/// What is recognised: a theme of an axis, or something outside the call.
struct Target {
  const Axe* axe = nullptr;
  const Theme* theme = nullptr;
  const HorsAppel* sujet = nullptr;
  int weight = 0;
  std::set<std::size_t> positions;  ///< of the tokens that tell it
};

/// The more specific expression wins: «capteur + crue» leaves nothing to say to «capteur».
bool outdone(const Hit& hit, const std::vector<Hit>& hits) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
    return other.positions.size() > hit.positions.size() &&
           std::includes(other.positions.begin(), other.positions.end(), hit.positions.begin(),
                         hit.positions.end());
  });
}

/// The targets that the words tell, in the order of the edition.
std::vector<Target> weigh(const Rulebook& rulebook, const WordsRead& read) {
  std::map<std::pair<const void*, const void*>, std::size_t> known;
  std::vector<Target> out;
  std::set<const Expression*> counted;  // each counts once, however often it is said
  for (const Hit& hit : read.hits) {
    if (outdone(hit, read.hits)) continue;
    Target target;
    if (hit.entry.section == LexiconIndex::Section::theme) {
      target.axe = &rulebook.axes[hit.entry.axe];
      target.theme = &target.axe->themes[hit.entry.item];
    } else {
      target.sujet = &rulebook.lexique.hors_appel[hit.entry.item];
      if (target.sujet->effet == Effet::sans_numerique && read.digital) continue;
    }
    const auto [at, fresh] = known.try_emplace({target.theme, target.sujet}, out.size());
    if (fresh) out.push_back(std::move(target));
    Target& found = out[at->second];
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
    else if (target.sujet->effet != Effet::signale) outside = std::max(outside, target.weight);
  }

  AxisProposal out;
  int most = std::max(threshold, outside) - 1;
  for (const Axe& axe : rulebook.axes)
    if (const int weight = weights[&axe]; weight > most) {
      most = weight;
      out.axe = &axe;
    }
  std::stable_sort(targets.begin(), targets.end(),
                   [](const Target& a, const Target& b) { return a.weight > b.weight; });
  std::set<std::size_t> positions;
  for (const Target& target : targets) {
    if (target.sujet) {
      if (target.weight >= threshold)
        out.hors_appel.push_back({target.sujet, words_at(text, read, target.positions)});
      continue;
    }
    const bool chosen = target.axe == out.axe;
    if (chosen) positions.insert(target.positions.begin(), target.positions.end());
    const bool told = target.weight >= threshold || (chosen && out.themes.empty());
    if (told && out.axe)
      (chosen ? out.themes : out.autres)
          .push_back({target.theme, words_at(text, read, target.positions)});
  }
  out.mots = words_at(text, read, positions);
  out.poids = out.axe ? most : 0;
  out.numerique = read.digital;
  out.mots_lus = read.tokens.size();
  return out;
}

std::vector<HorsAppelProposal> outside_the_call(const Rulebook& rulebook, std::string_view label) {
  const WordsRead read = read_words(rulebook, label, Lecture::depenses);
  std::vector<HorsAppelProposal> out;
  if (read.hits.empty()) return out;
  for (const Target& target : weigh(rulebook, read))
    if (target.weight >= rulebook.lexique.threshold)
      out.push_back({target.sujet, words_at(label, read, target.positions)});
  return out;
}

}  // namespace loire
