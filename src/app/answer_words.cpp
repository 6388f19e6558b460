#include "app/answer_words.hpp"

#include <algorithm>

#include "app/texts.hpp"
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
      return commune->nom + " (" + answer.valeur + ")";
  if (answer.champ == "porteur.siren")
    if (const Epci* epci = find_epci(territory, answer.valeur)) return epci->nom;
  if (answer.champ == "porteur.situe_dans_la_loire")
    return answer.valeur == "oui" ? text::kInTheLoire : text::kNotInTheLoire;
  return answer.valeur;
}

}  // namespace

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

}  // namespace loire::app
