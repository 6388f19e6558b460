#include "app/pages.hpp"
#include "app/parts.hpp"
#include "app/texts.hpp"

namespace loire::app {

Node criteres_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.criteres", text::kCriteresTitle);
  section.help = text::kCriteresLead;
  if (!context.rulebook().definition_innovation.empty()) {
    Node note = group("innovation", text::kInnovation);
    note.tone = Tone::info;
    add(note, paragraph(context.rulebook().definition_innovation));
    add(section, std::move(note));
  }
  for (const CritereRule& critere : context.rulebook().criteres) {
    const std::string id = "criteres." + critere.id;
    Node each = group(id, critere.libelle, critere.aide);
    add(each, context.field(id + ".reponse"), context.field(id + ".texte"),
        paragraph(text::kSource + critere.locator, Tone::muted));
    add(section, std::move(each));
  }
  return section;
}

}  // namespace loire::app
