// The page: stepper, notices, current step, result panel.
#include <algorithm>

#include "app/view.hpp"

#include "app/aid_headline.hpp"
#include "app/budget.hpp"
#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/dossier_parts.hpp"
#include "app/export_actions.hpp"
#include "app/file_name.hpp"
#include "app/pages.hpp"
#include "app/restore.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_result.hpp"
#include "core/names.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

std::size_t missing_in(const PageContext& context, Stage stage) {
  const auto& missing = context.assessment.missing;
  return static_cast<std::size_t>(
      std::count_if(missing.begin(), missing.end(), [&](const Ref& ref) {
        return form::stage_asking(context.rulebook(), context.dossier(), ref) == stage;
      }));
}

std::size_t errors_in(const PageContext& context, Stage stage) {
  const auto& errors = context.corrections;
  return static_cast<std::size_t>(
      std::count_if(errors.begin(), errors.end(),
                    [&](const Correction& each) { return stage_of(each.ref.key) == stage; }));
}

/// The aid in few words; before any amount, the ceiling, named as such.
std::string short_aid(const PageContext& context) {
  const AidHeadline aid = aid_headline(context);
  return aid.label == text::kCeilingLabel ? fill<text::kCeiling>(with<"montant">(aid.amount))
                                          : aid.amount;
}

/// How many answers of the step «Dossier» are given.
std::size_t answers_of_dossier(const PageContext& context) {
  std::size_t count = 0;
  for (const DossierPart& part : dossier_parts())
    count += given_count(context.dossier(), part.keys);
  return count;
}

std::string stage_note(const PageContext& context, Stage stage) {
  if (stage == Stage::resultat) return short_aid(context);
  const std::size_t errors = errors_in(context, stage);
  if (errors > 0) return fill<text::kCountToCorrect>(with<"nombre">(std::to_string(errors)));
  if (stage == Stage::criteres) {
    const std::size_t answered = context.dossier().criteres.size();
    if (answered == 0) return text::kOptional;
    if (answered == 1) return text::kOneCritereAnswered;
    return fill<text::kCriteresAnswered>(with<"nombre">(std::to_string(answered)));
  }
  if (stage == Stage::dossier) {
    const std::size_t answered = answers_of_dossier(context);
    if (answered == 0) return text::kOptional;
    if (answered == 1) return text::kOneAnswerInDossier;
    return fill<text::kAnswersInDossier>(with<"nombre">(std::to_string(answered)));
  }
  const std::size_t missing = missing_in(context, stage);
  if (missing == 0) return text::kComplete;
  if (missing == 1) return text::kOneAnswerExpected;
  return fill<text::kAnswersExpected>(with<"nombre">(std::to_string(missing)));
}

Node current_page(const PageContext& context) {
  switch (context.session.stage) {
    case Stage::porteur: return porteur_page(context);
    case Stage::projet: return projet_page(context);
    case Stage::budget: return budget_page(context);
    case Stage::criteres: return criteres_page(context);
    case Stage::resultat: return resultat_page(context);
    case Stage::dossier: return dossier_page(context);
  }
  return porteur_page(context);
}

/// The aid, as the bar at the foot of the window says it without a label.
std::string bar_amount(const PageContext& context) {
  return context.assessment.eligible == Resultat::non ? "" : short_aid(context);
}

/// A button that leads to another step and moves the focus to its title. `prefix` begins its id.
Node step_button(const char* prefix, Stage stage, std::string label, Emphasis emphasis) {
  const std::string name(name_of(stage));
  Node out = button(std::string(prefix) + "." + name, {Verb::go_to, {}, stage}, std::move(label),
                    emphasis);
  out.href = "section." + name;
  return out;
}

/// The wrong answers of the step, above the button that leaves it: their fields may be out of view.
std::vector<Node> step_corrections(const PageContext& context) {
  const Stage stage = context.session.stage;
  const std::size_t count = errors_in(context, stage);
  if (count == 0) return {};
  Node title =
      paragraph(count == 1 ? text::kOneCorrectionInStep
                           : fill<text::kCorrectionsInStep>(with<"nombre">(std::to_string(count))),
                Tone::error);
  Node list = make(NodeKind::list, "corrections", text::kToCorrect);
  for (const Correction& each : context.corrections) {
    if (stage_of(each.ref.key) != stage) continue;
    const std::string id = path_of(each.ref);
    Node link =
        button("corriger." + id, {Verb::go_to, each.ref, stage}, each.name, Emphasis::quiet);
    link.href = id;
    add(list, std::move(link));
  }
  return {std::move(title), std::move(list)};
}

/// The buttons under every step that lead to the previous and the next step, and those that restore something
/// once no notice has them.
Node step_buttons(const PageContext& context) {
  const auto index = static_cast<std::size_t>(context.session.stage);
  Node out = row({});
  if (index > 0)
    add(out, step_button("retour", static_cast<Stage>(index - 1),
                         fill<text::kBackTo>(with<"etape">(text::kStageTitles[index - 1])),
                         Emphasis::quiet));
  if (index + 1 < kStageCount)
    add(out, step_button("suite", static_cast<Stage>(index + 1),
                         fill<text::kContinueTo>(with<"etape">(text::kStageTitles[index + 1])),
                         Emphasis::primary));
  if (context.session.notice) return out;
  for (Node& restore : restore_buttons(context.session)) {
    restore.emphasis = Emphasis::quiet;
    add(out, std::move(restore));
  }
  return out;
}

}  // namespace

Node stepper(const PageContext& context) {
  Node nav = make(NodeKind::nav, "etapes", text::kSteps);
  for (std::size_t i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    Node step = step_button("etape", stage, text::kStageTitles[i], Emphasis::secondary);
    step.note = stage_note(context, stage);
    step.current = stage == context.session.stage;
    step.weight = 1;
    if (step.note == text::kComplete) step.tone = Tone::success;
    if (errors_in(context, stage) > 0) step.tone = Tone::error;
    add(nav, std::move(step));
  }
  return nav;
}

std::vector<Node> banners(const PageContext& context) {
  std::vector<Node> out;
  if (submissions_closed(context)) {
    const Date& closing = context.rulebook().calendrier.cloture;
    const std::string date = format_date(closing);
    Node over =
        make(NodeKind::banner, "avis.depot",
             fill<text::kClosed>(with<"annee">(std::to_string(closing.year)), with<"date">(date)));
    // After the first step it is one line, because it has been read.
    if (context.session.stage == Stage::porteur) over.help = text::kClosedDetail;
    over.tone = Tone::warning;
    out.push_back(std::move(over));
  }
  if (const auto& notice = context.session.notice) {
    Node banner = make(NodeKind::banner, "avis", notice->text);
    banner.help = notice->detail;
    banner.tone = notice->tone;
    banner.value = std::to_string(notice->number);
    add_all(banner, restore_buttons(context.session));
    add(banner, button("fermer.avis", {Verb::close_notice}, text::kClose, Emphasis::quiet));
    out.push_back(std::move(banner));
  }
  return out;
}

View present(const Session& session) {
  const Evaluation evaluation(session);
  const PageContext& context = evaluation.context;
  View out;
  out.page = make(NodeKind::page, "page", session.rulebook->titre);
  Node section = current_page(context);
  out.facts = {section.label,
               section.id,
               static_cast<std::size_t>(session.stage) + 1,
               kStageCount,
               errors_in(context, session.stage),
               bar_amount(context),
               session.stage == Stage::budget ? totals_line(context) : "",
               session.notice ? session.notice->number : 0,
               session.project,
               project_name(session.dossier),
               session.dossier == Dossier{}};
  add(out.page, stepper(context));
  add_all(out.page, banners(context));
  if (!session.downloaded_file.empty()) add_download_notice(section, session.downloaded_file);
  add_all(section, step_corrections(context));
  add(section, step_buttons(context));
  add(out.page, std::move(section));
  // The result itself needs no panel that repeats it.
  if (session.stage != Stage::resultat) add(out.page, result_panel(context));
  return out;
}

Node view(const Session& session) { return present(session).page; }

}  // namespace loire::app
