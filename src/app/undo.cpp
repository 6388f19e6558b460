#include "app/undo.hpp"

#include "app/session.hpp"

#include <algorithm>
#include <utility>

namespace loire::app {
namespace {

bool in_no_file(const Project& project) { return project.dossier != project.saved; }

/// Takes the project out of the session and puts `next` there.
Project exchange(Session& session, Project next) {
  session.own_answers.clear();
  session.input_notes.clear();
  session.typed_identifiers = {};  // of the other project it is not known
  return {std::exchange(session.dossier, std::move(next.dossier)),
          std::exchange(session.removed, std::move(next.removed)),
          std::exchange(session.kept_removed, std::move(next.kept_removed)),
          std::exchange(session.saved, std::move(next.saved))};
}

/// Makes room for one more project; false when each one that waits stands in no file.
bool make_room(std::vector<Project>& replaced) {
  if (replaced.size() < kMostReplaced) return true;
  const auto oldest = std::find_if_not(replaced.begin(), replaced.end(), in_no_file);
  if (oldest == replaced.end()) return false;
  replaced.erase(oldest);
  return true;
}

}  // namespace

bool is_blank(const Project& project) {
  return project.dossier == Dossier{} && project.removed.empty();
}

bool replace_project(Session& session, Project next) {
  if (next.dossier == session.dossier) {  // the same file twice
    session.saved = std::move(next.saved);
    return true;
  }
  auto& replaced = session.replaced;
  // What comes is no longer set aside; an empty form is nothing to go back to beside a full one.
  std::erase_if(replaced, [&](const Project& each) {
    return is_blank(each) || (each.dossier == next.dossier && each.removed.empty());
  });
  const bool blank = session.dossier == Dossier{} && session.removed.empty();
  const bool room = !(blank && !replaced.empty()) && make_room(replaced);
  if (!room && session.dossier != session.saved && !blank) return false;
  Project before = exchange(session, std::move(next));
  if (room) replaced.push_back(std::move(before));  // else it stands in its file
  return true;
}

void go_back(Session& session) {
  auto& replaced = session.replaced;
  if (replaced.empty()) return;
  Project back = std::move(replaced.back());
  replaced.pop_back();
  Project present = exchange(session, std::move(back));
  if (replaced.empty() || !is_blank(present)) replaced.insert(replaced.begin(), std::move(present));
}

void remember(Session& session, Removed removed) {
  auto& all = session.removed;
  if (all.size() == kMostRemoved) all.erase(all.begin());
  all.push_back(std::move(removed));
}

void swap_with_kept(Session& session) {
  Dossier current = std::exchange(session.dossier, {});
  session.dossier = std::move(current.variantes.front());
  current.variantes.clear();
  session.dossier.variantes.push_back(std::move(current));
  std::swap(session.removed, session.kept_removed);
  session.own_answers.clear();
  session.input_notes.clear();
  session.typed_identifiers = {};
}

bool unsaved(const Session& session) {
  return session.dossier != session.saved ||
         std::any_of(session.replaced.begin(), session.replaced.end(), in_no_file);
}

}  // namespace loire::app
