// The step of the answers that only the draft and the summary contain.
#include <algorithm>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/dossier_parts.hpp"
#include "app/export_actions.hpp"
#include "app/folded.hpp"
#include "app/official_form.hpp"
#include "app/pages.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"

namespace loire::app {
namespace {

/// The keys of the part whose controls the page shows.
std::vector<Key> shown_keys(const PageContext& context, const DossierPart& part) {
  std::vector<Key> out(part.keys.begin(), part.keys.end());
  std::erase_if(out, [&](Key key) { return !is_shown(context.form, key); });
  return out;
}

struct PartNote {
  std::string words;
  Tone tone;
};

/// What a folded part says of its answers: how many are wrong, else how many are given.
PartNote note_on(const PageContext& context, const std::vector<Key>& keys) {
  const auto among_keys = [&](const Correction& each) {
    return std::find(keys.begin(), keys.end(), each.ref.key) != keys.end();
  };
  const auto wrong =
      std::count_if(context.corrections.begin(), context.corrections.end(), among_keys);
  if (wrong > 0)
    return {fill<text::kCountToCorrect>(with<"nombre">(std::to_string(wrong))), Tone::error};
  const std::size_t answered = given_count(context.dossier(), keys);
  if (answered == 0) return {text::kNoAnswerNeeded, Tone::muted};
  const std::string all = std::to_string(keys.size());
  if (answered == 1) return {fill<text::kOneAnswerGiven>(with<"total">(all)), Tone::muted};
  return {fill<text::kAnswersGiven>(with<"nombre">(std::to_string(answered)), with<"total">(all)),
          Tone::muted};
}

/// Adds a control, and the button that copies its value once there is one that reads as an answer.
void add_copyable(Node& pair, Node control) {
  const bool has_value = !control.value.empty() && control.error.empty();
  Node copy = copy_button(control.id, control.label);
  add(pair, std::move(control));
  if (has_value) add(pair, std::move(copy));
}

Node folded_part(const PageContext& context, const DossierPart& part) {
  const std::vector<Key> keys = shown_keys(context, part);
  const PartNote note = note_on(context, keys);
  Node out = folded(context, part.part, std::string(part.id), std::string(part.title), note.words);
  out.tone = note.tone;
  if (!out.current) return out;
  for (std::size_t i = 0; i < keys.size(); i += 2) {
    Node pair = row({});
    add_copyable(pair, context.control(keys[i]));
    if (i + 1 < keys.size()) add_copyable(pair, context.control(keys[i + 1]));
    add(out, std::move(pair));
  }
  return out;
}

Node same_person_button() {
  Node out = button("contact.representant", {Verb::copy_representative}, text::kSamePerson);
  out.href = path_of({Key::contact_courriel});
  return out;
}

}  // namespace

Node dossier_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.dossier", text::kDossierTitle);
  section.help = text::kDossierLead;
  const Porteur& porteur = context.dossier().porteur;
  const bool can_copy = contact_from_representative(porteur) != porteur.contact;
  for (const DossierPart& each : dossier_parts()) {
    Node part = folded_part(context, each);
    const bool asks_same_person = each.part == Part::contact && can_copy;
    // Above the fields that it fills, or after the part that is closed.
    if (asks_same_person && part.current)
      part.children.insert(part.children.begin(), row({same_person_button()}));
    const bool closed = !part.current;
    add(section, std::move(part));
    if (asks_same_person && closed) add(section, row({same_person_button()}));
  }
  Node actions = export_actions(context);
  if (!context.dossier().depenses.empty()) {
    Node table = button("telecharger.budget", text::kBudgetForSpreadsheet);
    table.command = Command::download_budget;
    add(actions, std::move(table));
  }
  add(section, official_form(context), std::move(actions));
  return section;
}

}  // namespace loire::app
