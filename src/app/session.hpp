// The application without a screen: the state, the three things a person can do to it, and the page
// that shows it. Headless and deterministic: the same actions give the same page everywhere.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/assess.hpp"
#include "core/date.hpp"
#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"
#include "form/node.hpp"

namespace loire::app {

enum class Stage { porteur, projet, budget, criteres, resultat };

/// A notice shown once above the page; `undo` offers to restore the dossier as it was before.
struct Notice {
  std::string text, detail;
  form::Tone tone = form::Tone::info;
  bool undo = false;
};

struct Session {
  const Rulebook* rulebook = nullptr;    ///< never null; outlives the session
  const Territory* territory = nullptr;  ///< never null; outlives the session
  std::optional<Date> today;
  Dossier dossier;
  Stage stage = Stage::porteur;
  std::optional<Notice> notice;
  std::optional<Dossier> before;          ///< the dossier to go back to when `notice->undo`
  std::map<std::string, std::string> queries;  ///< text typed in a combobox, by field id
  std::set<std::string> ttc_lines;        ///< lines whose amount is being typed TTC, by id
};

/// The control `id` now holds `value` (text as typed; "1" or "" for a checkbox; the option's value).
struct SetValue {
  std::string id, value;
};
/// The button or suggestion `id` was pressed.
struct Press {
  std::string id;
};
/// A draft was read from a file: it replaces the dossier, and can be undone.
struct ReplaceDossier {
  Dossier dossier;
  std::string file_name;
  std::vector<std::string> remarks;
};
/// Something outside (a file that cannot be read) must be told: the dossier stays.
struct Tell {
  Notice notice;
};
using Action = std::variant<SetValue, Press, ReplaceDossier, Tell>;

/// Applies `action`. An id that is not on the page is ignored: nothing is ever lost by a stale event.
void reduce(Session& session, const Action& action);

/// The verdict on the dossier as it stands.
Assessment assessment(const Session& session);

/// The whole page for the current state. Ids are unique; the root is a NodeKind::page.
form::Node view(const Session& session);

/// brouillon-loire-connect-AAAA-MM-JJ.json, without the date when today is unknown.
std::string suggested_file_name(const Session& session);

}  // namespace loire::app
