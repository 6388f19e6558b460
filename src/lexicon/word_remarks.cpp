#include "lexicon/word_remarks.hpp"

#include <algorithm>
#include <utility>

#include "core/lines.hpp"
#include "french/phrase.hpp"

namespace loire {
namespace {

/// Shorter texts are names: they need not say what is digital about the project.
constexpr std::size_t kFewWords = 6;

template <class Value>
bool contains(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// «« wifi », « borne »».
std::string quoted_words(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words) out.push_back(quoted(word));
  return joined(out, ", ");
}

class WordRemarks {
 public:
  WordRemarks(const Rulebook& rulebook, const Dossier& dossier, Assessment& assessment)
      : rulebook_(rulebook), dossier_(dossier), assessment_(assessment) {}

  void project(const AxisProposal& words) {
    for (const HorsAppelProposal& each : words.hors_appel)
      if (!in_place(each.sujet->accord))
        add(WarningCode::mots_hors_appel, Ref{Key::projet_description},
            {{"mots", quoted_words(each.mots)}, {"phrase", each.sujet->phrase}});
    if (assessment_[ConditionId::axe].resultat != Resultat::oui) return;
    if (words.mots_lus >= kFewWords && !words.numerique && words.hors_appel.empty())
      add(WarningCode::mots_sans_numerique, Ref{Key::projet_description}, {});
    if (another_axis(words))
      add(WarningCode::mots_autre_axe, Ref{Key::projet_themes},
          {{"mots", quoted_words(words.mots)}, {"axe", std::to_string(words.axe->numero)}});
  }

  void line(const Depense& line, const LineFinding& finding) {
    // What does not count already needs no doubt, and what is not answered yet contradicts nothing.
    if (line.libelle.empty() || !line.nature || finding.statut == Statut::exclue) return;
    for (const HorsAppelProposal& each : outside_the_call(rulebook_, line.libelle))
      if (!in_place(each.sujet->accord, line))
        add(WarningCode::libelle_hors_appel, Ref{Key::depense_libelle, line.id},
            {{"mots", quoted_words(each.mots)}, {"phrase", each.sujet->phrase}});
  }

 private:
  void add(WarningCode code, Ref field, std::vector<WarningValue> values) {
    assessment_.warnings.push_back({code, std::move(field),
                                    &rulebook_.avertissements[static_cast<std::size_t>(code)],
                                    false, std::move(values)});
  }

  /// Whether the words surely tell an axis of which nothing is chosen, and nothing of what is chosen.
  bool another_axis(const AxisProposal& words) const {
    const int sure = rulebook_.lexique.weights[static_cast<std::size_t>(Force::sur)];
    if (!words.axe || words.poids < sure) return false;
    const auto told = [&](const std::string& theme) {
      const auto is_it = [&](const ThemeProposal& each) { return each.theme->id == theme; };
      return axis_of(rulebook_, theme) == words.axe ||
             std::any_of(words.autres.begin(), words.autres.end(), is_it);
    };
    const std::vector<std::string>& themes = dossier_.projet.themes;
    return !themes.empty() && std::none_of(themes.begin(), themes.end(), told);
  }

  /// Whether the project's answers say what its words say.
  bool in_place(const Accord& accord) const {
    const auto chosen = [&](const std::string& theme) {
      return contains(dossier_.projet.themes, theme);
    };
    return std::any_of(accord.themes.begin(), accord.themes.end(), chosen) ||
           (accord.obligation_legale &&
            accord.obligation_legale == dossier_.depenses_communes.obligation_legale);
  }

  /// Whether the line's answers say what its words say, or are still to come.
  bool in_place(const Accord& accord, const Depense& line) const {
    if (contains(accord.natures, *line.nature)) return true;
    const auto agrees = [&](Question question, auto fits) {
      if (!walk(rulebook_, line, dossier_.depenses_communes).asks(question) &&
          !is_transversal(rulebook_, question))
        return false;
      const auto answer = answer_index(question, line, dossier_.depenses_communes);
      return !answer || fits(*answer);
    };
    if (!accord.destinataires.empty() && agrees(Question::destinataire, [&](std::size_t answer) {
          return contains(accord.destinataires, static_cast<Destinataire>(answer));
        }))
      return true;
    if (accord.acquisition && agrees(Question::acquisition, [&](std::size_t answer) {
          return static_cast<Acquisition>(answer) == *accord.acquisition;
        }))
      return true;
    return accord.obligation_legale && agrees(Question::obligation_legale, [&](std::size_t answer) {
             return (answer == 0) == *accord.obligation_legale;
           });
  }

  const Rulebook& rulebook_;
  const Dossier& dossier_;
  Assessment& assessment_;
};

}  // namespace

bool from_words(WarningCode code) {
  switch (code) {
    case WarningCode::mots_hors_appel:
    case WarningCode::mots_autre_axe:
    case WarningCode::mots_sans_numerique:
    case WarningCode::libelle_hors_appel: return true;
    default: return false;
  }
}

void add_word_remarks(const Rulebook& rulebook, const Dossier& dossier, const AxisProposal& words,
                      Assessment& assessment) {
  WordRemarks remarks(rulebook, dossier, assessment);
  remarks.project(words);
  for (std::size_t i = 0; i < dossier.depenses.size(); ++i)
    remarks.line(dossier.depenses[i], assessment.depenses[i]);
}

}  // namespace loire
