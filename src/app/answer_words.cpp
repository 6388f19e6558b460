#include "app/answer_words.hpp"

#include <algorithm>
#include <utility>

#include "app/texts.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"

namespace loire::app {
namespace {

std::string_view last_part(const std::string& field) {
  return std::string_view(field).substr(field.rfind('.') + 1);
}

std::string theme_words(const Rulebook& rulebook, const std::string& id) {
  if (const Axe* axe = axis_of(rulebook, id)) {
    const auto theme = std::find_if(axe->themes.begin(), axe->themes.end(),
                                    [&](const Theme& each) { return each.id == id; });
    return theme->libelle;
  }
  return text::kUnknownTheme + id;
}

std::string porteur_words(const PageContext& context, const Answer& answer) {
  if (answer.champ == "porteur.nature")
    if (const auto nature = from_name<PorteurNature>(answer.valeur))
      return context.rulebook().porteurs[static_cast<std::size_t>(*nature)].libelle;
  const Territory& territory = *context.session.territory;
  if (answer.champ == "porteur.code_insee")
    if (const Commune* commune = find_commune(territory, answer.valeur))
      return commune->nom + " (" + commune->code_insee + ")";
  if (answer.champ == "porteur.siren")
    if (const Epci* epci = find_epci(territory, answer.valeur)) return epci->nom;
  if (answer.champ == "porteur.situe_dans_la_loire")
    return answer.valeur == "oui" ? text::kInTheLoire : text::kNotInTheLoire;
  return answer.valeur;
}

/// A question's words, ready for its answer: one that does not ask takes a colon.
std::string asked(const std::string& question) {
  return question + (question.ends_with("?") ? " " : "\u00a0: ");
}

/// Labels of lists stand in a sentence without their capital; names and typed words keep theirs.
bool is_label(const Answer& answer) {
  return answer.champ.ends_with("nature") || answer.champ == "projet.themes" ||
         from_name<Question>(last_part(answer.champ));
}

/// A bare yes or no says nothing without its question.
bool needs_question(const Answer& answer) {
  return (answer.valeur == "oui" || answer.valeur == "non") &&
         from_name<Question>(last_part(answer.champ)).has_value();
}

std::string answer_in_sentence(const PageContext& context, const Answer& answer) {
  std::string words = answer_words(context, answer);
  if (is_label(answer)) words = within_sentence(std::move(words));
  if (!needs_question(answer)) return words;
  return within_sentence(asked(question_words(context, answer.champ))) + words;
}

}  // namespace

std::string within_sentence(std::string words) {
  const auto at = [&](std::size_t i) {
    return i < words.size() ? static_cast<unsigned char>(words[i]) : 0u;
  };
  const auto capital = [](unsigned c) { return c >= 'A' && c <= 'Z'; };
  if (capital(at(0)) && !capital(at(1))) words[0] = static_cast<char>(at(0) + 0x20);
  // À to Þ, in UTF-8.
  else if (at(0) == 0xC3 && at(1) >= 0x80 && at(1) <= 0x9E && !capital(at(2)))
    words[1] = static_cast<char>(at(1) + 0x20);
  return words;
}

std::string answers_sentence(const PageContext& context, const std::vector<Answer>& answers) {
  if (answers.empty()) return {};
  std::string given, open;
  std::size_t count = 0;
  for (const Answer& answer : answers) {
    if (answer.valeur.empty()) {
      open += (open.empty() ? "«\u00a0" : "\u202f; «\u00a0") +
              question_words(context, answer.champ) + "\u00a0»";
      continue;
    }
    given += (count++ > 0 ? "\u202f; " : "") + answer_in_sentence(context, answer);
  }
  if (count == 0 && answers.size() == 1) return text::kNoAnswerYet;
  std::string out;
  if (count > 0) out = (count == 1 ? text::kYourAnswer : text::kYourAnswers) + given + ".";
  if (!open.empty()) out += (out.empty() ? "" : " ") + (text::kStillOpen + open) + ".";
  return out;
}

std::string common_answers_sentence(const PageContext& context) {
  std::string out;
  const QuestionsCommunes& common = context.dossier().depenses_communes;
  for (const Question question : kCommonQuestions)
    if (const auto given = answer_index(question, Depense{}, common)) {
      const QuestionText& texts = context.rulebook().questions[static_cast<std::size_t>(question)];
      out += (out.empty() ? text::kForAllLines : "\u202f; ") +
             within_sentence(asked(texts.libelle_commun)) +
             within_sentence(texts.reponses_communes[*given]);
    }
  return out.empty() ? out : out + ".";
}

std::string question_words(const PageContext& context, const std::string& field) {
  if (const auto question = from_name<Question>(last_part(field)))
    return context.rulebook().questions[static_cast<std::size_t>(*question)].libelle;
  return form::field_node(context.form, field).label;
}

std::string axis_name(const Axe& axe) {
  return text::kAxe + std::to_string(axe.numero) + " – " + axe.libelle;
}

std::string answer_words(const PageContext& context, const Answer& answer) {
  if (answer.valeur.empty()) return text::kNotAnswered;
  if (answer.champ == "projet.themes") return theme_words(context.rulebook(), answer.valeur);
  if (answer.champ == "projet.aucun_axe") return text::kNoAxis;
  if (answer.champ == "projet.autre_theme")
    return text::kOtherTheme + ("« " + answer.valeur) + " »";
  if (answer.champ.starts_with("porteur.")) return porteur_words(context, answer);
  const std::string_view last = last_part(answer.champ);
  if (last == "nature")
    if (const auto nature = from_name<DepenseNature>(answer.valeur))
      return context.rulebook().depenses[static_cast<std::size_t>(*nature)].libelle;
  if (const auto question = from_name<Question>(last)) {
    const auto answers = answers_of(*question);
    const auto at = std::find(answers.begin(), answers.end(), answer.valeur);
    if (at != answers.end())
      return context.rulebook()
          .questions[static_cast<std::size_t>(*question)]
          .reponses[static_cast<std::size_t>(at - answers.begin())];
  }
  return answer.valeur;
}

bool wants_zoomacom(const Projet& projet) {
  return projet.zoomacom.value_or(false) && std::find(projet.themes.begin(), projet.themes.end(),
                                                      "mediation_numerique") != projet.themes.end();
}

}  // namespace loire::app
