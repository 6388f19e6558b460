// The application without a screen: what it holds. Headless and deterministic.
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
  InputNotes input_notes;      ///< what controls say of what was typed in them
  form::TypedIdentifiers typed_identifiers;
  std::optional<Notice> notice;
  int notices = 0;                    ///< shown so far
  int revision = 0;                   ///< how many times answers may have changed
  std::vector<Removed> removed;       ///< of the project, newest last
  std::vector<Removed> kept_removed;  ///< of the version kept to compare with
  Dossier saved;                      ///< the answers that stand in a file, as far as is known
  std::vector<Project> replaced;      ///< projects that another took the place of, newest last
  std::set<std::string> own_answers;  ///< lines that show their own cross-cutting questions
};

/// The verdict on the dossier as it stands.
Assessment assessment(const Session& session);

/// The ids that the next expense and the next co-funder will get.
std::string next_line_id(const Dossier& dossier);
std::string next_cofunder_id(const Dossier& dossier);

}  // namespace loire::app
