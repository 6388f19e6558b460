// Why, why not, and the smallest change: what the assessment rests on, and the fewest answers that
// would have to be others for an expense to count or a condition to be met. Nothing here advises: a
// change is a fact that may or may not be true.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assess.hpp"

namespace loire {

/// An answer, given or not. A theme that is chosen is one of its own: its item names it.
struct Answer {
  Ref ref;
  Value value;
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// The fewest other answers with which an expense would count.
struct LineChange {
  std::vector<Answer> changed;     ///< answers given that would have to be these instead
  std::vector<Answer> to_give;     ///< answers not given yet that would have to be these
  const Ruling* ruling = nullptr;  ///< what the call says then: outcome oui; never null
  bool only = false;               ///< every other answer to these questions excludes
  /// What the aid would gain, at most: exact when the rest of the base is settled. Nothing when
  /// the amount is not known.
  std::optional<Centimes> apport;
};

struct LineExplanation {
  /// The answers that the ruling was looked up by, then those still open.
  std::vector<Answer> answers;
  /// What the aid would lose without this expense, when it counts and the base is settled.
  std::optional<Centimes> apport;
  /// Set when the expense does not surely count and other answers would make it count. Without it,
  /// such an expense is excluded by its nature, or left to the Département, whatever the answers.
  std::optional<LineChange> to_count;
};

struct ConditionExplanation {
  std::vector<Answer> answers;  ///< the answers that the ruling was looked up by
  /// The values of the first of them with which the condition would be met (natures of applicant);
  /// empty where they are too many to list (communes) or the condition is met.
  std::vector<PorteurNature> favourable;
};

/// Where the base stands from the one where the ceiling binds (31 250 € HT in 2023).
struct AidExplanation {
  Centimes assiette_du_plafond;
  Bounds surplus;  ///< eligible HT beyond it; no `max` while the base has none
};

/// Expenses that reach the ceiling together: the aid is the same without any one of them.
struct TogetherExplanation {
  std::vector<std::size_t> depenses;  ///< at least two
  Centimes apport;                    ///< what the aid would lose without all of them
};

struct Explanation {
  std::vector<ConditionExplanation> conditions;  ///< in the order of the assessment
  std::vector<LineExplanation> depenses;         ///< one for each line, in its order
  std::optional<TogetherExplanation> ensemble;   ///< while the base is settled
  AidExplanation aide;
  /// Conditions that are non: all of them would have to turn for the verdict to turn.
  std::vector<ConditionId> obstacles;
};

/// Explains `assessment`, which must be that of this dossier by this rulebook; borrows from the
/// rulebook.
Explanation explain(const Rulebook& rulebook, const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
