// The ways back: from a project that took the place of another, and from what was taken out of one.
// Answers that stand in no file are never let go: where there is no more room, nothing is replaced.
#pragma once

#include "app/context.hpp"
#include "app/session.hpp"

namespace loire::app {

/// Puts `next` in the place of the project, which is set aside. False, and nothing changes, when as
/// many projects as are held wait already and none of them stands in a file.
bool replace_project(Session& session, Project next);

/// Shows the project set aside last; the present one waits behind all others, so that pressing on
/// leads through them all.
void go_back(Session& session);

/// Remembers what was taken out of the project; beyond kMostRemoved the oldest is let go.
void remember(Session& session, Removed removed);

/// The project and the version kept to compare with change places: what was taken out goes along.
void swap_with_kept(Session& session);

/// Answers that no file holds, in the project or in one set aside: leaving would lose them.
bool unsaved(const Session& session);

/// Nothing was ever answered there.
bool is_blank(const Project& project);

}  // namespace loire::app
