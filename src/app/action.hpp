// What a person can do to the session.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/session.hpp"

namespace loire::app {

/// The control of `ref` now holds `value` (text as typed; "1" or "" for a checkbox; the option's value).
struct SetValue {
  Ref ref;
  std::string value;
};
/// The control of `ref` has the focus; nothing when none has.
struct Edit {
  std::optional<Ref> ref;
};
/// A draft was read from a file: it replaces the dossier, and can be undone.
struct ReplaceDossier {
  Dossier dossier;
  std::string file_name;
  std::vector<std::string> remarks;  ///< what the file holds and a draft does not
  std::optional<Date> saved_on = std::nullopt;
  std::string saved_at = "";  ///< HH:MM, or empty
};
/// Something outside (a file that cannot be read) must be told: the dossier stays.
struct Tell {
  Notice notice;
};
/// The draft, as it stands, was written to a file.
struct Saved {};
/// It is this day now: a page may stay open over midnight.
struct SetToday {
  Date today;
};
using Action = std::variant<SetValue, Press, Edit, ReplaceDossier, Tell, Saved, SetToday>;

/// Applies `action`. What it is about and is no longer there is ignored: nothing is ever lost by a
/// stale event.
void reduce(Session& session, const Action& action);

}  // namespace loire::app
