// The result panel, which stays visible beside the steps before the result.
#include "app/aid_headline.hpp"
#include "app/context.hpp"
#include "app/missing_list.hpp"
#include "app/pages.hpp"
#include "app/result_box.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/texts_result.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

/// The state of each condition, one line each.
Node conditions(const PageContext& context) {
  Node out = make(NodeKind::list, "panneau.conditions", text::kConditions);
  for (const Condition& condition : context.assessment.conditions) {
    const State state = condition_state(context, condition);
    const std::string& name =
        context.rulebook().conditions[static_cast<std::size_t>(condition.id)].libelle;
    const bool answered = condition.cause != Cause::non_repondu;
    add(out, paragraph(titled(name, state.words), answered ? state.tone : Tone::muted));
  }
  return out;
}

}  // namespace

Node result_panel(const PageContext& context) {
  Node panel = make(NodeKind::panel, "panneau", text::kPanelTitle);
  add(panel, verdict_status(context, "panneau"), aid_status(context, "panneau"),
      conditions(context));
  if (!context.assessment.missing.empty())
    add(panel, paragraph(answers_left_sentence(context), Tone::muted),
        missing_list(context, "panneau", 1));
  Node link = button("voir.resultat", {Verb::go_to, {}, Stage::resultat}, text::kSeeDetail);
  link.href = "section.resultat";
  add(panel, row({std::move(link)}));
  return panel;
}

}  // namespace loire::app
