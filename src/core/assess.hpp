// The assessment: from the answers given, the verdict, the aid and the reasoning behind them. Every
// output of the program shows its results and computes no result of its own.
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

/// Why something is not settled: an answer is missing, or only the Département can confirm it.
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

/// A question asked about an expense, and the index of its answer in `answers_of`, if there is one.
struct Asked {
  Question question = Question::destinataire;
  std::optional<std::size_t> answer;
};

/// What excludes an expense: its nature and the answers to the questions of that nature, or the
/// answer to a cross-cutting question.
enum class ExcludedBy : std::uint8_t { nothing, nature, cross_cutting };

struct LineFinding {
  Statut statut = Statut::indeterminee;
  std::optional<Cause> cause;
  Bounds montant_ht;               ///< centimes HT
  const Ruling* ruling = nullptr;  ///< never null; owned by the rulebook
  std::vector<Question> open;      ///< unanswered questions that can still change the status
  std::vector<Asked> asked;        ///< the questions of its nature, then the cross-cutting ones
  ExcludedBy excluded_by = ExcludedBy::nothing;
  bool ht_from_ttc = false;      ///< the HT amount was computed from TTC
  bool may_be_eligible = false;  ///< some values of missing answers make it eligible
  bool may_be_excluded = false;  ///< some values of missing answers exclude it

  /// The part of the line in the assiette: its amount when eligible, 0 when excluded, and up to its
  /// amount while its status is open. Centimes HT.
  Bounds contribution() const;
};

/// The aid with which the financing plan is computed.
enum class PlanCase : std::uint8_t {
  demandee,      ///< the aid asked for
  maximale,      ///< the maximum that the call allows, when nothing is open
  sure,          ///< the minimum, while something is open
  meilleur_cas,  ///< the maximum, while something is open
};

/// The value that replaces `{name}` in a message.
struct WarningValue {
  std::string name;
  std::variant<std::string, Centimes, Taux, PlanCase> value;
};

struct Warning {
  WarningCode code = WarningCode::siren_cle;
  std::optional<Ref> field;           ///< the answer that the warning is about, if it is about one
  const WarningText* text = nullptr;  ///< never null; owned by the rulebook
  bool wrong = false;                 ///< the answer cannot be right: its control shows an error
  std::vector<WarningValue> values;   ///< one for each name in braces in the message
};

/// The result of assess(). It points into the rulebook, which must outlive it.
struct Assessment {
  Resultat eligible = Resultat::indetermine;
  std::array<Condition, kConditionCount> conditions;
  Depot depot = Depot::indetermine;
  std::vector<AxeFinding> axes;
  std::vector<LineFinding> depenses;  ///< one per line of the dossier, in its order
  Bounds assiette;                    ///< centimes HT; no `max` until the budget is complete
  Bounds subvention;  ///< centimes: bounds of the maximum that the call allows; `max` is always set
  std::optional<LimitePar> limite_par;
  std::vector<Ref> missing;  ///< answers that can still change the verdict or the amount
  std::vector<Step> steps;
  std::vector<Warning> warnings;

  const Condition& operator[](ConditionId id) const {
    return conditions[static_cast<std::size_t>(id)];
  }
};

/// Assesses `dossier` by the rules of `rulebook`. `today` is compared with the deposit window and
/// with the dates of the project; it changes neither the verdict nor the amount.
Assessment assess(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                  std::optional<Date> today);

/// The verdict of several results: non when one of them is non, oui when all are, else indetermine.
Resultat conjunction(std::span<const Resultat> resultats);

}  // namespace loire
