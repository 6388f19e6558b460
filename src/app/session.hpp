// The application without a screen: the state, what a person can do to it, and the page that shows
// it. Headless and deterministic: the same actions give the same page everywhere.
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
#include "form/field.hpp"
#include "form/node.hpp"

namespace loire::app {

enum class Stage : std::uint8_t { porteur, projet, budget, criteres, resultat };
inline constexpr std::size_t kStageCount = 5;

/// An expense line or a co-funder that was removed: what is needed to put it back.
struct RemovedLine {
  Depense line;
  std::size_t index = 0;
  std::map<std::string, std::string> saisies;
};
struct RemovedFinancement {
  Financement source;
  std::size_t index = 0;
  std::string montant;  ///< its raw entry, when it did not parse
};
/// The version of the project that was kept to compare with.
struct RemovedVariante {
  Dossier dossier;
};
/// What the notice offers to put back. A whole dossier after an example, an erasure or an opened draft.
using Undo = std::variant<Dossier, RemovedLine, RemovedFinancement, RemovedVariante>;

/// A notice shown above the page until it is closed or the next one.
struct Notice {
  std::string text, detail;
  form::Tone tone = form::Tone::info;
  int rank = 0;  ///< among the session's, given by reduce(): the same words may be told again
};

struct Session {
  const Rulebook* rulebook = nullptr;    ///< never null; outlives the session
  const Territory* territory = nullptr;  ///< never null; outlives the session
  std::optional<Date> today;
  Dossier dossier;
  Stage stage = Stage::porteur;
  std::string editing;     ///< id of the field that has the focus, or empty
  bool typed = false;      ///< it was typed in since it has the focus
  form::ToldByField told;  ///< what fields say of what was typed in them
  std::optional<Notice> notice;
  int notices = 0;                    ///< shown so far
  std::optional<Undo> undo;           ///< offered by the notice
  std::set<std::string> own_answers;  ///< lines that show their own cross-cutting questions
};

/// The control `id` now holds `value` (text as typed; "1" or "" for a checkbox; the option's value).
struct SetValue {
  std::string id, value;
};
/// The button or suggestion `id` was pressed.
struct Press {
  std::string id;
};
/// The field `id` has the focus; "" when none has.
struct Edit {
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
using Action = std::variant<SetValue, Press, Edit, ReplaceDossier, Tell>;

/// Applies `action`. An id that is not on the page is ignored: nothing is ever lost by a stale event.
void reduce(Session& session, const Action& action);

/// The verdict on the dossier as it stands.
Assessment assessment(const Session& session);

/// The whole page for the current state. Ids are unique; the root is a NodeKind::page.
form::Node view(const Session& session);

/// The id that the next expense line will get.
std::string next_line_id(const Dossier& dossier);

/// A fictitious project that shows every part of the form.
Dossier example_dossier(const Rulebook& rulebook, const Territory& territory);

/// brouillon-loire-connect-AAAA-MM-JJ.json, without the date when today is unknown.
std::string suggested_file_name(const Session& session);

}  // namespace loire::app
