#include "app/restore.hpp"

#include <algorithm>

#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/undo.hpp"
#include "french/fill.hpp"
#include "text/cut.hpp"

namespace loire::app {
namespace {

constexpr std::size_t kMaxNameCharacters = 60;

/// «Dépense supprimée : « Capteurs ».»
template <const Sentence& sentence>
std::string with_name(const char* without_name, const std::string& name) {
  if (name.empty()) return without_name;
  return fill<sentence>(with<"nom">(shortened(name, kMaxNameCharacters)));
}

/// `restored` is the control that has the focus once the item is back: it takes the place of the notice.
Node removed_banner(const PageContext& context, const Ref& item, std::string label,
                    const std::string& name, std::string restored) {
  Node out = make(NodeKind::banner, path_of(item) + ".retrait", std::move(label));
  out.tone = Tone::info;
  out.value = std::to_string(context.session.removed.size());
  Node undo = button("annuler", {Verb::undo}, text::kRestore);
  undo.value = shortened(name, kMaxNameCharacters);
  undo.href = std::move(restored);
  add(out, std::move(undo));
  return out;
}

template <class Item>
const Item* removed_last(const Session& session) {
  return session.removed.empty() ? nullptr : std::get_if<Item>(&session.removed.back());
}

/// «Retirer les 3 dépenses collées», or the inverse once they are removed; empty when something else was
/// removed last, and on a step that does not show expenses.
std::string pasted_lines_label(const Session& session) {
  if (session.stage != Stage::budget) return {};
  if (const auto* pasted = removed_last<PastedLines>(session)) {
    if (pasted->ids.size() == 1) return text::kUndoPastedLine;
    return fill<text::kUndoPastedLines>(with<"nombre">(std::to_string(pasted->ids.size())));
  }
  if (const auto* removed = removed_last<RemovedLines>(session)) {
    if (removed->lines.size() == 1) return text::kUndoLine;
    return fill<text::kUndoLines>(with<"nombre">(std::to_string(removed->lines.size())));
  }
  return {};
}

}  // namespace

std::optional<RemovedNotice> removed_line_notice(const PageContext& context) {
  const auto* removed = removed_last<RemovedLine>(context.session);
  if (!removed) return {};
  const Dossier& dossier = context.dossier();
  const std::string& name = removed->line.libelle;
  const std::string id = restored_id(dossier, *removed);
  return RemovedNotice{removed_banner(context, {Key::depenses, removed->line.id},
                                      with_name<text::kLineRemovedNamed>(text::kLineRemoved, name),
                                      name, path_of({Key::depenses, id}) + ".ouvrir"),
                       std::min(removed->index, dossier.depenses.size())};
}

std::optional<RemovedNotice> removed_cofunder_notice(const PageContext& context) {
  const auto* removed = removed_last<RemovedFinancement>(context.session);
  if (!removed) return {};
  const Dossier& dossier = context.dossier();
  const std::string& name = removed->source.libelle;
  const std::string id = restored_id(dossier, *removed);
  return RemovedNotice{
      removed_banner(context, {Key::financements, removed->source.id},
                     with_name<text::kFinancementRemovedNamed>(text::kFinancementRemoved, name),
                     name, path_of({Key::financements, id}) + ".ouvrir"),
      std::min(removed->index, dossier.financements.size())};
}

std::vector<Node> restore_buttons(const Session& session) {
  std::vector<Node> out;
  if (const std::string label = pasted_lines_label(session); !label.empty()) {
    out.push_back(button("annuler", {Verb::undo}, label));
    out.back().href = "ajouter.depense";
  }
  if (session.stage == Stage::resultat && removed_last<RemovedVariante>(session))
    out.push_back(button("annuler", {Verb::undo}, text::kUndoVariante));
  if (!session.replaced_projects.empty()) {
    const Project& last = session.replaced_projects.back();
    // Without removed items, only a project can be restored.
    out.push_back(button(session.removed.empty() ? "annuler" : "annuler.projet",
                         {Verb::undo_project},
                         is_blank(last) ? std::string(text::kUndoToEmpty)
                                        : with_name<text::kUndoProjectNamed>(
                                              text::kUndoProject, last.dossier.projet.intitule)));
  }
  return out;
}

}  // namespace loire::app
