// The promises of the assessment, checked over all of its finite part for one edition.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/state_space.hpp"

namespace loire::audit {

/// One family of states, and how much of it was looked at.
struct FamilyReport {
  std::string name;  ///< in French, as it is printed
  std::uint64_t states = 0, comparisons = 0;
};

struct VerifyReport {
  std::vector<FamilyReport> families;
  std::optional<Violation> violation;  ///< the first one; the families after it were not looked at
};

/// Families: two hundred expenses of the largest amount; the criteria, which change nothing; the
/// applicant and its place; the axis; the conditions together with two expenses, complete or not; one
/// expense with every nature, every answer and every kind of amount.
///
/// The conditions are read apart from the expenses: the families do not multiply all with all, but
/// each way that one can turn out meets each way of the others.
VerifyReport verify(const Rulebook& rulebook, const Territory& territory,
                    AssessFunction function = assess);

}  // namespace loire::audit
