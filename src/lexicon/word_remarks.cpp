#include "lexicon/word_remarks.hpp"

#include <algorithm>
#include <utility>

#include "core/lines.hpp"
#include "french/phrase.hpp"

namespace loire {
namespace {

/// A text with fewer words is a name, which need not say what is digital in the project.
constexpr std::size_t kMinDescriptionWords = 6;

template <class Value>
bool contains(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// The words in quotation marks: «« wifi », « borne »».
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
      if (!agrees(each.subject->accord))
        add(WarningCode::mots_hors_appel, Ref{Key::projet_description},
            {{"mots", quoted_words(each.matched_words)}, {"phrase", each.subject->phrase}});
    if (assessment_[ConditionId::axe].resultat != Resultat::oui) return;
    if (words.word_count >= kMinDescriptionWords && !words.has_digital_word &&
        words.hors_appel.empty())
      add(WarningCode::mots_sans_numerique, Ref{Key::projet_description}, {});
    if (shows_another_axis(words))
      add(WarningCode::mots_autre_axe, Ref{Key::projet_themes},
          {{"mots", quoted_words(words.matched_words)},
           {"axe", std::to_string(words.axe->numero)}});
  }

  void line(const Depense& line, const LineFinding& finding) {
    // An excluded line needs no further doubt, and a missing nature cannot contradict the words.
    if (line.libelle.empty() || !line.nature || finding.statut == Statut::exclue) return;
    for (const HorsAppelProposal& each : outside_the_call(rulebook_, line.libelle))
      if (!agrees(each.subject->accord, line))
        add(WarningCode::libelle_hors_appel, Ref{Key::depense_libelle, line.id},
            {{"mots", quoted_words(each.matched_words)}, {"phrase", each.subject->phrase}});
  }

 private:
  void add(WarningCode code, Ref field, std::vector<WarningValue> values) {
    assessment_.warnings.push_back({code, std::move(field),
                                    &rulebook_.avertissements[static_cast<std::size_t>(code)],
                                    false, std::move(values)});
  }

  /// Whether the words surely show an axis without any chosen theme, and show no chosen theme.
  bool shows_another_axis(const AxisProposal& words) const {
    const int sure_weight = rulebook_.lexique.weights[static_cast<std::size_t>(Force::sur)];
    if (!words.axe || words.weight < sure_weight) return false;
    const auto is_shown = [&](const std::string& theme) {
      const auto is_theme = [&](const ThemeProposal& other) { return other.theme->id == theme; };
      return axis_of(rulebook_, theme) == words.axe ||
             std::any_of(words.other_themes.begin(), words.other_themes.end(), is_theme);
    };
    const std::vector<std::string>& themes = dossier_.projet.themes;
    return !themes.empty() && std::none_of(themes.begin(), themes.end(), is_shown);
  }

  /// Whether an answer of the project agrees with its words.
  bool agrees(const Accord& accord) const {
    const auto chosen = [&](const std::string& theme) {
      return contains(dossier_.projet.themes, theme);
    };
    return std::any_of(accord.themes.begin(), accord.themes.end(), chosen) ||
           (accord.obligation_legale &&
            accord.obligation_legale == dossier_.depenses_communes.obligation_legale);
  }

  /// Whether an answer of the line agrees with its words, or a missing one still could.
  bool agrees(const Accord& accord, const Depense& line) const {
    if (contains(accord.natures, *line.nature)) return true;
    const auto answer_agrees = [&](Question question, auto fits) {
      if (!walk(rulebook_, line, dossier_.depenses_communes).asks(question) &&
          !is_transversal(rulebook_, question))
        return false;
      const auto answer = answer_index(question, line, dossier_.depenses_communes);
      return !answer || fits(*answer);
    };
    if (!accord.destinataires.empty() &&
        answer_agrees(Question::destinataire, [&](std::size_t answer) {
          return contains(accord.destinataires, static_cast<Destinataire>(answer));
        }))
      return true;
    if (accord.acquisition && answer_agrees(Question::acquisition, [&](std::size_t answer) {
          return static_cast<Acquisition>(answer) == *accord.acquisition;
        }))
      return true;
    return accord.obligation_legale &&
           answer_agrees(Question::obligation_legale, [&](std::size_t answer) {
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
