// The record of a computation, step by step in order, from which explanations are written.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/answers.hpp"
#include "core/money.hpp"
#include "core/rulebook.hpp"

namespace loire {

enum class Resultat : std::uint8_t { oui, non, indetermine };
enum class Depot : std::uint8_t { ouvert, clos, a_venir, indetermine };
enum class Statut : std::uint8_t { eligible, exclue, indeterminee };

enum class Operation : std::uint8_t {
  table,          ///< a ruling found in a table by an answer
  ht_de_ttc,      ///< HT = TTC / (1 + rate), to the nearest centime, half up
  somme,          ///< sum of the lines' contributions
  part,           ///< share at the rate, rounded down
  plafonnement,   ///< the smaller of the share and the ceiling
  conjonction,    ///< oui when all are oui, non when one is non
  selon_verdict,  ///< the aid under the verdict: 0 if non, a range from 0 if indetermine
  calendrier,     ///< a day compared with the deposit window
};

/// What a step computes.
enum class Term : std::uint8_t {
  montant_ht,  ///< the HT amount of an expense, from its TTC amount
  depense,     ///< the status of an expense
  assiette,
  condition,
  eligible,
  part,
  plafonnement,
  subvention,
  depot,
};

struct StepId {
  Term term = Term::assiette;
  std::string line{};                            ///< id of the expense; only of the first two terms
  ConditionId condition = ConditionId::porteur;  ///< only of `Term::condition`
  friend bool operator==(const StepId&, const StepId&) = default;
};

/// An input of a step that is neither an answer nor another step.
enum class Operand : std::uint8_t { montant_ttc, taux, plafond, aujourd_hui, ouverture, cloture };

/// A value that a step computed or used.
using StepValue = std::variant<Value, Resultat, Statut, Depot, Bounds>;

struct StepInput {
  std::variant<Ref, StepId, Operand> source;
  StepValue value;
};

struct Step {
  StepId id;
  Operation operation = Operation::table;
  std::vector<StepInput> inputs;
  StepValue value;
  std::string_view locator;  ///< owned by the rulebook; may be empty
};

/// Names an expense by its id: "depenses.d1", or by its rank where ids may identify someone.
using LineName = std::function<std::string(const std::string& line)>;

/// The name of a step: "assiette", "conditions.axe", "depenses.d1.montant_ht".
std::string step_name(const StepId& id, const LineName& line_name);

/// The name of an input of `step`. An answer of the expense of that step has only the last part of
/// its id.
std::string input_name(const Step& step, const StepInput& input, const LineName& line_name);

}  // namespace loire
