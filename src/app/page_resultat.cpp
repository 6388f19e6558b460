// The last step: the complete result, and the download of the draft.
#include <string>
#include <vector>

#include "app/comparison.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/export_actions.hpp"
#include "app/figures.hpp"
#include "app/folded.hpp"
#include "app/letters.hpp"
#include "app/official_form.hpp"
#include "app/pages.hpp"
#include "app/result_box.hpp"
#include "app/result_parts.hpp"
#include "app/result_tables.hpp"
#include "app/result_todo.hpp"
#include "app/texts.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"

namespace loire::app {
namespace {

/// A text to copy: an area in which it can be read and selected, and a button that copies it.
std::vector<Node> copyable(const std::string& id, const char* label, std::string words,
                           const char* button_label) {
  Node area = make(NodeKind::text_area, id, label);
  area.value = std::move(words);
  area.read_only = true;
  Node copy = button(id + ".copier", button_label);
  copy.command = Command::copy_text;
  copy.href = id;
  return {std::move(area), row({std::move(copy)})};
}

/// Leads to the answers to copy; to the step that asks the others while there is none.
Node to_dossier(const PageContext& context) {
  Press press{Verb::go_to, {}, Stage::dossier};
  const bool copies = has_answers_to_copy(context);
  if (copies) press.part = Part::official_form;
  const char* label = !copies                       ? text::kCompleteDossier
                      : submissions_closed(context) ? text::kCopyAnswers
                                                    : text::kCopyIntoForm;
  Node out = button("resultat.dossier", press, label);
  out.href = copies ? "recopie" : "section.dossier";
  return out;
}

/// The actions of the result: the paper, the file, and the answers to copy.
Node actions(const PageContext& context) {
  Node out = export_actions(context);
  if (context.assessment.eligible != Resultat::non) add(out, to_dossier(context));
  return out;
}

/// The groups, with the level of those under a heading of their section.
std::vector<Node> under_heading(std::vector<Node> groups) {
  for (Node& each : groups) each.level = 4;
  return groups;
}

Node reasons(const PageContext& context) {
  Node out = folded(context, Part::reasons, "resultat.raisons", text::kReasons);
  if (!out.current) return out;
  const std::string reading = conditions_interpretation(context);
  if (!reading.empty()) add(out, paragraph(reading, Tone::muted));
  add_all(out, under_heading(condition_groups(context)));
  if (!context.assessment.depenses.empty()) add(out, heading(text::kLinesTitle));
  add_all(out, under_heading(line_groups(context)));
  return out;
}

Node computation(const PageContext& context) {
  Node out = folded(context, Part::computation, "resultat.calcul", text::kComputation);
  if (!out.current) return out;
  add_all(out, computation_group(context).children);
  add(out, ceiling_figure(context, "resultat.courbe"));
  return out;
}

Node criteria(const PageContext& context) {
  const std::size_t answered = context.dossier().criteres.size(),
                    count = context.rulebook().criteres.size();
  Node out = folded(context, Part::criteria, "resultat.les_criteres", text::kCriteresTitle,
                    fill<text::kAnsweredOf>(with<"nombre">(std::to_string(answered)),
                                            with<"total">(std::to_string(count))));
  if (!out.current) return out;
  if (answered > 0) add(out, criteria_figure(context, "resultat.criteres"));
  else add(out, paragraph(text::kCriteresNone, Tone::muted));
  return out;
}

Node variant(const PageContext& context) {
  Node out = folded(context, Part::variant, "resultat.variante", text::kCompareTitle,
                    context.dossier().variantes.empty() ? "" : text::kOneVariantKept);
  if (out.current) add_all(out, comparison_parts(context));
  return out;
}

Node calendar(const PageContext& context) {
  Node out = folded(context, Part::calendar, "resultat.dates", text::kCalendar,
                    submission_status(context, "resultat").value);
  if (!out.current) return out;
  if (!submissions_closed(context)) add(out, paragraph(context.rulebook().qui_decide));
  add(out, submission_status(context, "resultat"));
  if (!context.rulebook().calendrier.etapes.empty())
    add(out, calendar_figure(context, "resultat.calendrier"));
  return out;
}

/// Adds the message to the Département, if there is one: some browsers have no mail program.
void add_letter(Node& list, const PageContext& context) {
  std::string letter = questions_letter(context);
  if (letter.empty()) return;
  Node out = folded(context, Part::letter, "resultat.lettre", text::kLetter);
  if (out.current)
    add_all(out, copyable("resultat.message", text::kLetter, std::move(letter), text::kCopyLetter));
  add(list, std::move(out));
}

Node report(const PageContext& context) {
  Node out = folded(context, Part::report, "resultat.erreur", text::kReportTitle);
  if (!out.current) return out;
  add(out, paragraph(text::kReportHelp, Tone::muted));
  add_all(out,
          copyable("resultat.signalement", text::kReport, rule_report(context), text::kCopyReport));
  return out;
}

Node folded_parts(const PageContext& context) {
  Node out = make(NodeKind::list, "resultat.details", text::kMoreAbout);
  out.multiple_columns = true;
  add(out, reasons(context));
  if (context.assessment.eligible != Resultat::non) add(out, computation(context));
  if (!context.rulebook().criteres.empty()) add(out, criteria(context));
  add(out, variant(context));
  add(out, calendar(context));
  add_letter(out, context);
  add(out, report(context));
  return out;
}

/// The heading of the budget, with the button that leads to it.
Node budget_heading() {
  Node edit = button("resultat.modifier_budget", {Verb::go_to, {}, Stage::budget},
                     text::kEditBudget, Emphasis::quiet);
  edit.href = "section.budget";
  return row({heading(text::kBudgetShort), weighted(std::move(edit), 0)});
}

}  // namespace

Node resultat_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.resultat", text::kResultTitle);
  section.help = submissions_closed(context) ? text::kEstimatePast : text::kEstimate;
  add_all(section, result_box(context));
  add(section, actions(context), todo_group(context), heading(text::kConditions),
      conditions_table(context));
  if (!context.assessment.depenses.empty()) add(section, budget_heading(), expenses_table(context));
  add(section, folded_parts(context));
  return section;
}

}  // namespace loire::app
