// The answers of the applicant. Every answer may be missing, and a missing answer has no default
// value. Each answer has a Key, which core/answers.hpp describes.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/money.hpp"

namespace loire {

/// The longest text of an answer in a dossier or a draft, in characters (code points).
inline constexpr std::size_t kMaxTextCharacters = 100'000;

/// The largest numbers of expenses and co-funders in a dossier.
inline constexpr std::size_t kMaxLines = 200;
inline constexpr std::size_t kMaxCofunders = 50;

/// The largest number of themes in a draft, the longest theme id in characters, and the largest
/// number that an axis can have.
inline constexpr std::size_t kMaxThemes = 100;
inline constexpr std::size_t kMaxThemeCharacters = 100;
inline constexpr int kMaxAxis = 99;

/// The largest number of other versions of the project that a dossier keeps.
inline constexpr std::size_t kMaxVariantes = 1;

enum class PorteurNature {
  commune,
  epci,
  syndicat,
  ccas,
  cias,
  departement,
  association,
  entreprise,
  particulier,
  etablissement_scolaire,
  service_etat,
  autre,
};
inline constexpr std::size_t kPorteurNatureCount = 12;

enum class DepenseNature {
  equipement,
  formation,
  etude,
  logiciel,
  gfu,
  amenagement,
  frais_lies,
  fonctionnement,
  travaux_mobilier,
  autre,
};
inline constexpr std::size_t kDepenseNatureCount = 10;

enum class Destinataire { usagers, territoire, agents, ecoles, autre };
enum class Acquisition { achat, abonnement };
enum class Financeur { etat, region, europe, epci, autre_public, prive };
enum class FinancementEtat { sollicite, acquis };
enum class CritereReponse { oui, en_cours, non };

/// An answer, or the text typed for it while that text does not read as an answer. Such an answer
/// counts as not given.
template <class T>
struct Typed {
  std::optional<T> value;
  std::string raw;  ///< empty when there is a value
  bool blank() const { return !value && raw.empty(); }
  friend bool operator==(const Typed&, const Typed&) = default;
};

/// A text typed to find a place, kept as long as no place was chosen. It is not an answer.
struct Search {
  std::string text;
  friend bool operator==(const Search&, const Search&) = default;
};

/// Whether the amount of an expense is typed without VAT (HT) or with VAT (TTC).
enum class Regime : std::uint8_t { ht, ttc };

/// The amount of an expense in centimes. A file can hold both amounts; only the HT one then counts.
struct Montant {
  std::optional<Centimes> ht, ttc;
  Regime regime = Regime::ht;  ///< how the next amount is read while there is none
  std::string raw;             ///< typed text that does not read as an amount
  bool typed_ttc() const { return !ht && (ttc || regime == Regime::ttc); }
  bool missing() const { return !ht && !ttc; }
  friend bool operator==(const Montant&, const Montant&) = default;
};

struct Representant {
  std::string civilite, nom, prenom, fonction;
  friend bool operator==(const Representant&, const Representant&) = default;
};

struct Contact {
  std::string nom, prenom, fonction, courriel, telephone;
  friend bool operator==(const Contact&, const Contact&) = default;
};

/// Texts are empty while not answered.
struct Porteur {
  std::optional<PorteurNature> nature;
  std::string code_insee, siren, siret, nom;
  std::optional<bool> situe_dans_la_loire;
  Search commune, epci;
  Representant representant;
  Contact contact;
  friend bool operator==(const Porteur&, const Porteur&) = default;
};

struct Projet {
  std::string intitule, description;
  std::vector<std::string> themes;  ///< theme ids, in the order they were chosen, without repeats
  std::optional<bool> aucun_axe;
  std::string autre_theme;
  std::optional<int> axe_principal;
  Typed<Date> date_debut, date_fin;
  std::optional<bool> zoomacom;
  friend bool operator==(const Projet&, const Projet&) = default;
};

/// Answers to the common questions (see is_common): given once for all lines, or for one line.
struct QuestionsCommunes {
  std::optional<bool> investissement, obligation_legale;
  std::optional<Acquisition> acquisition;
  friend bool operator==(const QuestionsCommunes&, const QuestionsCommunes&) = default;
};

struct Depense {
  std::string id;  ///< stable through edits and reordering
  std::string libelle;
  std::optional<DepenseNature> nature;
  Montant montant;
  std::optional<Taux> tva;
  std::optional<Destinataire> destinataire;
  std::optional<bool> reseau_initiative_publique, pour_gfu;
  QuestionsCommunes propres;  ///< answers for this line alone, which override the common ones
  friend bool operator==(const Depense&, const Depense&) = default;
};

struct Financement {
  std::string id;  ///< stable while the project is open; drafts keep only the order
  std::optional<Financeur> financeur;
  std::string libelle;
  Typed<Centimes> montant;
  std::optional<FinancementEtat> etat;
  /// Compares the answers and ignores the id.
  friend bool operator==(const Financement& a, const Financement& b) {
    return a.financeur == b.financeur && a.libelle == b.libelle && a.montant == b.montant &&
           a.etat == b.etat;
  }
};

/// Two amounts of the entire plan. Neither takes part in the computation of the aid.
struct PlanFinancement {
  Typed<Centimes> aide_demandee;  ///< aid asked of the Département
  Typed<Centimes> devis_ht;       ///< total of the quotes, HT
  friend bool operator==(const PlanFinancement&, const PlanFinancement&) = default;
};

struct ReponseCritere {
  std::optional<CritereReponse> reponse;
  std::string texte;
  friend bool operator==(const ReponseCritere&, const ReponseCritere&) = default;
};

/// A member of a draft that this program does not know, such as one of a newer version. It is kept
/// to be written back.
struct Inconnu {
  /// The object that has it: its path, or "" for the draft; for an item, see item_owner().
  std::string owner;
  std::string key, json;
  friend bool operator==(const Inconnu&, const Inconnu&) = default;
};

/// The owner of the members of the item `id` of `list`, for Inconnu. An answer has no such id.
inline std::string item_owner(std::string_view list, std::string_view id) {
  return std::string(list).append("/").append(id);
}

/// The largest number of such members in a dossier, and their largest size together, in bytes.
inline constexpr std::size_t kMaxInconnus = 100;
inline constexpr std::size_t kMaxInconnusBytes = 20'000;

struct Dossier {
  Porteur porteur;
  Projet projet;
  std::vector<Depense> depenses;
  QuestionsCommunes depenses_communes;
  std::optional<bool> depenses_completes;
  std::vector<Financement> financements;
  PlanFinancement plan_financement;
  std::map<std::string, ReponseCritere> criteres;  ///< by criterion id
  std::vector<Inconnu> inconnus;
  /// Other versions of the project, kept for comparison: at most kMaxVariantes, themselves without
  /// variants.
  std::vector<Dossier> variantes;
  friend bool operator==(const Dossier&, const Dossier&) = default;
};

/// Every answer: those of the dossier itself, of an expense, of a co-funder and of a criterion,
/// then the two lists taken as one answer each. The catalogue and the ranges in core/answers.hpp
/// rely on this order.
enum class Key : std::uint8_t {
  porteur_nature,
  porteur_code_insee,
  porteur_siren,
  porteur_siret,
  porteur_nom,
  porteur_situe_dans_la_loire,
  porteur_commune,
  porteur_epci,
  representant_civilite,
  representant_nom,
  representant_prenom,
  representant_fonction,
  contact_nom,
  contact_prenom,
  contact_fonction,
  contact_courriel,
  contact_telephone,
  projet_intitule,
  projet_description,
  projet_themes,
  projet_aucun_axe,
  projet_autre_theme,
  projet_axe_principal,
  projet_date_debut,
  projet_date_fin,
  projet_zoomacom,
  communes_investissement,
  communes_obligation_legale,
  communes_acquisition,
  depenses_completes,
  plan_aide_demandee,
  plan_devis_ht,
  depense_libelle,
  depense_nature,
  depense_montant,
  depense_regime,
  depense_tva,
  depense_destinataire,
  depense_acquisition,
  depense_reseau_initiative_publique,
  depense_pour_gfu,
  depense_investissement,
  depense_obligation_legale,
  financement_financeur,
  financement_libelle,
  financement_montant,
  financement_etat,
  critere_reponse,
  critere_texte,
  depenses,
  financements,
};
inline constexpr std::size_t kKeyCount = 51;

/// The steps of the form, in order. The result asks no question, and it does not depend on the
/// answers of the step after it.
enum class Stage : std::uint8_t { porteur, projet, budget, criteres, resultat, dossier };
inline constexpr std::size_t kStageCount = 6;

/// The place of one answer in a dossier. `item` is the id of the expense, the co-funder or the
/// criterion that has the answer, or the id of one theme; it is empty for the other answers.
struct Ref {
  Key key = Key::porteur_nature;
  std::string item{};
  friend auto operator<=>(const Ref&, const Ref&) = default;
};

}  // namespace loire
