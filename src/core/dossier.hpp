// What the applicant has said: every answer may be missing, and missing is never a default. Each
// answer has a Key, which core/answers.hpp describes.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/money.hpp"

namespace loire {

/// The longest text of an answer, in characters (code points); what a draft holds at most.
inline constexpr std::size_t kMaxTextCharacters = 100'000;

/// How many expenses and co-funders a dossier holds.
inline constexpr std::size_t kMaxLines = 200;
inline constexpr std::size_t kMaxCofunders = 50;

/// How many themes a draft names at most, how long their names are, and the largest number of an axis.
inline constexpr std::size_t kMaxThemes = 100;
inline constexpr std::size_t kMaxThemeCharacters = 100;
inline constexpr int kMaxAxis = 99;

/// How many other versions of the project a dossier keeps.
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

/// An answer, or the text that was typed for it while it cannot be read as one: it then counts as
/// not answered.
template <class T>
struct Typed {
  std::optional<T> value;
  std::string raw;  ///< empty when there is a value
  bool blank() const { return !value && raw.empty(); }
  friend bool operator==(const Typed&, const Typed&) = default;
};

/// What is typed to find a place, and left there: it answers nothing.
struct Search {
  std::string text;
  friend bool operator==(const Search&, const Search&) = default;
};

/// Which amount of an expense is typed: without its VAT, or with it.
enum class Regime : std::uint8_t { ht, ttc };

/// The amount of an expense. A file can hold both amounts: the HT one then counts.
struct Montant {
  std::optional<Centimes> ht, ttc;
  Regime regime = Regime::ht;  ///< what is typed while there is no amount
  std::string raw;             ///< typed, and not read as an amount
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

/// The questions that cut across the natures of expense: answered once for all lines, or on a line.
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
  QuestionsCommunes propres;  ///< this line's own answers: they override the common ones
  friend bool operator==(const Depense&, const Depense&) = default;
};

struct Financement {
  std::string id;  ///< stable while the project is open; a draft gives their order alone
  std::optional<Financeur> financeur;
  std::string libelle;
  Typed<Centimes> montant;
  std::optional<FinancementEtat> etat;
  /// The same answers, under any id.
  friend bool operator==(const Financement& a, const Financement& b) {
    return a.financeur == b.financeur && a.libelle == b.libelle && a.montant == b.montant &&
           a.etat == b.etat;
  }
};

/// What the applicant says of the whole plan; both are outside the computation of the aid.
struct PlanFinancement {
  Typed<Centimes> aide_demandee;  ///< of the Département
  Typed<Centimes> devis_ht;       ///< total of the quotes, HT
  friend bool operator==(const PlanFinancement&, const PlanFinancement&) = default;
};

struct ReponseCritere {
  std::optional<CritereReponse> reponse;
  std::string texte;
  friend bool operator==(const ReponseCritere&, const ReponseCritere&) = default;
};

struct Dossier {
  Porteur porteur;
  Projet projet;
  std::vector<Depense> depenses;
  QuestionsCommunes depenses_communes;
  std::optional<bool> depenses_completes;
  std::vector<Financement> financements;
  PlanFinancement plan_financement;
  std::map<std::string, ReponseCritere> criteres;  ///< by criterion id
  /// Kept beside, to compare with: at most kMaxVariantes, which keep none themselves.
  std::vector<Dossier> variantes;
  friend bool operator==(const Dossier&, const Dossier&) = default;
};

/// Every answer, in the order of the draft: those of the dossier itself, of an expense, of a
/// co-funder, of a criterion; then the lists as a whole.
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

/// The steps of the form, in their order. The last one asks nothing.
enum class Stage : std::uint8_t { porteur, projet, budget, criteres, resultat };
inline constexpr std::size_t kStageCount = 5;

/// One answer of one dossier. `item`: the id of the expense, the co-funder or the criterion whose
/// answer it is, or the theme that is chosen or not; empty otherwise.
struct Ref {
  Key key = Key::porteur_nature;
  std::string item{};
  friend auto operator<=>(const Ref&, const Ref&) = default;
};

}  // namespace loire
