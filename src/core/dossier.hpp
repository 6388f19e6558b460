// What the applicant has said: every answer may be missing, and missing is never a default.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/money.hpp"

namespace loire {

/// The longest text of an answer, in characters (code points); what a draft holds at most.
inline constexpr std::size_t kMaxTextCharacters = 100'000;

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
  std::string date_debut, date_fin;  ///< AAAA-MM-JJ, or empty
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
  std::optional<Centimes> montant_ht, montant_ttc;
  std::optional<Taux> tva;
  std::optional<Destinataire> destinataire;
  std::optional<bool> reseau_initiative_publique, pour_gfu;
  QuestionsCommunes propres;  ///< this line's own answers: they override the common ones
  friend bool operator==(const Depense&, const Depense&) = default;
};

struct Financement {
  std::optional<Financeur> financeur;
  std::string libelle;
  std::optional<Centimes> montant;
  std::optional<FinancementEtat> etat;
  friend bool operator==(const Financement&, const Financement&) = default;
};

/// What the applicant says of the whole plan; both are outside the computation of the aid.
struct PlanFinancement {
  std::optional<Centimes> aide_demandee;  ///< of the Département
  std::optional<Centimes> devis_ht;       ///< total of the quotes, HT
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
  std::map<std::string, std::string> saisies;      ///< raw text that does not parse, by field id
  std::map<std::string, ReponseCritere> criteres;  ///< by criterion id
  /// Kept beside, to compare with: at most kMaxVariantes, which keep none themselves.
  std::vector<Dossier> variantes;
  friend bool operator==(const Dossier&, const Dossier&) = default;
};

}  // namespace loire
