// The identifiers of enumeration values in drafts, the form and the edition file: one table per
// enumeration, in the order of its values.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/assess.hpp"
#include "core/dossier.hpp"
#include "core/rulebook.hpp"

namespace loire {

/// Specialised for each enumeration that has identifiers.
template <class Enum>
struct Names;

template <>
struct Names<PorteurNature> {
  static constexpr std::array<std::string_view, kPorteurNatureCount> values{
      "commune",      "epci",        "syndicat",   "ccas",        "cias",
      "departement",  "association", "entreprise", "particulier", "etablissement_scolaire",
      "service_etat", "autre"};
};
template <>
struct Names<DepenseNature> {
  static constexpr std::array<std::string_view, kDepenseNatureCount> values{
      "equipement",  "formation",  "etude",          "logiciel",         "gfu",
      "amenagement", "frais_lies", "fonctionnement", "travaux_mobilier", "autre"};
};
template <>
struct Names<Destinataire> {
  static constexpr std::array<std::string_view, 5> values{"usagers", "territoire", "agents",
                                                          "ecoles", "autre"};
};
template <>
struct Names<Acquisition> {
  static constexpr std::array<std::string_view, 2> values{"achat", "abonnement"};
};
template <>
struct Names<Financeur> {
  static constexpr std::array<std::string_view, 6> values{"etat", "region",       "europe",
                                                          "epci", "autre_public", "prive"};
};
template <>
struct Names<FinancementEtat> {
  static constexpr std::array<std::string_view, 2> values{"sollicite", "acquis"};
};
template <>
struct Names<CritereReponse> {
  static constexpr std::array<std::string_view, 3> values{"oui", "en_cours", "non"};
};
template <>
struct Names<FormFormat> {
  static constexpr std::array<std::string_view, 6> values{"texte", "chiffres", "montant",
                                                          "date",  "oui_non",  "liste"};
};
template <>
struct Names<Question> {
  static constexpr std::array<std::string_view, kQuestionCount> values{
      "destinataire",   "acquisition",      "pour_gfu", "reseau_initiative_publique",
      "investissement", "obligation_legale"};
};
template <>
struct Names<ConditionId> {
  static constexpr std::array<std::string_view, kConditionCount> values{"porteur", "territoire",
                                                                        "axe", "assiette"};
};
template <>
struct Names<TerritoireMode> {
  static constexpr std::array<std::string_view, 4> values{"commune", "epci", "declaration",
                                                          "d_office"};
};
template <>
struct Names<Outcome> {
  static constexpr std::array<std::string_view, 3> values{"oui", "non", "a_confirmer"};
};
template <>
struct Names<WarningCode> {
  static constexpr std::array<std::string_view, kWarningCount> values{"siren_cle",
                                                                      "siret_cle",
                                                                      "siret_siren_differents",
                                                                      "commune_inconnue",
                                                                      "epci_inconnu",
                                                                      "siren_commune_different",
                                                                      "theme_inconnu",
                                                                      "axe_contradictoire",
                                                                      "dates_incoherentes",
                                                                      "depot_clos",
                                                                      "financement_depasse",
                                                                      "autofinancement_minimum",
                                                                      "aide_demandee_trop_haute",
                                                                      "montants_ttc",
                                                                      "ht_ttc_discordants",
                                                                      "axe_principal_sans_theme",
                                                                      "axe_principal_inconnu",
                                                                      "projet_commence",
                                                                      "mots_hors_appel",
                                                                      "mots_autre_axe",
                                                                      "mots_sans_numerique",
                                                                      "libelle_hors_appel",
                                                                      "code_postal",
                                                                      "code_aussi_postal",
                                                                      "code_postal_et_ancien",
                                                                      "code_postal_du_nom",
                                                                      "ancien_code",
                                                                      "nom_autre_commune",
                                                                      "nom_autre_epci"};
};
template <>
struct Names<Force> {
  static constexpr std::array<std::string_view, kForceCount> values{"surs", "probables", "indices"};
};
template <>
struct Names<Effet> {
  static constexpr std::array<std::string_view, 3> values{"ecarte", "signale", "sans_numerique"};
};
template <>
struct Names<Lecture> {
  static constexpr std::array<std::string_view, 3> values{"partout", "projet", "depenses"};
};

template <>
struct Names<Resultat> {
  static constexpr std::array<std::string_view, 3> values{"oui", "non", "indetermine"};
};
template <>
struct Names<Cause> {
  static constexpr std::array<std::string_view, 2> values{"non_repondu", "a_confirmer"};
};
template <>
struct Names<Depot> {
  static constexpr std::array<std::string_view, 4> values{"ouvert", "clos", "a_venir",
                                                          "indetermine"};
};
template <>
struct Names<Statut> {
  static constexpr std::array<std::string_view, 3> values{"eligible", "exclue", "indeterminee"};
};
template <>
struct Names<LimitePar> {
  static constexpr std::array<std::string_view, 2> values{"taux", "plafond"};
};
template <>
struct Names<Operation> {
  static constexpr std::array<std::string_view, 8> values{
      "table",        "ht_de_ttc",   "somme",         "part",
      "plafonnement", "conjonction", "selon_verdict", "calendrier"};
};

template <>
struct Names<Stage> {
  static constexpr std::array<std::string_view, kStageCount> values{
      "porteur", "projet", "budget", "criteres", "resultat", "dossier"};
};
template <>
struct Names<Term> {
  static constexpr std::array<std::string_view, 9> values{"montant_ht",   "depense",    "assiette",
                                                          "condition",    "eligible",   "part",
                                                          "plafonnement", "subvention", "depot"};
};
template <>
struct Names<Operand> {
  static constexpr std::array<std::string_view, 6> values{"montant_ttc", "taux",      "plafond",
                                                          "aujourd_hui", "ouverture", "cloture"};
};
template <>
struct Names<Regime> {
  static constexpr std::array<std::string_view, 2> values{"ht", "ttc"};
};

/// Whether the enumeration has this value: the compiler then spells it with a name, otherwise as a
/// cast, "(loire::Stage)5".
template <auto value>
constexpr bool has_enumerator() {
  const std::string_view here = __PRETTY_FUNCTION__;
  return here[here.find("value = ") + 8] != '(';
}

/// Whether the table has one name for each value, none of them empty.
template <class Enum>
constexpr bool all_named() {
  constexpr auto names = Names<Enum>::values;
  for (const std::string_view name : names)
    if (name.empty()) return false;
  return has_enumerator<static_cast<Enum>(names.size() - 1)>() &&
         !has_enumerator<static_cast<Enum>(names.size())>();
}

template <class Enum>
constexpr std::string_view name_of(Enum value) {
  static_assert(all_named<Enum>(), "a value of this enumeration has no name");
  return Names<Enum>::values[static_cast<std::size_t>(value)];
}

template <class Enum>
constexpr std::optional<Enum> from_name(std::string_view name) {
  static_assert(all_named<Enum>(), "a value of this enumeration has no name");
  for (std::size_t i = 0; i < Names<Enum>::values.size(); ++i)
    if (Names<Enum>::values[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace loire
