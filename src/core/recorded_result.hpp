// The result that a draft says it had under the rules of its time.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/money.hpp"
#include "core/rulebook.hpp"
#include "core/trace.hpp"

namespace loire {

/// What a draft does not say is absent.
struct RecordedResult {
  std::string regles;  ///< SHA-256 of the rule file; empty when the draft does not say
  std::optional<Resultat> eligible;
  std::array<std::optional<Resultat>, kConditionCount> conditions;
  std::vector<std::optional<Statut>> depenses;  ///< in the order of the lines of the draft
  std::optional<Bounds> subvention;             ///< centimes

  friend bool operator==(const RecordedResult&, const RecordedResult&) = default;
};

}  // namespace loire
