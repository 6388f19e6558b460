#include "app/undo.hpp"

#include <algorithm>
#include <utility>

#include "app/session.hpp"

namespace loire::app {
namespace {

bool is_unsaved(const Project& project) { return project.dossier != project.saved; }

/// Puts `next` into the session and returns the project that was there.
Project swap_project(Session& session, Project next) {
  session.lines_with_details.clear();
  session.questions_per_line.clear();
  session.open_line.clear();
  session.input_notes.clear();
  session.typed_identifiers = {};  // not known for the other project
  return {std::exchange(session.dossier, std::move(next.dossier)),
          std::exchange(session.removed, std::move(next.removed)),
          std::exchange(session.removed_from_variant, std::move(next.removed_from_variant)),
          std::exchange(session.saved, std::move(next.saved))};
}

/// Makes room for one more project by dropping the oldest saved one. Returns false when none is saved.
bool make_room(std::vector<Project>& replaced) {
  if (replaced.size() < kMaxReplaced) return true;
  const auto oldest = std::find_if_not(replaced.begin(), replaced.end(), is_unsaved);
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
  auto& replaced = session.replaced_projects;
  // A kept copy of `next` is no longer needed, and an empty form is not worth restoring beside others.
  std::erase_if(replaced, [&](const Project& each) {
    return is_blank(each) || (each.dossier == next.dossier && each.removed.empty());
  });
  const bool blank = session.dossier == Dossier{} && session.removed.empty();
  const bool keep = !(blank && !replaced.empty()) && make_room(replaced);
  if (!keep && session.dossier != session.saved && !blank) return false;
  Project before = swap_project(session, std::move(next));
  if (keep) replaced.push_back(std::move(before));
  return true;
}

void restore_replaced_project(Session& session) {
  auto& replaced = session.replaced_projects;
  if (replaced.empty()) return;
  Project back = std::move(replaced.back());
  replaced.pop_back();
  Project present = swap_project(session, std::move(back));
  if (replaced.empty() || !is_blank(present)) replaced.insert(replaced.begin(), std::move(present));
}

void keep_removed(Session& session, Removed removed) {
  auto& items = session.removed;
  if (items.size() == kMaxRemoved) items.erase(items.begin());
  items.push_back(std::move(removed));
}

void swap_with_variant(Session& session) {
  Dossier current = std::exchange(session.dossier, {});
  session.dossier = std::move(current.variantes.front());
  current.variantes.clear();
  session.dossier.variantes.push_back(std::move(current));
  std::swap(session.removed, session.removed_from_variant);
  session.lines_with_details.clear();
  session.questions_per_line.clear();
  session.open_line.clear();
  session.input_notes.clear();
  session.typed_identifiers = {};
}

bool has_unsaved_answers(const Session& session) {
  return session.dossier != session.saved ||
         std::any_of(session.replaced_projects.begin(), session.replaced_projects.end(),
                     is_unsaved);
}

}  // namespace loire::app
