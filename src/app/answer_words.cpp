#include "app/answer_words.hpp"

#include <algorithm>
#include <utility>

#include "app/context.hpp"
#include "app/proposed_themes.hpp"
#include "app/texts.hpp"
#include "app/texts_reasons.hpp"
#include "core/explain.hpp"
#include "core/lines.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"

namespace loire::app {

namespace {

/// Whether the words are a label of a list. A label loses its capital inside a sentence; a name and a
/// typed text keep theirs.
bool is_label(Key key) {
  return key == Key::porteur_nature || key == Key::depense_nature || key == Key::projet_themes ||
         info(key).question.has_value();
}

std::string answer_in_sentence(const PageContext& context, const Answer& answer) {
  const Key key = answer.ref.key;
  std::string words = answer_words(context, answer);
  if (is_label(key)) words = within_sentence(std::move(words));
  // "Yes" or "no" is not clear without its question.
  if (!info(key).question || !std::holds_alternative<bool>(answer.value)) return words;
  return within_sentence(answered(form::label_of(context.rulebook(), key), words));
}

/// Visits an answer of any type and returns its words. The key gives the meaning of a text.
class AnswerToWords {
 public:
  AnswerToWords(const PageContext& context, Key key) : context_(context), key_(key) {}

  std::string operator()(std::monostate) const { return text::kNotAnswered; }
  std::string operator()(bool yes) const {
    if (key_ == Key::projet_aucun_axe) return text::kNoAxis;
    if (key_ == Key::porteur_situe_dans_la_loire)
      return yes ? text::kInTheLoire : text::kNotInTheLoire;
    return of_question(yes ? 0 : 1);
  }
  std::string operator()(PorteurNature nature) const {
    return rulebook().porteurs[static_cast<std::size_t>(nature)].libelle;
  }
  std::string operator()(DepenseNature nature) const {
    return rulebook().depenses[static_cast<std::size_t>(nature)].libelle;
  }
  std::string operator()(Destinataire answer) const {
    return of_question(static_cast<std::size_t>(answer));
  }
  std::string operator()(Acquisition answer) const {
    return of_question(static_cast<std::size_t>(answer));
  }
  std::string operator()(const std::string& typed) const {
    const Territory& territory = *context_.session.territory;
    if (key_ == Key::projet_themes) return theme_words(rulebook(), typed);
    if (key_ == Key::projet_autre_theme) return fill<text::kOtherTheme>(with<"theme">(typed));
    if (key_ == Key::porteur_code_insee)
      if (const Commune* commune = find_commune(territory, typed))
        return fill<text::kCommune>(with<"commune">(commune->nom),
                                    with<"code">(commune->code_insee));
    if (key_ == Key::porteur_siren)
      if (const Epci* epci = find_epci(territory, typed)) return epci->nom;
    return typed;
  }
  template <class T>
  std::string operator()(const T& other) const {
    return word_of(other);
  }

 private:
  const Rulebook& rulebook() const { return context_.rulebook(); }
  std::string of_question(std::size_t answer) const {
    return rulebook().questions[static_cast<std::size_t>(*info(key_).question)].reponses[answer];
  }

  const PageContext& context_;
  Key key_;
};

}  // namespace

std::string answers_sentence(const PageContext& context, const std::vector<Answer>& answers) {
  if (answers.empty()) return {};
  std::vector<std::string> known, unanswered, out;
  for (const Answer& answer : answers)
    if (given(answer.value)) known.push_back(answer_in_sentence(context, answer));
    else unanswered.push_back(quoted(form::label_of(context.rulebook(), answer.ref.key)));
  if (known.empty() && unanswered.size() == 1) return text::kNoAnswerYet;
  if (known.size() == 1) out.push_back(fill<text::kYourAnswer>(with<"reponse">(known[0])));
  if (known.size() > 1) out.push_back(fill<text::kYourAnswers>(with<"reponses">(listed(known))));
  if (!unanswered.empty())
    out.push_back(fill<text::kUnanswered>(with<"questions">(listed(unanswered))));
  return joined(out, " ");
}

std::string common_answers_sentence(const PageContext& context) {
  std::vector<std::string> out;
  const QuestionsCommunes& common = context.dossier().depenses_communes;
  for (const Question question : kCommonQuestions)
    if (const auto given = answer_index(question, Depense{}, common)) {
      const QuestionText& texts = context.rulebook().questions[static_cast<std::size_t>(question)];
      out.push_back(within_sentence(
          answered(texts.libelle_commun, within_sentence(texts.reponses_communes[*given]))));
    }
  if (out.empty()) return {};
  return fill<text::kForAllLines>(with<"reponses">(listed(out)));
}

std::string theme_words(const Rulebook& rulebook, const std::string& id) {
  if (const Axe* axe = axis_of(rulebook, id)) {
    const auto theme = std::find_if(axe->themes.begin(), axe->themes.end(),
                                    [&](const Theme& each) { return each.id == id; });
    return theme->libelle;
  }
  return fill<text::kUnknownTheme>(with<"theme">(id));
}

std::string axis_name(const Axe& axe) {
  return fill<text::kAxe>(with<"numero">(std::to_string(axe.numero)), with<"nom">(axe.libelle));
}

std::string axes_words(const PageContext& context) {
  const Projet& projet = context.dossier().projet;
  std::vector<std::string> parts;
  for (const Axe& axe : context.rulebook().axes) {
    std::vector<std::string> themes;
    for (const std::string& theme : projet.themes)
      if (axis_of(context.rulebook(), theme) == &axe)
        themes.push_back(theme_words(context.rulebook(), theme));
    if (!themes.empty()) parts.push_back(titled(axis_name(axe), joined(themes, ", ")));
  }
  for (const std::string& theme : projet.themes)
    if (!axis_of(context.rulebook(), theme))
      parts.push_back(theme_words(context.rulebook(), theme));
  if (!projet.autre_theme.empty())
    parts.push_back(answer_words(context, {{Key::projet_autre_theme}, projet.autre_theme}));
  if (projet.aucun_axe == true)
    parts.push_back(answer_words(context, {{Key::projet_aucun_axe}, true}));
  return joined(parts, "\n");
}

std::string main_axis_words(const PageContext& context) {
  for (const Axe& axe : context.rulebook().axes)
    if (axe.numero == context.dossier().projet.axe_principal) return axis_name(axe);
  return {};
}

std::string answer_words(const PageContext& context, const Answer& answer) {
  return std::visit(AnswerToWords(context, answer.ref.key), answer.value);
}

bool asks_main_axis(const PageContext& context) {
  const Projet& projet = context.dossier().projet;
  const auto& axes = context.rulebook().axes;
  const auto chosen = std::count_if(axes.begin(), axes.end(), [&](const Axe& axe) {
    return std::any_of(axe.themes.begin(), axe.themes.end(),
                       [&](const Theme& theme) { return has_theme(projet, theme.id); });
  });
  return chosen > 1 || projet.axe_principal;
}

bool asks_zoomacom(const Projet& projet) { return has_theme(projet, "mediation_numerique"); }

bool wants_zoomacom(const Projet& projet) {
  return projet.zoomacom.value_or(false) && asks_zoomacom(projet);
}

}  // namespace loire::app
