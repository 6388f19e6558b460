// Checks the promises of the assessment over its complete finite part, for one edition.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/state_space.hpp"

namespace loire::audit {

/// A family of states, with the number of states and comparisons.
struct FamilyReport {
  std::string name;  ///< the printed name, in French
  std::uint64_t states = 0, comparisons = 0;
};

struct VerifyReport {
  std::vector<FamilyReport> families;
  std::optional<Violation>
      violation;  ///< the first violation; the families after it were not checked
};

/// The families are: two hundred expenses of the largest amount; the criteria, which change
/// nothing; the applicant and its place; the axis; the conditions together with two expenses,
/// complete or not; one expense with every nature, every answer and every kind of amount.
///
/// The conditions do not depend on the answers within an expense. Therefore the families do not
/// combine all answers with each other, but every outcome of one part with every outcome of the
/// others.
VerifyReport verify(const Rulebook& rulebook, const Territory& territory,
                    AssessFunction function = assess);

}  // namespace loire::audit
