// What other rules changed in the result that a draft records.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "core/recorded_result.hpp"

namespace loire::app {

/// Sentences on the differences between the recorded result and that of the session, which must have the
/// answers of the draft. Empty when the result is the same, and when the draft does not say under which rules it was
/// written.
std::vector<std::string> rule_changes(const Session& session, const RecordedResult& recorded);

}  // namespace loire::app
