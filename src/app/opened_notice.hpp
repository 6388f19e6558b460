// The notice on a draft that was opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/session.hpp"

namespace loire::app {

/// The notice on a draft from a file. `changes`: see rule_changes().
Notice opened_notice(const ReplaceDossier& opened, const std::vector<std::string>& changes);

/// The notice on a draft that the device has kept; nothing without changes.
std::optional<Notice> kept_notice(const std::vector<std::string>& changes);

}  // namespace loire::app
