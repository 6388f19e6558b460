#include "app/undo.hpp"

#include <algorithm>
#include <utility>

#include "app/open_items.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"

namespace loire::app {
namespace {

bool is_unsaved(const Project& project) { return project.dossier != project.saved; }

/// Forgets what the page shows of a project that another one replaces.
void forget_page_state(Session& session) {
  session.lines_with_details.clear();
  session.questions_per_line.clear();
  session.open_items.clear();
  session.pasted.reset();
  session.input_notes.clear();
  session.typed_identifiers = {};  // not known for the other project
}

/// Puts `next` into the session and returns the project that was there.
Project swap_project(Session& session, Project next) {
  forget_page_state(session);
  if (next.number == 0) next.number = ++session.project_count;
  return {std::exchange(session.dossier, std::move(next.dossier)),
          std::exchange(session.removed, std::move(next.removed)),
          std::exchange(session.removed_from_variant, std::move(next.removed_from_variant)),
          std::exchange(session.saved, std::move(next.saved)),
          std::exchange(session.project, next.number)};
}

/// Makes room for one more project by dropping the oldest saved one. Returns false when none is saved.
bool make_room(std::vector<Project>& replaced) {
  if (replaced.size() < kMaxReplaced) return true;
  const auto oldest = std::find_if_not(replaced.begin(), replaced.end(), is_unsaved);
  if (oldest == replaced.end()) return false;
  replaced.erase(oldest);
  return true;
}

/// Why there is no room for one more expense, or for several.
std::string_view obstacle(const Dossier& dossier, const RemovedLine&) {
  return dossier.depenses.size() < kMaxLines ? "" : text::kTooManyLines;
}
std::string_view obstacle(const Dossier& dossier, const RemovedLines& removed) {
  const bool fit = dossier.depenses.size() + removed.lines.size() <= kMaxLines;
  return fit ? "" : text::kNoRoomForLines;
}
std::string_view obstacle(const Dossier& dossier, const RemovedFinancement&) {
  return dossier.financements.size() < kMaxCofunders ? "" : text::kTooManyFinancements;
}
std::string_view obstacle(const Dossier&, const RemovedVariante&) { return {}; }
std::string_view obstacle(const Dossier&, const PastedLines&) { return {}; }

template <class Item>
auto place_of(const std::vector<Item>& items, std::size_t index) {
  return items.begin() + static_cast<std::ptrdiff_t>(std::min(index, items.size()));
}

void undo(Session& session, RemovedLine& removed) {
  auto& lines = session.dossier.depenses;
  removed.line.id = restored_id(session.dossier, removed);
  const Ref line{Key::depenses, removed.line.id};
  lines.insert(place_of(lines, removed.index), std::move(removed.line));
  open_item(session, line);
}

void undo(Session& session, RemovedLines& removed) {
  for (RemovedLine& line : removed.lines) undo(session, line);
  session.open_items.erase(ItemList::expenses);
}

/// The lines that are removed become the last to restore, so that those removed before come first.
void undo(Session& session, PastedLines& pasted) {
  auto& lines = session.dossier.depenses;
  RemovedLines removed;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (std::find(pasted.ids.begin(), pasted.ids.end(), lines[i].id) != pasted.ids.end())
      removed.lines.push_back({lines[i], i});
  for (const RemovedLine& each : removed.lines) {
    forget_line(session, each.line.id);
    std::erase_if(lines, [&](const Depense& line) { return line.id == each.line.id; });
  }
  if (removed.lines.empty()) return;
  ++session.removals;
  session.removed.insert(session.removed.begin(), std::move(removed));
}

void undo(Session& session, RemovedVariante& removed) {
  auto& kept = session.dossier.variantes;
  if (kept.empty()) {
    kept.push_back(std::move(removed.dossier));
    return;
  }
  // Another variant was kept since then: the two are swapped, and the other becomes the last to restore.
  std::swap(kept.front(), removed.dossier);
  session.removed.insert(session.removed.begin(), std::move(removed));
}

void undo(Session& session, RemovedFinancement& removed) {
  auto& sources = session.dossier.financements;
  removed.source.id = restored_id(session.dossier, removed);
  const Ref source{Key::financements, removed.source.id};
  sources.insert(place_of(sources, removed.index), std::move(removed.source));
  open_item(session, source);
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

void open_kept_project(Session& session, Dossier dossier) {
  swap_project(session, {std::move(dossier), {}, {}, {}});
  session.replaced_projects.clear();
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
  if (!std::holds_alternative<PastedLines>(removed)) ++session.removals;
  items.push_back(std::move(removed));
}

std::string_view obstacle_to_undo(const Session& session) {
  return std::visit([&](const auto& last) { return obstacle(session.dossier, last); },
                    session.removed.back());
}

void undo_last(Session& session) {
  Removed last = std::move(session.removed.back());
  session.removed.pop_back();
  std::visit([&](auto& item) { undo(session, item); }, last);
}

std::string restored_id(const Dossier& dossier, const RemovedLine& removed) {
  const std::string& id = removed.line.id;
  return find_line(dossier, id) ? next_line_id(dossier) : id;
}

std::string restored_id(const Dossier& dossier, const RemovedFinancement& removed) {
  const std::string& id = removed.source.id;
  return find_cofunder(dossier, id) ? next_cofunder_id(dossier) : id;
}

void forget_line(Session& session, const std::string& id) {
  std::erase_if(session.input_notes,
                [&](const auto& note) { return of_line(note.first.key) && note.first.item == id; });
  session.lines_with_details.erase(id);
  std::erase_if(session.removed, [&](Removed& each) {
    auto* pasted = std::get_if<PastedLines>(&each);
    return pasted && std::erase(pasted->ids, id) > 0 && pasted->ids.empty();
  });
}

void swap_with_variant(Session& session) {
  Dossier current = std::exchange(session.dossier, {});
  session.dossier = std::move(current.variantes.front());
  current.variantes.clear();
  session.dossier.variantes.push_back(std::move(current));
  std::swap(session.removed, session.removed_from_variant);
  forget_page_state(session);
}

bool has_unsaved_answers(const Session& session) {
  return session.dossier != session.saved ||
         std::any_of(session.replaced_projects.begin(), session.replaced_projects.end(),
                     is_unsaved);
}

}  // namespace loire::app
