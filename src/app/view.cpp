// The page: stepper, notices, current step, result panel.
#include <algorithm>

#include "app/view.hpp"

#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/line_group.hpp"
#include "app/pages.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/undo.hpp"
#include "core/names.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"
#include "text/cut.hpp"

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

std::string stage_note(const PageContext& context, Stage stage) {
  if (stage == Stage::resultat) return aid_text(context);
  const std::size_t errors = errors_in(context, stage);
  if (errors > 0) return fill<text::kCountToCorrect>(with<"nombre">(std::to_string(errors)));
  if (stage == Stage::criteres) {
    const std::size_t answered = context.dossier().criteres.size();
    if (answered == 0) return text::kOptional;
    if (answered == 1) return text::kOneCritereAnswered;
    return fill<text::kCriteresAnswered>(with<"nombre">(std::to_string(answered)));
  }
  if (stage == Stage::dossier) return text::kOptional;
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

/// «Remettre la dépense : « Capteurs »».
template <const Sentence& sentence>
std::string restore_label(const char* without_name, const std::string& name) {
  constexpr std::size_t kMaxNameCharacters = 60;
  if (name.empty()) return without_name;
  return fill<sentence>(with<"nom">(shortened(name, kMaxNameCharacters)));
}

struct RestoreLabel {
  std::string operator()(const RemovedLine& removed) const {
    return restore_label<text::kUndoLineNamed>(text::kUndoLine, removed.line.libelle);
  }
  std::string operator()(const RemovedFinancement& removed) const {
    return restore_label<text::kUndoFinancementNamed>(text::kUndoFinancement,
                                                      removed.source.libelle);
  }
  std::string operator()(const RemovedVariante&) const { return text::kUndoVariante; }
};

/// The id of the control that shows `removed` once restored; empty when this step does not show it.
std::string restored_control_id(const Session& session, const Removed& removed) {
  if (session.stage != Stage::budget) return {};
  if (const auto* line = std::get_if<RemovedLine>(&removed))
    return path_of({is_total_line(line->line) ? Key::depense_montant : Key::depense_libelle,
                    restored_line_id(session.dossier, line->line)});
  if (const auto* source = std::get_if<RemovedFinancement>(&removed))
    return path_of({Key::financement_financeur, source->source.id});
  return {};
}

/// The buttons that restore the item removed last and the project replaced last.
std::vector<Node> restore_buttons(const Session& session) {
  std::vector<Node> out;
  if (!session.removed.empty()) {
    const Removed& last = session.removed.back();
    out.push_back(button("annuler", {Verb::undo}, std::visit(RestoreLabel{}, last)));
    out.back().href = restored_control_id(session, last);
  }
  if (!session.replaced_projects.empty()) {
    const Project& last = session.replaced_projects.back();
    out.push_back(button(out.empty() ? "annuler" : "annuler.projet", {Verb::undo_project},
                         is_blank(last) ? std::string(text::kUndoToEmpty)
                                        : restore_label<text::kUndoProjectNamed>(
                                              text::kUndoProject, last.dossier.projet.intitule)));
  }
  return out;
}

/// Whether the step shows the restore buttons when there is no notice: every step can restore a project,
/// but an item only on the step that contains it.
bool shows_restore_buttons(const Session& session) {
  if (!session.replaced_projects.empty()) return true;
  if (session.removed.empty()) return false;
  const bool variante = std::holds_alternative<RemovedVariante>(session.removed.back());
  return session.stage == (variante ? Stage::resultat : Stage::budget);
}

/// A button that leads to another step and moves the focus to its title. `prefix` begins its id.
Node step_button(const char* prefix, Stage stage, std::string label, Emphasis emphasis) {
  const std::string name(name_of(stage));
  Node out = button(std::string(prefix) + "." + name, {Verb::go_to, {}, stage}, std::move(label),
                    emphasis);
  out.href = "section." + name;
  return out;
}

/// The buttons under every step that lead to the previous and the next step.
Node step_buttons(Stage stage) {
  const auto index = static_cast<std::size_t>(stage);
  Node out = row({});
  if (index > 0)
    add(out, step_button("retour", static_cast<Stage>(index - 1),
                         fill<text::kBackTo>(with<"etape">(text::kStageTitles[index - 1])),
                         Emphasis::quiet));
  if (index + 1 < kStageCount)
    add(out, step_button("suite", static_cast<Stage>(index + 1),
                         fill<text::kContinueTo>(with<"etape">(text::kStageTitles[index + 1])),
                         Emphasis::primary));
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
    add(nav, std::move(step));
  }
  return nav;
}

std::vector<Node> banners(const PageContext& context) {
  std::vector<Node> out;
  if (submissions_closed(context)) {
    Node over = make(NodeKind::banner, "avis.depot", text::kClosed);
    over.help = closed_message(context.rulebook()) + " " + text::kClosedAdvice;
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
  } else if (shows_restore_buttons(context.session)) {
    out.push_back(row(restore_buttons(context.session)));
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
               context.assessment.eligible == Resultat::non ? "" : aid_value(context),
               session.notice ? session.notice->number : 0};
  add(out.page, stepper(context));
  add_all(out.page, banners(context));
  add(section, step_buttons(session.stage));
  add(out.page, std::move(section), result_panel(context));
  return out;
}

Node view(const Session& session) { return present(session).page; }

}  // namespace loire::app
