// The state of the application, without a screen. The same actions always give the same state.
#pragma once

#include <optional>
#include <set>
#include <string>
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

/// The items removed from a project, with what is needed to restore them.
struct RemovedLine {
  Depense line;
  std::size_t index = 0;
};
struct RemovedFinancement {
  Financement source;
  std::size_t index = 0;
};
/// The variant that was kept to compare with the project.
struct RemovedVariante {
  Dossier dossier;
};
using Removed = std::variant<RemovedLine, RemovedFinancement, RemovedVariante>;

/// A project, with the items that can be restored in it.
struct Project {
  Dossier dossier;
  std::vector<Removed> removed;               ///< newest last
  std::vector<Removed> removed_from_variant;  ///< the same for the variant
  Dossier saved;                              ///< the answers last saved to a file or read from one
};

/// How many replaced projects and removed items are kept for undoing. app/undo.hpp says what happens
/// beyond.
inline constexpr std::size_t kMaxReplaced = 10;
inline constexpr std::size_t kMaxRemoved = 200;

/// A notice above the page, shown until it is closed or another one replaces it.
struct Notice {
  std::string text, detail;
  page::Tone tone = page::Tone::info;
  int number = 0;  ///< from 1, given by reduce(): the same words may be shown again
};

struct Session {
  const Rulebook* rulebook = nullptr;    ///< never null; outlives the session
  const Territory* territory = nullptr;  ///< never null; outlives the session
  std::optional<Date> today;
  Dossier dossier;
  Stage stage = Stage::porteur;
  std::optional<Ref> editing;      ///< the answer whose control has the focus
  bool typed_since_focus = false;  ///< the text of that control has changed since it got the focus
  InputNotes input_notes;          ///< the notes on the texts typed in the controls
  form::TypedIdentifiers typed_identifiers;
  std::optional<Notice> notice;
  int notice_count = 0;                       ///< how many notices were shown
  int revision = 0;                           ///< how many times answers may have changed
  std::vector<Removed> removed;               ///< the items removed from the project, newest last
  std::vector<Removed> removed_from_variant;  ///< the same for the variant
  Dossier saved;                              ///< the answers last saved to a file or read from one
  std::vector<Project> replaced_projects;  ///< the projects that another one replaced, newest last
  std::string open_line;            ///< id of the expense whose questions are shown; or empty
  std::set<page::Part> open_parts;  ///< the folded parts that are open
  /// Ids of the expenses that also show the questions that they do not need to ask.
  std::set<std::string> lines_with_details;
  /// The common questions whose answer depends on the expense: each expense asks them.
  std::set<Question> questions_per_line;
};

/// The assessment of the current dossier.
Assessment assessment(const Session& session);

/// The ids that the next expense and the next co-funder will get.
std::string next_line_id(const Dossier& dossier);
std::string next_cofunder_id(const Dossier& dossier);

/// The id that `line` gets when it is restored: its own, unless an expense added since then has it.
std::string restored_line_id(const Dossier& dossier, const Depense& line);

}  // namespace loire::app
