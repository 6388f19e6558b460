#include "form/message.hpp"

#include <algorithm>

#include "core/identifiers.hpp"
#include "core/names.hpp"
#include "core/place_remark.hpp"
#include "form/amount_text.hpp"
#include "form/cut.hpp"
#include "form/search.hpp"
#include "form/typed.hpp"
#include "form/warning_words.hpp"
#include "page/node.hpp"

namespace loire::form {
namespace {

constexpr std::size_t kMostQuoted = 60;  // characters

const std::string& warning_text(const Rulebook& rulebook, WarningCode code) {
  return rulebook.avertissements[static_cast<std::size_t>(code)].message;
}

/// A number of exactly `count` digits.
std::string count_digits(std::string_view name, std::string_view count_in_words, std::size_t count,
                         std::string_view digits) {
  const std::string expected =
      std::string(name) + " compte " + std::string(count_in_words) + " chiffres";
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return expected + ", sans lettre ni signe.";
  if (digits.size() < count)
    return expected + " : il en manque " + std::to_string(count - digits.size()) + ".";
  if (digits.size() > count)
    return expected + " : il y en a " + std::to_string(digits.size() - count) + " de trop.";
  return {};
}

std::string insee_message(const Context& context, std::string_view code) {
  if (code.starts_with("2A") || code.starts_with("2B")) return {};  // Corsica: a letter is right
  std::string message = count_digits("Le code INSEE d’une commune", "cinq", 5, code);
  if (!message.empty()) return message;
  if (!code.starts_with(context.rulebook.territoire.departement) ||
      find_commune(context.territory, code))
    return {};
  const auto remark = place_remark(context.rulebook, context.territory, context.dossier);
  return remark ? warning_words(*remark)
                : warning_text(context.rulebook, WarningCode::commune_inconnue);
}

std::string siren_message(const Context& context, std::string_view siren) {
  std::string message = count_digits("Un SIREN", "neuf", 9, siren);
  if (!message.empty()) return message;
  if (!valid_siren(siren)) return warning_text(context.rulebook, WarningCode::siren_cle);
  const Porteur& porteur = context.dossier.porteur;
  if (porteur.nature == PorteurNature::epci && !find_epci(context.territory, siren))
    return warning_text(context.rulebook, WarningCode::epci_inconnu);
  const Commune* commune = find_commune(context.territory, porteur.code_insee);
  if (porteur.nature == PorteurNature::commune && commune && commune->siren != siren)
    return warning_text(context.rulebook, WarningCode::siren_commune_different);
  return {};
}

std::string siret_message(const Context& context, std::string_view siret) {
  std::string message = count_digits("Un SIRET", "quatorze", 14, siret);
  if (!message.empty()) return message;
  if (!valid_siret(siret)) return warning_text(context.rulebook, WarningCode::siret_cle);
  const std::string& siren = context.dossier.porteur.siren;
  if (valid_siren(siren) && !siret.starts_with(siren))
    return warning_text(context.rulebook, WarningCode::siret_siren_differents);
  return {};
}

/// The text between quotation marks, its beginning when it is long.
std::string quoted(std::string_view text) {
  return "«\u00A0" + shortened(text, kMostQuoted) + "\u00A0»";
}

std::string email_message(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool several = at != std::string_view::npos && text.find('@', at + 1) != text.npos;
  if (several) return "Un seul courriel peut être saisi ici : gardez-en un.";
  const bool plausible = at != std::string_view::npos && at > 0 &&
                         text.find('.', at + 2) != std::string_view::npos &&
                         text.find(' ') == std::string_view::npos && !text.ends_with('.');
  if (plausible) return {};
  return "Cette adresse est incomplète : écrivez par exemple mairie@exemple.fr.";
}

std::string thousands_message(const AmountReading& reading) {
  return quoted(reading.culprit) + " : écrivez le montant en euros, " +
         (reading.meant ? format_amount(*reading.meant) : "avec tous ses chiffres") + ".";
}

std::string taxed_message(std::string_view id) {
  if (id == "plan_financement.devis_ht")
    return "Ce total est hors taxes : reprenez le total HT de vos devis.";
  if (id == "plan_financement.aide_demandee")
    return "Une aide n’est ni HT ni TTC : écrivez le montant demandé, sans TTC.";
  return "Un cofinancement n’est ni HT ni TTC : écrivez le montant prévu, sans TTC.";
}

std::string amount_message(std::string_view id, std::string_view text) {
  const AmountReading reading = read_amount_of(id, text);
  if (const auto* both = std::get_if<AmbiguousAmount>(&reading.value)) {
    const std::string thousands = format_euros(both->as_thousands);
    return (both->as_decimals
                ? quoted(text) + " peut se lire de deux façons : " + thousands + " ou " +
                      format_euros(*both->as_decimals) + ". Choisissez"
                : quoted(text) + " n’est pas clair : est-ce " + thousands + " ? Confirmez") +
           ", ou écrivez avec une virgule et deux chiffres.";
  }
  if (!reading.problem()) return {};
  switch (*reading.problem()) {
    case AmountProblem::empty: return {};
    case AmountProblem::not_a_number:
      return quoted(reading.culprit) +
             " n’a pas sa place dans un montant : écrivez par exemple 12 500,50.";
    case AmountProblem::several:
      return std::string(reading.count > 2 ? "Plusieurs montants" : "Deux montants") +
             " : " + shortened(reading.culprit, kMostQuoted) + " ? Gardez-en un seul ici.";
    case AmountProblem::thousands: return thousands_message(reading);
    case AmountProblem::two_regimes: return "HT ou TTC ? Gardez l’un des deux.";
    case AmountProblem::taxed: return taxed_message(id);
    case AmountProblem::per_period:
      return "Un montant «\u00a0" + reading.culprit +
             "\u00a0» ne dit pas combien vous paierez\u00a0: écrivez le total de la dépense.";
    case AmountProblem::negative:
      return "Un montant ne peut pas être négatif : écrivez-le sans le signe moins.";
    case AmountProblem::too_many_decimals:
      return "Un montant a deux chiffres après la virgule au plus.";
    case AmountProblem::bad_grouping:
      return "Les chiffres se groupent par trois : écrivez par exemple 12 500,50.";
    case AmountProblem::too_large:
      return "Un montant ne peut pas dépasser 999 999 999,99 € : vérifiez le nombre de zéros.";
  }
  return {};
}

std::string day_message(std::string_view text) {
  if (text == page::kUnreadableDay)
    return "Cette date est incomplète ou n’existe pas : écrivez le jour, le mois et l’année.";
  const auto day = parse_date(text);
  if (!day) return quoted(text) + " n’est pas une date : écrivez le jour, le mois et l’année.";
  const std::string year = "Année " + std::to_string(day->year) + " ? Écrivez ";
  return year + (day->year < 100 ? std::to_string(2000 + day->year) + "."
                                 : "une année entre 2000 et 2100.");
}

/// What was typed in a search and left there is no answer.
std::string search_message(const Context& context, std::string_view id, std::string_view query) {
  const bool commune = id == "porteur.commune";
  const bool found = commune ? !search_communes(context.territory, query).empty()
                             : !search_epci(context.territory, query).empty();
  if (found)
    return std::string("Choisissez ") + (commune ? "la commune" : "l’intercommunalité") +
           " dans la liste : " + quoted(query) + " n’en dit pas assez.";
  if (!commune)
    return "Aucune intercommunalité de la Loire ne répond à " + quoted(query) +
           " : vérifiez l’orthographe, ou saisissez le SIREN plus bas.";
  if (!code_in(query).empty() && bare_name(query).empty())
    return "Aucune commune de la Loire n’a le code postal " + quoted(query) +
           ", qui est peut-être un code CEDEX : tapez le nom de la commune.";
  return "Aucune commune de la Loire ne répond à " + quoted(query) +
         " : vérifiez l’orthographe, ou saisissez le code INSEE plus bas.";
}

std::string end_message(const Context& context) {
  const auto start = parse_date(context.dossier.projet.date_debut);
  const auto end = parse_date(context.dossier.projet.date_fin);
  if (start && end && *end < *start)
    return warning_text(context.rulebook, WarningCode::dates_incoherentes);
  return {};
}

}  // namespace

std::string field_message(const Context& context, std::string_view id, std::string_view value) {
  if (id == "projet.aucun_axe") {
    const auto& themes = context.dossier.projet.themes;
    const bool named = std::any_of(themes.begin(), themes.end(), [&](const std::string& theme) {
      return axis_of(context.rulebook, theme) != nullptr;
    });
    if (value == "1" && named)
      return warning_text(context.rulebook, WarningCode::axe_contradictoire);
    return {};
  }
  if (value.empty()) return {};
  if (const Told* told = told_of(context, id); told && told->left_out > 0)
    return "Ce texte est trop long : les " + format_count(kMaxTextCharacters) +
           " premiers caractères sont gardés, " +
           (told->left_out == 1 ? "pas le suivant."
                                : "pas les " + format_count(told->left_out) + " suivants.");
  if (id == "porteur.code_insee") return insee_message(context, without_spaces(value));
  if (id == "porteur.siren") return siren_message(context, without_spaces(value));
  if (id == "porteur.siret") return siret_message(context, without_spaces(value));
  if (id == "porteur.contact.courriel") return email_message(value);
  if (id == "porteur.commune" || id == "porteur.epci") {
    if (!context.dossier.saisies.contains(std::string(id))) return {};
    return search_message(context, id, value);
  }
  if (id == "projet.date_debut" || id == "projet.date_fin") {
    if (!typed_day(value)) return day_message(value);
    return id == "projet.date_fin" ? end_message(context) : std::string();
  }
  if (id.ends_with(".montant") || plan_amount(context.dossier, id))
    return amount_message(id, value);
  return {};
}

std::string read_note(Centimes amount, Regime regime) {
  return "Lu : " + format_euros(amount) + (regime == Regime::ttc ? " TTC" : " HT");
}

}  // namespace loire::form
