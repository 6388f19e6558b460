// What a person can do to the session.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/session.hpp"
#include "core/recorded_result.hpp"

namespace loire::app {

/// The control of `ref` now contains `value`: the text as typed, "1" or "" for a checkbox, the value of the
/// option for a choice.
struct SetValue {
  Ref ref;
  std::string value;
};
/// `text` is in the part where a table is pasted: typed or pasted there when `ref` is the list of the
/// expenses, else pasted into the field of `ref`. Ignored when it is not a table there.
struct PasteTable {
  Ref ref;
  std::string text;
};
/// The control of `ref` has the focus. Without `ref`, no control has it.
struct SetFocus {
  std::optional<Ref> ref;
};
/// Replaces the dossier with a draft read from a file. This can be undone.
struct ReplaceDossier {
  Dossier dossier;
  std::string file_name;
  std::vector<std::string> remarks;  ///< what the file contains that is not part of a draft
  std::optional<Date> saved_on = std::nullopt;
  std::string saved_at = "";     ///< HH:MM, or empty
  RecordedResult recorded = {};  ///< what the file says of its result
};
/// Opens the draft of a project that the device has kept. Nothing can be undone, and nothing is said unless
/// the rules have changed since.
struct OpenKept {
  Dossier dossier;
  RecordedResult recorded = {};
};
/// Shows a notice about something outside the session, such as a file that cannot be read. The dossier
/// does not change.
struct ShowNotice {
  Notice notice;
};
/// The current draft was saved to a file.
struct MarkSaved {
  std::string file_name = "";
};
/// Changes the current day: a page may stay open past midnight.
struct SetToday {
  Date today;
};
using Action = std::variant<SetValue, PasteTable, Press, SetFocus, ReplaceDossier, OpenKept,
                            ShowNotice, MarkSaved, SetToday>;

/// Applies `action`. An action on something that no longer exists is ignored, so that a late event never
/// changes or removes an answer.
void reduce(Session& session, const Action& action);

}  // namespace loire::app
