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

#include "core/answers.hpp"
#include "core/date.hpp"
#include "core/dossier.hpp"
#include "core/money.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"
#include "core/trace.hpp"

namespace loire {

/// Why something is not settled: the applicant can still answer, or the call does not say.
enum class Cause : std::uint8_t { non_repondu, a_confirmer };

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

/// A question that an expense is asked, and the index of its answer in `answers_of`, if it has one.
struct Asked {
  Question question = Question::destinataire;
  std::optional<std::size_t> answer;
};

/// What excludes an expense: its nature with what is asked of that nature, or a cross-cutting answer.
enum class ExcludedBy : std::uint8_t { nothing, nature, cross_cutting };

struct LineFinding {
  Statut statut = Statut::indeterminee;
  std::optional<Cause> cause;
  Bounds montant_ht;
  const Ruling* ruling = nullptr;  ///< never null; owned by the rulebook
  std::vector<Question> open;      ///< unanswered questions that can still change the status
  std::vector<Asked> asked;  ///< what the ruling rests on: its nature's questions, then the others
  ExcludedBy excluded_by = ExcludedBy::nothing;
  bool ht_from_ttc = false;      ///< the HT amount was computed from TTC
  bool may_be_eligible = false;  ///< some answers still to give would make it eligible
  bool may_be_excluded = false;  ///< some answers still to give would exclude it

  /// What the line brings to the assiette: its amount when eligible, nothing when excluded.
  Bounds contribution() const;
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
  std::string name;
  std::variant<std::string, Centimes, Taux, PlanCase> value;
};

struct Warning {
  WarningCode code = WarningCode::siren_cle;
  std::optional<Ref> field;           ///< the answer that it is about
  const WarningText* text = nullptr;  ///< never null; owned by the rulebook
  bool wrong = false;                 ///< the answer cannot be right: its control shows it
  std::vector<WarningValue> values;   ///< one for each `{nom}` of the message
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
  std::vector<Ref> missing;  ///< answers that can still change the verdict or the amount
  std::vector<Step> steps;
  std::vector<Warning> warnings;

  const Condition& operator[](ConditionId id) const {
    return conditions[static_cast<std::size_t>(id)];
  }
};

/// Assesses `dossier` by the rules of `rulebook`. `today` decides the deposit window only.
Assessment assess(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                  std::optional<Date> today);

/// The verdict of these four results: non as soon as one is non, oui when all are.
Resultat conjunction(std::span<const Resultat> resultats);

}  // namespace loire
