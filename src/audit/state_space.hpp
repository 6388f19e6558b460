// Every combination of a few answers, assessed once each, to compare a state with those that say more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/assess.hpp"

namespace loire::audit {

/// The function under scrutiny: assess(), or a faulty one in a test of the scrutiny itself.
using AssessFunction = Assessment (*)(const Rulebook&, const Territory&, const Dossier&,
                                      std::optional<Date>);

/// One answer of the dossier, with the values that it can take. Value 0 is the least informed.
struct Dimension {
  std::string name;
  std::size_t count = 0;
  std::function<void(Dossier&, std::size_t)> set;
  /// The values that a value can still become: an answer to come, or nothing. By default an
  /// unanswered question (0) can become any other value.
  std::function<std::vector<std::size_t>(std::size_t)> refinements = {};
};

/// What is compared of an assessment. Bounds without maximum hold kUnbounded.
struct Outcome {
  static constexpr std::int64_t kUnbounded = INT64_MAX;
  std::int64_t base_min = 0, base_max = 0, aid_min = 0, aid_max = 0;
  Resultat eligible = Resultat::indetermine;
  std::uint32_t statuses = 0;  ///< two bits a line, at most sixteen lines
};

/// A state where the assessment breaks a promise, as a dossier that can be opened.
struct Violation {
  std::string promise;
  Dossier dossier;
};

/// Assesses every state of `dimensions` on top of `start`, then checks for each question left open in
/// each state: no answer leaves the bounds shown nor turns what was settled (sound), and the bounds
/// are those of the answers together (tight). Gives the first violation.
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
