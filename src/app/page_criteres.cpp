#include "app/context.hpp"
#include "app/figures.hpp"
#include "app/pages.hpp"
#include "app/session.hpp"
#include "app/sources.hpp"
#include "app/texts.hpp"
#include "core/criteria.hpp"
#include "french/fill.hpp"

namespace loire::app {
namespace {

/// Adds what the other answers already say about this criterion, in the words of the edition.
void add_supports(Node& out, const PageContext& context, const CritereRule& critere) {
  Node list = make(NodeKind::list, out.id + ".appuis", text::kSupports);
  for (const Appui& appui : critere.appuis) {
    if (!supports(appui, context.dossier(), context.assessment)) continue;
    std::string words = appui.texte;
    // The criterion is about the communes that an EPCI serves, and the territory gives their number.
    const Epci* epci = epci_of(*context.session.territory, context.dossier().porteur);
    if (appui.field == Key::porteur_nature && epci &&
        context.dossier().porteur.nature == PorteurNature::epci)
      words += " " + fill<text::kMembers>(with<"epci">(epci->nom),
                                          with<"nombre">(std::to_string(epci->membres)));
    add(list, paragraph(std::move(words)));
  }
  if (list.children.empty()) {
    if (!critere.appuis.empty()) add(out, paragraph(text::kNoSupport, Tone::muted));
    return;
  }
  add(out, paragraph(text::kSupports, Tone::strong), std::move(list));
}

}  // namespace

Node criteres_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.criteres", text::kCriteresTitle);
  section.help = context.rulebook().usage_criteres + " " + text::kCriteresLead;
  if (!context.rulebook().definition_innovation.empty()) {
    Node note = group("innovation", text::kInnovation);
    note.tone = Tone::info;
    add(note, paragraph(context.rulebook().definition_innovation));
    add(section, std::move(note));
  }
  if (!context.rulebook().criteres.empty())
    add(section, criteria_figure(context, "figure.criteres"));
  for (const CritereRule& critere : context.rulebook().criteres) {
    const std::string id = "critere." + critere.id;
    Node each = group(id, critere.libelle, critere.aide);
    if (!critere.invites.empty()) {
      Node invites = make(NodeKind::list, id + ".invites", text::kPrompts);
      for (const std::string& invite : critere.invites) add(invites, paragraph(invite));
      add(each, paragraph(text::kPrompts, Tone::strong), std::move(invites));
    }
    add_supports(each, context, critere);
    add(each, context.control(Key::critere_reponse, critere.id),
        context.control(Key::critere_texte, critere.id),
        rule_link(id + ".regle", critere.locator, critere.rule));
    add(section, std::move(each));
  }
  return section;
}

}  // namespace loire::app
