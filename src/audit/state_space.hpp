// Assesses every combination of a few answers once, then compares each state with the states that
// have more answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/assess.hpp"

namespace loire::audit {

/// The function to check: assess(), or a faulty one in the tests of these checks.
using AssessFunction = Assessment (*)(const Rulebook&, const Territory&, const Dossier&,
                                      std::optional<Date>);

/// One answer of the dossier with its possible values. Value 0 is the least informed one.
struct Dimension {
  std::string name;
  std::size_t count = 0;
  std::function<void(Dossier&, std::size_t)> set;
  /// The more informed values that a value can still become, possibly none. By default, an
  /// unanswered question (0) can become any other value.
  std::function<std::vector<std::size_t>(std::size_t)> refinements = {};
};

/// The compared part of an assessment. Bounds without a maximum have kUnbounded.
struct Outcome {
  static constexpr std::int64_t kUnbounded = INT64_MAX;
  std::int64_t base_min = 0, base_max = 0, aid_min = 0, aid_max = 0;
  Resultat eligible = Resultat::indetermine;
  std::uint32_t statuses = 0;  ///< two bits for each line, for at most sixteen lines
};

/// A state in which the assessment breaks a promise, as a dossier that can be opened.
struct Violation {
  std::string promise;
  Dossier dossier;
};

/// Assesses every state of `dimensions` on top of `start`, then checks each open question in each
/// state. Sound: no answer exceeds the shown bounds or changes a settled result. Tight: the shown
/// bounds are the union of the bounds of the answers. check() returns the first violation.
class StateSpace {
 public:
  StateSpace(const Rulebook& rulebook, const Territory& territory, Dossier start,
             std::vector<Dimension> dimensions, AssessFunction function);

  std::size_t states() const { return states_; }
  std::size_t comparisons() const { return comparisons_; }

  std::optional<Violation> check();

 private:
  Dossier dossier_at(std::size_t state) const;
  Outcome outcome_of(const Dossier& dossier) const;
  std::optional<std::string> broken(const Outcome& parent, const std::vector<Outcome>& children);

  const Rulebook& rulebook_;
  const Territory& territory_;
  Dossier start_;
  std::vector<Dimension> dimensions_;
  AssessFunction function_;
  std::size_t states_ = 1, comparisons_ = 0;
};

}  // namespace loire::audit
