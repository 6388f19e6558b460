// What other rules changed in the result that a draft records.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "core/recorded_result.hpp"

namespace loire::app {

/// Sentences on the differences between the recorded result and that of the session, which must have the
/// answers of the draft. Empty when the draft was written under the same rules, or does not say which.
std::vector<std::string> rule_changes(const Session& session, const RecordedResult& recorded);

}  // namespace loire::app
