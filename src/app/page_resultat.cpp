// The last step: the complete result, and the download of the draft.
#include "app/comparison.hpp"
#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/explanation.hpp"
#include "app/figures.hpp"
#include "app/letters.hpp"
#include "app/missing_list.hpp"
#include "app/pages.hpp"
#include "app/result_parts.hpp"
#include "app/texts.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"

namespace loire::app {
namespace {

constexpr std::size_t kMaxMissingShown = 100;

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

/// Adds the points that only the Département can settle, with its contact until the submission closes.
void add_questions(Node& section, const PageContext& context) {
  const auto points = open_point_sentences(context);
  if (points.empty()) return;
  Node list = make(NodeKind::list, "resultat.questions", "");
  for (const std::string& point : points) add(list, paragraph(point));
  Node out = submissions_closed(context)
                 ? group("resultat.a_confirmer", text::kToAskClosed, text::kToAskClosedHelp)
                 : group("resultat.a_confirmer", text::kToAsk, text::kToAskHelp);
  out.tone = Tone::warning;
  add(out, std::move(list));
  if (!submissions_closed(context)) {
    add(out, paragraph(contact_sentence(context.rulebook().contact)));
    add_all(out, copyable("resultat.message", text::kLetter, questions_letter(context),
                          text::kCopyLetter));
  }
  add(section, std::move(out));
}

Node report_group(const PageContext& context) {
  Node out = group("resultat.erreur", text::kReportTitle, text::kReportHelp);
  add_all(out,
          copyable("resultat.signalement", text::kReport, rule_report(context), text::kCopyReport));
  return out;
}

void add_remarks(Node& section, const PageContext& context) {
  Node list = make(NodeKind::list, "resultat.remarques", "");
  for (const std::string& remark : remark_sentences(context)) add(list, paragraph(remark));
  if (list.children.empty()) return;
  Node out = group("resultat.a_verifier", text::kRemarks);
  out.tone = Tone::warning;
  add(out, std::move(list));
  add(section, std::move(out));
}

/// The wrong answers, as buttons that lead to their controls.
Node correction_list(const std::vector<Correction>& corrections) {
  Node list = make(NodeKind::list, "resultat.corrections", text::kToCorrect);
  for (const Correction& each : corrections) {
    const std::string id = path_of(each.ref);
    Node link =
        button("resultat.corriger." + id, {Verb::go_to, each.ref, stage_of(each.ref.key)},
               fill<text::kCorrection>(with<"reponse">(each.name), with<"erreur">(each.error)),
               Emphasis::quiet);
    link.href = id;
    add(list, std::move(link));
  }
  return list;
}

Node export_group(const PageContext& context) {
  Node out = group("resultat.brouillon", text::kYourDraft,
                   submissions_closed(context) ? text::kDownloadHelpClosed : text::kDownloadHelp);
  const std::vector<Correction>& wrong = context.corrections;
  if (!wrong.empty()) add(out, paragraph(text::kToCorrect, Tone::error), correction_list(wrong));
  Node download = button("telecharger", {Verb::download}, text::kDownload, Emphasis::primary);
  download.command = Command::download_draft;
  if (!wrong.empty()) download.href = path_of(wrong.front().ref);
  Node open = button("ouvrir.brouillon", text::kOpenDraft);
  open.command = Command::open_draft;
  Node print = button("imprimer", text::kPrint);
  print.command = Command::print_summary;
  add(out, row({std::move(download), std::move(print), std::move(open)}),
      paragraph(text::kPrintHelp));
  return out;
}

Node next_steps(const PageContext& context) {
  const Rulebook& rules = context.rulebook();
  Node out = group("resultat.suite", text::kNextSteps);
  Node link = make(NodeKind::link, "resultat.portail",
                   submissions_closed(context) ? text::kPortalClosed : text::kPortal);
  link.href = rules.portail;
  if (submissions_closed(context)) {
    add(out, paragraph(text::kClosedAdvice), std::move(link));
  } else {
    add(out, paragraph(fill<text::kFormName>(with<"formulaire">(rules.formulaire))),
        std::move(link), paragraph(contact_sentence(rules.contact)));
  }
  if (!rules.calendrier.etapes.empty()) add(out, calendar_figure(context, "resultat.calendrier"));
  return out;
}

/// The groups, with the level of those under a heading of their section.
std::vector<Node> under_heading(std::vector<Node> groups) {
  for (Node& each : groups) each.level = 4;
  return groups;
}

void add_explanation(Node& section, const PageContext& context) {
  add(section, heading(text::kConditions));
  const std::string obstacle = obstacle_sentence(context);
  if (!obstacle.empty()) add(section, paragraph(obstacle, Tone::strong));
  const std::string reading = conditions_interpretation(context);
  if (!reading.empty()) add(section, paragraph(reading, Tone::muted));
  add_all(section, under_heading(condition_groups(context)));
  if (!context.assessment.depenses.empty()) add(section, heading(text::kLinesTitle));
  add_all(section, under_heading(line_groups(context)));
  if (context.assessment.eligible == Resultat::non) return;
  Node computation = computation_group(context);
  add(computation, ceiling_figure(context, "resultat.courbe"));
  add(section, std::move(computation));
}

}  // namespace

Node resultat_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.resultat", text::kResultTitle);
  section.help = result_lead(context);
  add_all(section, result_statuses(context, "resultat"));
  if (context.assessment.missing.empty()) {
    if (context.assessment.eligible != Resultat::non)
      add(section, paragraph(text::kNothingMissing, Tone::muted));
  } else {
    add_all(section, missing_parts(context, "resultat", kMaxMissingShown));
  }
  add(section, export_group(context));
  add_explanation(section, context);
  if (!context.rulebook().criteres.empty())
    add(section, criteria_figure(context, "resultat.criteres"));
  add_questions(section, context);
  add_remarks(section, context);
  add(section, comparison_group(context), next_steps(context), report_group(context));
  return section;
}

}  // namespace loire::app
