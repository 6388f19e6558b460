// The result panel, which stays visible beside the steps before the result.
#include <cstddef>
#include <string>

#include "app/aid_headline.hpp"
#include "app/context.hpp"
#include "app/missing_list.hpp"
#include "app/pages.hpp"
#include "app/result_box.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"
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
    add(out, paragraph(titled(name, state.words), answered ? state.tone : Tone::normal));
  }
  return out;
}

std::string next_answer_sentence(std::size_t answers_left) {
  if (answers_left == 1) return text::kLastAnswer;
  return fill<text::kNextAnswer>(with<"nombre">(std::to_string(answers_left)));
}

}  // namespace

Node result_panel(const PageContext& context) {
  Node panel = make(NodeKind::panel, "panneau", text::kPanelTitle);
  add(panel, verdict_status(context, "panneau"), aid_status(context, "panneau"),
      conditions(context));
  if (const std::size_t left = context.assessment.missing.size(); left > 0)
    add(panel, paragraph(next_answer_sentence(left), Tone::muted),
        row({std::move(missing_list(context, "panneau", 1).children.front())}));
  Node link = button("voir.resultat", {Verb::go_to, {}, Stage::resultat}, text::kSeeDetail);
  link.href = "section.resultat";
  add(panel, row({std::move(link)}));
  return panel;
}

}  // namespace loire::app
