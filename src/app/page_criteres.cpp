#include "app/context.hpp"
#include "app/folded.hpp"
#include "app/open_items.hpp"
#include "app/pages.hpp"
#include "app/session.hpp"
#include "app/sources.hpp"
#include "app/states.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_paper.hpp"
#include "core/criteria.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"

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
  if (!list.children.empty()) add(out, paragraph(text::kSupports, Tone::strong), std::move(list));
}

/// The controls of a criterion, with what helps to write its argument.
Node criterion_group(const PageContext& context, const CritereRule& critere) {
  const std::string id = "critere." + critere.id;
  Node out = group(id, critere.aide.empty() ? critere.libelle : critere.aide);
  add(out, context.control(Key::critere_reponse, critere.id));
  add_supports(out, context, critere);
  Node argument = context.control(Key::critere_texte, critere.id);
  if (!critere.invites.empty())
    argument.help = fill<text::kPrompts>(with<"questions">(joined(critere.invites, " ")));
  add(out, std::move(argument), rule_link(id + ".regle", critere.locator, critere.rule));
  return out;
}

/// The criteria, one row each; the controls of the one that is open are under its row.
Node criteria_table(const PageContext& context) {
  Node out = make_table("criteres", text::kCriteriaTable,
                        {{text::kCritereColumn, 1}, {text::kReachedColumn, 0}});
  for (const CritereRule& critere : context.rulebook().criteres) {
    const Ref ref{Key::critere_reponse, critere.id};
    Node name = opening_button(context, ref, "critere." + critere.id + ".ouvrir", critere.libelle);
    const bool open = name.current;
    const State state = has_wrong_answer(context, ref) ? State{text::kToCorrectState, Tone::error}
                                                       : critere_state(context, critere);
    add_row(out, {std::move(name), paragraph(state.words, state.tone)});
    if (open) add(out, criterion_group(context, critere));
  }
  return out;
}

}  // namespace

Node criteres_page(const PageContext& context) {
  const Rulebook& rulebook = context.rulebook();
  Node section = make(NodeKind::section, "section.criteres", text::kCriteresTitle);
  section.help = rulebook.usage_criteres + " " + text::kCriteresLead;
  if (!rulebook.criteres.empty()) add(section, criteria_table(context));
  if (!rulebook.definition_innovation.empty()) {
    Node definition = folded(context, Part::innovation, "innovation", text::kInnovation);
    if (definition.current) add(definition, paragraph(rulebook.definition_innovation));
    add(section, std::move(definition));
  }
  return section;
}

}  // namespace loire::app
