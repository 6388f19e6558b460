// The one truth: from the answers given, the verdict, the aid and the whole reasoning.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/axis_words.hpp"
#include "core/date.hpp"
#include "core/dossier.hpp"
#include "core/money.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"

namespace loire {

enum class Resultat : std::uint8_t { oui, non, indetermine };

/// Why something is not settled: the applicant can still answer, or the call does not say.
enum class Cause : std::uint8_t { non_repondu, a_confirmer };

enum class Depot : std::uint8_t { ouvert, clos, a_venir, indetermine };
enum class Statut : std::uint8_t { eligible, exclue, indeterminee };
enum class LimitePar : std::uint8_t { taux, plafond };

struct Condition {
  ConditionId id = ConditionId::porteur;
  Resultat resultat = Resultat::indetermine;
  std::optional<Cause> cause;      ///< set exactly when `resultat` is indetermine
  const Ruling* ruling = nullptr;  ///< never null; owned by the rulebook
};

struct AxeFinding {
  const Axe* axe = nullptr;  ///< never null; owned by the rulebook
  Resultat resultat = Resultat::indetermine;
  std::vector<std::string> themes;  ///< the chosen themes that this axis names
};

struct LineFinding {
  Statut statut = Statut::indeterminee;
  std::optional<Cause> cause;
  Bounds montant_ht;
  const Ruling* ruling = nullptr;  ///< never null; owned by the rulebook
  std::vector<Question> open;      ///< unanswered questions that can still change the status
  bool ht_from_ttc = false;        ///< the HT amount was computed from TTC
  bool may_be_eligible = false;    ///< some answers still to give would make it eligible
  bool may_be_excluded = false;    ///< some answers still to give would exclude it

  /// What the line brings to the assiette: its amount when eligible, nothing when excluded.
  Bounds contribution() const;
};

/// What a step computed or used.
using StepValue = std::variant<std::monostate, Resultat, Statut, Depot, Bounds, Taux, std::string>;

struct StepInput {
  std::string id;
  StepValue valeur;
};

enum class Operation : std::uint8_t {
  table,          ///< a ruling looked up by an answer
  ht_de_ttc,      ///< HT = TTC / (1 + rate), to the nearest centime, half up
  somme,          ///< sum of the lines' contributions
  part,           ///< share at the rate, rounded down
  plafonnement,   ///< the smaller of the share and the ceiling
  conjonction,    ///< oui when all are oui, non when one is non
  selon_verdict,  ///< the aid within the verdict: nothing when non, from nothing when indetermine
  calendrier,     ///< a day against the window of deposit
};

/// One step of the computation, in the order in which it was done.
struct Step {
  std::string id;
  Operation operation = Operation::table;
  std::vector<StepInput> entrees;
  StepValue valeur;
  std::string_view locator;  ///< owned by the rulebook; may be empty
};

/// The aid with which the financing plan is looked at.
enum class PlanCase : std::uint8_t {
  demandee,      ///< as asked for
  maximale,      ///< the most that the call allows, when nothing is open
  sure,          ///< the least, while something is open
  meilleur_cas,  ///< the most, while something is open
};

/// What stands in a message for `{nom}`.
struct WarningValue {
  std::string nom;
  std::variant<std::string, Centimes, Taux, PlanCase> valeur;
};

struct Warning {
  WarningCode code = WarningCode::siren_cle;
  std::string champ;                  ///< id of the field concerned, or empty
  const WarningText* text = nullptr;  ///< never null; owned by the rulebook
  std::vector<WarningValue> valeurs;  ///< one for each `{nom}` of the message
};

/// Borrows texts from the rulebook and the dossier's order of lines: it must not outlive the rulebook.
struct Assessment {
  Resultat eligible = Resultat::indetermine;
  std::array<Condition, kConditionCount> conditions;
  Depot depot = Depot::indetermine;
  std::vector<AxeFinding> axes;
  std::vector<LineFinding> depenses;  ///< one per line of the dossier, in its order
  Bounds assiette;
  Bounds subvention;  ///< bounds of the maximum that the call allows; `max` is always set
  std::optional<LimitePar> limite_par;
  std::vector<std::string> manquants;
  std::vector<Step> etapes;
  AxisProposal mots;  ///< what the project's own words tell; it changes nothing else
  std::vector<Warning> avertissements;

  const Condition& operator[](ConditionId id) const {
    return conditions[static_cast<std::size_t>(id)];
  }
};

/// Assesses `dossier` by the rules of `rulebook`. `today` decides the deposit window only.
Assessment assess(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                  std::optional<Date> today);

/// The aid for a base that is exactly `assiette`, when the project is eligible: the rate, rounded
/// down, within the ceiling.
Centimes aid_for(const AideRules& aide, Centimes assiette);

/// Bounds of the aid on a base within `assiette`, under this verdict: nothing when non, from nothing
/// when indetermine. `max` is always set. Call: Modalités financières, last paragraph.
Bounds aid_bounds(const AideRules& aide, const Bounds& assiette, Resultat eligible);

/// The verdict of these four results: non as soon as one is non, oui when all are.
Resultat conjunction(std::span<const Resultat> resultats);

}  // namespace loire
