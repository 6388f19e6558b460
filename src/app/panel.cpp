// The result panel, which stays visible beside every step.
#include "app/context.hpp"
#include "app/missing_list.hpp"
#include "app/pages.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/texts_result.hpp"
#include "form/titles.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

// Low limits: the verdict and the aid must stay visible on a small screen.
constexpr std::size_t kMaxMissingShown = 4;
constexpr std::size_t kMaxLinesShown = 5;

Node lines(const PageContext& context) {
  Node out = make(NodeKind::list, "panneau.depenses", text::kLinesShort);
  for (std::size_t i = 0; i < context.assessment.depenses.size() && i < kMaxLinesShown; ++i) {
    const State state = line_state(context, i);
    add(out, paragraph(titled(form::line_title(context.dossier(), i), state.words), state.tone));
  }
  if (context.assessment.depenses.size() > kMaxLinesShown)
    add(out, paragraph(text::kMoreLines, Tone::muted));
  return out;
}

}  // namespace

Node result_panel(const PageContext& context) {
  Node panel = make(NodeKind::panel, "panneau", text::kPanelTitle);
  add_all(panel, result_statuses(context, "panneau"));
  const std::string limit = limit_sentence(context);
  if (!limit.empty() && context.assessment.limite_par) add(panel, paragraph(limit, Tone::muted));
  if (!context.assessment.missing.empty())
    add_all(panel, missing_parts(context, "panneau", kMaxMissingShown));
  if (!context.assessment.depenses.empty()) add(panel, heading(text::kLinesShort), lines(context));
  Node deposit = submission_status(context, "panneau");
  deposit.note = last_day_sentence(context);  // a short note, so that the verdict stays visible
  add(panel, std::move(deposit));
  if (context.session.stage != Stage::resultat) {
    Node link = button("voir.resultat", {Verb::go_to, {}, Stage::resultat}, text::kSeeDetail);
    link.href = "section.resultat";
    add(panel, row({std::move(link)}));
  }
  return panel;
}

}  // namespace loire::app
