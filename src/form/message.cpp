#include "form/message.hpp"

#include <algorithm>

#include "core/identifiers.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"
#include "form/cut.hpp"
#include "form/search.hpp"

namespace loire::form {
namespace {

const std::string& warning_text(const Rulebook& rulebook, WarningCode code) {
  return rulebook.avertissements[static_cast<std::size_t>(code)].message;
}

/// A number of exactly `count` digits.
Message count_digits(std::string_view name, std::string_view count_in_words, std::size_t count,
                     std::string_view digits) {
  const std::string expected =
      std::string(name) + " compte " + std::string(count_in_words) + " chiffres";
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return {expected + ", sans lettre ni signe."};
  if (digits.size() < count)
    return {expected + " : il en manque " + std::to_string(count - digits.size()) + ".", false};
  if (digits.size() > count)
    return {expected + " : il y en a " + std::to_string(digits.size() - count) + " de trop."};
  return {};
}

Message insee_message(const Context& context, std::string_view code) {
  if (code.starts_with("2A") || code.starts_with("2B")) return {};  // Corsica: a letter is right
  Message message = count_digits("Le code INSEE d’une commune", "cinq", 5, code);
  if (!message.text.empty()) return message;
  if (code.starts_with(context.rulebook.territoire.departement) &&
      !find_commune(context.territory, code))
    return {warning_text(context.rulebook, WarningCode::commune_inconnue)};
  return {};
}

Message siren_message(const Context& context, std::string_view siren) {
  Message message = count_digits("Un SIREN", "neuf", 9, siren);
  if (!message.text.empty()) return message;
  if (!valid_siren(siren)) return {warning_text(context.rulebook, WarningCode::siren_cle)};
  const Porteur& porteur = context.dossier.porteur;
  if (porteur.nature == PorteurNature::epci && !find_epci(context.territory, siren))
    return {warning_text(context.rulebook, WarningCode::epci_inconnu)};
  const Commune* commune = find_commune(context.territory, porteur.code_insee);
  if (porteur.nature == PorteurNature::commune && commune && commune->siren != siren)
    return {warning_text(context.rulebook, WarningCode::siren_commune_different)};
  return {};
}

Message siret_message(const Context& context, std::string_view siret) {
  Message message = count_digits("Un SIRET", "quatorze", 14, siret);
  if (!message.text.empty()) return message;
  if (!valid_siret(siret)) return {warning_text(context.rulebook, WarningCode::siret_cle)};
  const std::string& siren = context.dossier.porteur.siren;
  if (valid_siren(siren) && !siret.starts_with(siren))
    return {warning_text(context.rulebook, WarningCode::siret_siren_differents)};
  return {};
}

Message email_message(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool plausible = at != std::string_view::npos && at > 0 &&
                         text.find('.', at + 2) != std::string_view::npos &&
                         text.find('@', at + 1) == std::string_view::npos &&
                         text.find(' ') == std::string_view::npos && !text.ends_with('.');
  if (plausible) return {};
  return {"Ce courriel est incomplet : écrivez par exemple mairie@exemple.fr.", false};
}

Message amount_message(std::string_view text) {
  const ParsedAmount parsed = parse_amount(text);
  if (const auto* both = std::get_if<AmbiguousAmount>(&parsed)) {
    const std::string quoted = "« " + std::string(text) + " »";
    const std::string thousands = format_euros(both->as_thousands);
    return {
        (both->as_decimals ? quoted + " peut se lire de deux façons : " + thousands + " ou " +
                                 format_euros(*both->as_decimals) + ". Choisissez"
                           : quoted + " n’est pas clair : est-ce " + thousands + " ? Confirmez") +
            ", ou écrivez avec une virgule et deux chiffres.",
        false};
  }
  const auto* problem = std::get_if<AmountProblem>(&parsed);
  if (!problem) return {};
  switch (*problem) {
    case AmountProblem::empty: return {};
    case AmountProblem::not_a_number:
      return {"Un montant ne contient que des chiffres : écrivez par exemple 12 500,50."};
    case AmountProblem::negative:
      return {"Un montant ne peut pas être négatif : écrivez-le sans le signe moins."};
    case AmountProblem::too_many_decimals:
      return {"Un montant a deux chiffres après la virgule au plus.", false};
    case AmountProblem::bad_grouping:
      return {"Les espaces vont par groupes de trois chiffres : écrivez par exemple 12 500,50.",
              false};
    case AmountProblem::too_large:
      return {"Un montant ne peut pas dépasser 999 999 999,99 € : vérifiez le nombre de zéros."};
  }
  return {};
}

/// The text between quotation marks, its beginning when it is long.
std::string quoted(std::string_view text) {
  constexpr std::size_t kMost = 60;
  return "«\u00A0" + shortened(text, kMost) + "\u00A0»";
}

Message search_message(const Context& context, std::string_view id, std::string_view query) {
  const bool commune = id == "porteur.commune";
  const bool found = commune ? !search_communes(context.territory, query, 1).empty()
                             : !search_epci(context.territory, query, 1).empty();
  if (found)
    return {std::string("Choisissez ") + (commune ? "la commune" : "l’intercommunalité") +
                " dans la liste.",
            false};
  if (commune)
    return {"Aucune commune de la Loire ne répond à " + quoted(query) +
            " : vérifiez l’orthographe, ou saisissez le code INSEE plus bas."};
  return {"Aucune intercommunalité de la Loire ne répond à " + quoted(query) +
          " : vérifiez l’orthographe, ou saisissez le SIREN plus bas."};
}

Message end_message(const Context& context) {
  const auto start = parse_date(context.dossier.projet.date_debut);
  const auto end = parse_date(context.dossier.projet.date_fin);
  if (start && end && *end < *start)
    return {warning_text(context.rulebook, WarningCode::dates_incoherentes), false};
  return {};
}

}  // namespace

Message field_message(const Context& context, std::string_view id, std::string_view value) {
  if (id == "projet.aucun_axe") {
    const auto& themes = context.dossier.projet.themes;
    const bool named = std::any_of(themes.begin(), themes.end(), [&](const std::string& theme) {
      return axis_of(context.rulebook, theme) != nullptr;
    });
    if (value == "1" && named)
      return {warning_text(context.rulebook, WarningCode::axe_contradictoire)};
    return {};
  }
  if (value.empty()) return {};
  if (value.size() > kMaxTextBytes - 4)
    return {"Ce texte est trop long : seuls les 100 000 premiers caractères sont gardés."};
  if (id == "porteur.code_insee") return insee_message(context, without_spaces(value));
  if (id == "porteur.siren") return siren_message(context, without_spaces(value));
  if (id == "porteur.siret") return siret_message(context, without_spaces(value));
  if (id == "porteur.contact.courriel") return email_message(value);
  if (id == "porteur.commune" || id == "porteur.epci") {
    if (!context.dossier.saisies.contains(std::string(id))) return {};
    return search_message(context, id, value);
  }
  if (id == "projet.date_debut" || id == "projet.date_fin") {
    if (!parse_date(value))
      return {"Cette date n’existe pas : écrivez le jour, le mois et l’année.", false};
    return id == "projet.date_fin" ? end_message(context) : Message{};
  }
  if (id.ends_with(".montant") || plan_amount(context.dossier, id)) return amount_message(value);
  return {};
}

}  // namespace loire::form
