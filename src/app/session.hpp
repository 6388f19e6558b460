// The state of the application, without a screen. The same actions always give the same state.
#pragma once

#include <map>
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

/// What can be undone in a project: the items removed from it, with what is needed to restore them, and
/// the lines pasted into it.
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
/// The lines that came from one pasted table and are still in the budget. Undoing removes them.
struct PastedLines {
  std::vector<std::string> ids;
};
/// Those lines once removed, in the order of the budget.
struct RemovedLines {
  std::vector<RemovedLine> lines;
};
using Removed =
    std::variant<RemovedLine, RemovedFinancement, RemovedVariante, PastedLines, RemovedLines>;

/// What is in the part where a table is pasted.
struct Pasted {
  Ref ref;                ///< the answer in whose field it was pasted, or the list of the expenses
  std::string text;       ///< at most kMaxTextCharacters characters
  bool too_long = false;  ///< the text was longer: nothing of it is kept
};

/// A project, with the items that can be restored in it.
struct Project {
  Dossier dossier;
  std::vector<Removed> removed;               ///< newest last
  std::vector<Removed> removed_from_variant;  ///< the same for the variant
  Dossier saved;                              ///< the answers last saved to a file or read from one
  int number = 0;                             ///< see Session::project; 0 for a new project
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

/// The lists whose items open one at a time.
enum class ItemList : std::uint8_t { expenses, cofunders, criteria, axes };

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
  int removals = 0;                           ///< how many times items were removed
  Dossier saved;                              ///< the answers last saved to a file or read from one
  std::string
      downloaded_file;  ///< the last download, as long as the answers and the step stay the same
  std::vector<Project> replaced_projects;  ///< the projects that another one replaced, newest last
  int project = 1;        ///< number of the project, from 1 in the order of arrival
  int project_count = 1;  ///< how many projects this session had
  std::map<ItemList, std::string> open_items;  ///< id of the item of each list that is open
  std::set<page::Part> open_parts;             ///< the folded parts that are open
  std::optional<Pasted> pasted;                ///< while the part where a table is pasted is shown
  /// Ids of the expenses that also show the questions that they do not need to ask.
  std::set<std::string> lines_with_details;
  /// The common questions whose answer depends on the expense: each expense asks them.
  std::set<Question> questions_per_line;
};

/// The assessment of the current dossier.
Assessment assessment(const Session& session);

/// A new expense: HT or TTC and the VAT are those of the last one, because a budget often has one of them.
Depense new_line(const Dossier& dossier);

/// The ids that the next expense and the next co-funder will get.
std::string next_line_id(const Dossier& dossier);
std::string next_cofunder_id(const Dossier& dossier);

}  // namespace loire::app
