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
#include "form/context.hpp"
#include "form/place.hpp"
#include "page/node.hpp"

namespace loire::app {

using loire::Stage;
using page::Press;

/// What was taken out of a project: what is needed to put it back.
struct RemovedLine {
  Depense line;
  std::size_t index = 0;
};
struct RemovedFinancement {
  Financement source;
  std::size_t index = 0;
};
/// The version of the project that was kept to compare with.
struct RemovedVariante {
  Dossier dossier;
};
using Removed = std::variant<RemovedLine, RemovedFinancement, RemovedVariante>;

/// A project, with what can be put back into it.
struct Project {
  Dossier dossier;
  std::vector<Removed> removed;       ///< newest last
  std::vector<Removed> kept_removed;  ///< the same of the version kept to compare with
  Dossier saved;                      ///< the answers that stand in a file, as far as is known
};

/// What is held to go back to: see app/undo.hpp for what happens beyond.
inline constexpr std::size_t kMostReplaced = 10;
inline constexpr std::size_t kMostRemoved = 200;

/// A notice shown above the page until it is closed or the next one.
struct Notice {
  std::string text, detail;
  page::Tone tone = page::Tone::info;
  int rank = 0;  ///< among the session's, given by reduce(): the same words may be told again
};

struct Session {
  const Rulebook* rulebook = nullptr;    ///< never null; outlives the session
  const Territory* territory = nullptr;  ///< never null; outlives the session
  std::optional<Date> today;
  Dossier dossier;
  Stage stage = Stage::porteur;
  std::optional<Ref> editing;  ///< the answer whose control has the focus
  bool typed = false;          ///< it was typed in since it got the focus
  form::ToldByAnswer told;     ///< what controls say of what was typed in them
  form::ByHand by_hand;
  std::optional<Notice> notice;
  int notices = 0;                    ///< shown so far
  int revision = 0;                   ///< how many times answers may have changed
  std::vector<Removed> removed;       ///< of the project, newest last
  std::vector<Removed> kept_removed;  ///< of the version kept to compare with
  Dossier saved;                      ///< the answers that stand in a file, as far as is known
  std::vector<Project> replaced;      ///< projects that another took the place of, newest last
  std::set<std::string> own_answers;  ///< lines that show their own cross-cutting questions
};

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

/// The verdict on the dossier as it stands.
Assessment assessment(const Session& session);

/// What the shell around the page shows of it: it never looks for a node by its look.
struct Facts {
  std::string title;       ///< of the step
  std::string section;     ///< id of the step's section
  std::size_t step = 1;    ///< its rank, from 1
  std::size_t steps = 0;   ///< how many there are
  std::size_t errors = 0;  ///< answers of the step that are wrong
  std::string amount;      ///< the aid in words; empty when there is none to hope for
  int notice = 0;          ///< the rank of the notice shown; 0 when there is none
};

struct View {
  page::Node page;  ///< ids are unique; the root is a NodeKind::page
  Facts facts;
};

/// The whole page for the current state, and what is to be said of it.
View present(const Session& session);

/// The page alone.
page::Node view(const Session& session);

/// The ids that the next expense and the next co-funder will get.
std::string next_line_id(const Dossier& dossier);
std::string next_cofunder_id(const Dossier& dossier);

/// A fictitious project that shows every part of the form.
Dossier example_dossier(const Rulebook& rulebook, const Territory& territory);

/// brouillon-loire-connect-feurs-des-capteurs-AAAA-MM-JJ-14h05.json: the applicant's name and the
/// project's, the day and the `time` (HH:MM), without those that are unknown.
std::string suggested_file_name(const Session& session, std::string_view time = "");

}  // namespace loire::app
