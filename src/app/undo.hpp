// Undoing: the projects that were replaced and the items that were removed are kept. A project with answers
// that are in no file is never dropped: when there is no more room for it, nothing is replaced.
#pragma once

#include <string>
#include <string_view>

#include "app/session.hpp"

namespace loire::app {

/// Replaces the project with `next` and keeps the old one. Returns false and changes nothing when
/// kMaxReplaced projects are kept already and none of them is saved.
bool replace_project(Session& session, Project next);

/// Opens a project that the device has kept, in a session that forgets its other projects: the device has
/// those too. The answers count as not saved to a file.
void open_kept_project(Session& session, Dossier dossier);

/// Restores the project that was replaced last. The present one becomes the last to restore, so that
/// repeated calls go through all of them.
void restore_replaced_project(Session& session);

/// Keeps an item that was removed from the project, or lines that were pasted into it. Beyond kMaxRemoved items the oldest is dropped.
void keep_removed(Session& session, Removed removed);

/// Why the item that was removed last cannot be restored now; empty when it can.
std::string_view obstacle_to_undo(const Session& session);

/// Restores the item that was removed last, or removes the lines that were pasted last. Preconditions: there
/// is one and no obstacle.
void undo_last(Session& session);

/// The id that a removed item gets when it is restored: its own, unless another one has it by now.
std::string restored_id(const Dossier& dossier, const RemovedLine& removed);
std::string restored_id(const Dossier& dossier, const RemovedFinancement& removed);

/// Forgets what is kept about an expense that leaves the budget, also that it was pasted with others:
/// another expense may get its id.
void forget_line(Session& session, const std::string& id);

/// Swaps the project with its variant, each with its removed items. Precondition: there is a variant.
void swap_with_variant(Session& session);

/// Whether closing the page would lose answers: of the project, or of one that was replaced, that are in no
/// file.
bool has_unsaved_answers(const Session& session);

/// Whether the project has no answers and no removed items.
bool is_blank(const Project& project);

}  // namespace loire::app
