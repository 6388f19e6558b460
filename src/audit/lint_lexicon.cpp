// Checks the lexicon of an edition: every expression can be recognised, and it leads to its theme
// or subject and to no other.
#include <algorithm>
#include <map>

#include "audit/lint.hpp"
#include "lexicon/axis_words.hpp"
#include "lexicon/lexicon.hpp"

namespace loire::audit {
namespace {

/// A text that matches the expression, made of its first alternatives and of prefixes as words.
std::string example_text(std::string_view words) {
  std::string out;
  bool skipping = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.substr(i).starts_with(" + ")) {
      skipping = false;
      out += ' ';
      i += 2;
    } else if (words[i] == '|') {
      skipping = true;
    } else if (words.substr(i).starts_with("…")) {
      i += std::string_view("…").size() - 1;
    } else if (!skipping) {
      out += words[i];
    }
  }
  return out;
}

/// A key that is the same for equal patterns.
std::string key_of(const Pattern& pattern) {
  std::string out;
  for (const auto& part : pattern.parts) {
    out += '+';
    for (const auto& words : part) {
      out += '|';
      for (const auto& word : words) out += word.text + (word.prefix ? "… " : " ");
    }
  }
  return out;
}

struct Home {
  const Axe* axe = nullptr;
  const void* subject = nullptr;  ///< the theme, or the subject outside the call
  std::string id;
  bool excludes_axis = true;  ///< whether it rules out an axis, except the axis to which it belongs
};

class LexiconLint {
 public:
  LexiconLint(const Rulebook& rules, Findings& out) : rules_(rules), out_(out) {}

  void run() {
    for (std::size_t a = 0; a < rules_.axes.size(); ++a)
      for (std::size_t i = 0; i < rules_.axes[a].themes.size(); ++i) {
        const Theme& theme = rules_.axes[a].themes[i];
        if (std::none_of(theme.expressions.begin(), theme.expressions.end(),
                         [](const Expression& each) { return each.force == Force::sur; }))
          add("theme_muet", "axes." + std::to_string(a) + ".themes." + std::to_string(i),
              "Aucune expression sûre n’annonce ce thème.");
        for (const Expression& each : theme.expressions)
          check(each, {&rules_.axes[a], &theme, each.id});
      }
    for (std::size_t i = 0; i < rules_.lexique.hors_appel.size(); ++i) {
      const HorsAppel& subject = rules_.lexique.hors_appel[i];
      const bool excludes_axis =
          subject.effet == Effet::ecarte && subject.lecture != Lecture::depenses;
      for (const Expression& each : subject.expressions)
        check(each, {nullptr, &subject, each.id, excludes_axis});
      for (const std::string& theme : subject.accord.themes)
        if (!axis_of(rules_, theme))
          add("theme_inconnu", "lexique.hors_appel." + std::to_string(i) + ".accord.themes",
              "« " + theme + " » n’est pas un thème de cette édition.");
    }
    for (const auto* list : {&rules_.lexique.digital, &rules_.lexique.locutions}) {
      homes_.clear();  // a word may be in both kinds of list, but not twice in the same list
      for (const Expression& each : *list) known(each, {nullptr, list, each.id});
    }
    const auto& weights = rules_.lexique.weights;
    if (!(weights[0] >= weights[1] && weights[1] >= weights[2]))
      add("poids_desordonnes", "lexique.poids",
          "Une expression sûre pèse au moins autant qu’une autre.");
    if (weights[0] < rules_.lexique.threshold)
      add("seuil_inatteignable", "lexique.seuil",
          "Une expression sûre ne suffit pas : le seuil est trop haut.");
  }

 private:
  void add(std::string code, const std::string& id, std::string message) {
    out_.push_back({std::move(code), pointer_of(id), std::move(message)});
  }

  /// Whether the expression is not empty and no other expression has the same pattern.
  bool known(const Expression& each, Home home) {
    if (each.pattern.parts.empty()) {
      add("lexique_vide", each.id, "« " + each.text + " » ne contient que des mots vides.");
      return false;
    }
    const auto [first, fresh] = homes_.try_emplace(key_of(each.pattern), home);
    if (fresh) return true;
    const bool same = first->second.subject == home.subject;
    // Two themes of the same axis may share words, and so may two subjects outside the call, or an
    // axis and a subject that does not rule it out.
    if (!same &&
        (home.axe == first->second.axe || !home.excludes_axis || !first->second.excludes_axis))
      return false;
    add(same ? "lexique_double" : "lexique_contradictoire", each.id,
        "« " + each.text + " » se trouve déjà à « " + first->second.id + " ».");
    return false;
  }

  void check(const Expression& each, Home home) {
    if (!known(each, home) || each.force != Force::sur) return;
    std::string words = example_text(each.text);
    // A theme is only recognised together with a digital word.
    if (home.axe && !read_words(rules_, words, Lecture::projet).has_digital_word &&
        !rules_.lexique.digital.empty())
      words += " " + example_text(rules_.lexique.digital[0].text);
    const AxisProposal got = propose_axis(rules_, words);
    // The subject to which the expression should lead.
    const auto* subject = home.axe ? nullptr : static_cast<const HorsAppel*>(home.subject);
    const bool found = subject ? recognises(*subject, words, got) : got.axe == home.axe;
    if (!found)
      add("lexique_sans_effet", each.id,
          "« " + words + " » ne mène pas où cette expression se trouve.");
  }

  /// Whether `words` are recognised as `subject` in its kind of text, without a contradicting axis.
  bool recognises(const HorsAppel& subject, const std::string& words,
                  const AxisProposal& got) const {
    const bool labels = subject.lecture == Lecture::depenses;
    const auto found = labels ? outside_the_call(rules_, words) : got.hors_appel;
    const bool recognised =
        std::any_of(found.begin(), found.end(),
                    [&](const HorsAppelProposal& each) { return each.subject == &subject; });
    return recognised && (labels || !got.axe || subject.effet == Effet::signale);
  }

  const Rulebook& rules_;
  Findings& out_;
  std::map<std::string, Home> homes_;
};

}  // namespace

void lint_lexicon(const Rulebook& rulebook, Findings& out) { LexiconLint(rulebook, out).run(); }

}  // namespace loire::audit
