// Explains an assessment: the answers that it rests on, and the smallest change of answers with
// which an expense would count or a condition would be met. These changes are no advice: the new
// answer may not be true of the project.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assess.hpp"

namespace loire {

/// An answer, given or not. Each chosen theme is an answer, with the theme as its item.
struct Answer {
  Ref ref;
  Value value;
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// The smallest change of answers with which an expense would count.
struct LineChange {
  std::vector<Answer> changed;     ///< new values for answers that are given
  std::vector<Answer> to_give;     ///< values for answers that are missing
  const Ruling* ruling = nullptr;  ///< the ruling after the change, with outcome oui; never null
  bool only = false;               ///< every other answer to these questions excludes the expense
  /// The most that the aid would increase, in centimes; exact when the rest of the base is settled.
  /// Nothing when the amount of the expense is not known.
  std::optional<Centimes> gain;
};

struct LineExplanation {
  /// The answers that led to the ruling, then those that are missing.
  std::vector<Answer> answers;
  /// The decrease of the aid without this expense, in centimes, when it counts and the base is
  /// settled.
  std::optional<Centimes> loss;
  /// Set when the expense is not surely eligible and other answers would make it so. Without it,
  /// the nature of such an expense excludes it or leaves it to the Département, whatever the
  /// answers.
  std::optional<LineChange> to_count;
};

struct ConditionExplanation {
  std::vector<Answer> answers;  ///< the answers that led to the ruling
  /// The natures of applicant with which the condition would be met. Only the condition on the
  /// applicant has some, and only while it is not met.
  std::vector<PorteurNature> favourable;
};

/// The base compared with the one on which the aid reaches the ceiling (31 250 € HT in 2023).
struct AidExplanation {
  Centimes assiette_du_plafond;  ///< centimes HT
  Bounds surplus;  ///< eligible centimes HT beyond it; no `max` while the base has none
};

/// Expenses beyond the ceiling: the aid stays without any single one, but not without all of them.
struct TogetherExplanation {
  std::vector<std::size_t> depenses;  ///< indices of at least two lines
  Centimes loss;                      ///< the decrease of the aid without all of them, in centimes
};

struct Explanation {
  std::vector<ConditionExplanation> conditions;  ///< in the order of the assessment
  std::vector<LineExplanation> depenses;         ///< one for each line, in its order
  std::optional<TogetherExplanation> together;   ///< only when the base is settled
  AidExplanation aid;
  /// Conditions that are non. The verdict stays non until all of them change.
  std::vector<ConditionId> obstacles;
};

/// Explains `assessment`, which must be that of `dossier` by `rulebook`. The result points into the
/// rulebook, which must outlive it.
Explanation explain(const Rulebook& rulebook, const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
