// The whole page: stepper, notices, the current step, the result.
#include <algorithm>

#include "app/view.hpp"

#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/pages.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/undo.hpp"
#include "core/names.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"
#include "text/cut.hpp"

namespace loire::app {
namespace {

std::size_t missing_in(const Assessment& assessment, Stage stage) {
  return static_cast<std::size_t>(
      std::count_if(assessment.missing.begin(), assessment.missing.end(),
                    [&](const Ref& ref) { return stage_of(ref.key) == stage; }));
}

std::size_t errors_in(const PageContext& context, Stage stage) {
  const auto& all = context.corrections;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(),
                    [&](const Correction& each) { return stage_of(each.ref.key) == stage; }));
}

std::string stage_note(const PageContext& context, Stage stage) {
  if (stage == Stage::resultat) return aid_text(context);
  const std::size_t errors = errors_in(context, stage);
  if (errors > 0) return fill<text::kToMend>(with<"nombre">(std::to_string(errors)));
  if (stage == Stage::criteres) {
    const std::size_t answered = context.dossier().criteres.size();
    if (answered == 0) return text::kOptional;
    if (answered == 1) return text::kOneCritere;
    return fill<text::kCriteres>(with<"nombre">(std::to_string(answered)));
  }
  const std::size_t missing = missing_in(context.assessment, stage);
  if (missing == 0) return text::kComplete;
  if (missing == 1) return text::kOneAnswer;
  return fill<text::kAnswers>(with<"nombre">(std::to_string(missing)));
}

Node current_page(const PageContext& context) {
  switch (context.session.stage) {
    case Stage::porteur: return porteur_page(context);
    case Stage::projet: return projet_page(context);
    case Stage::budget: return budget_page(context);
    case Stage::criteres: return criteres_page(context);
    case Stage::resultat: return resultat_page(context);
  }
  return porteur_page(context);
}

/// «Remettre la dépense : « Capteurs »».
template <const Sentence& sentence>
std::string named(const char* without_name, const std::string& name) {
  constexpr std::size_t kMostOfName = 60;
  if (name.empty()) return without_name;
  return fill<sentence>(with<"nom">(shortened(name, kMostOfName)));
}

struct WayBackLabel {
  std::string operator()(const RemovedLine& removed) const {
    return named<text::kUndoLineNamed>(text::kUndoLine, removed.line.libelle);
  }
  std::string operator()(const RemovedFinancement& removed) const {
    return named<text::kUndoFinancementNamed>(text::kUndoFinancement, removed.source.libelle);
  }
  std::string operator()(const RemovedVariante&) const { return text::kUndoVariante; }
};

/// Where putting `removed` back shows it; empty when this step does not.
std::string restored_control(Stage stage, const Removed& removed) {
  if (stage != Stage::budget) return {};
  if (const auto* line = std::get_if<RemovedLine>(&removed))
    return path_of({Key::depense_libelle, line->line.id});
  if (const auto* source = std::get_if<RemovedFinancement>(&removed))
    return path_of({Key::financement_financeur, source->source.id});
  return {};
}

/// The last thing taken out, then the project set aside last: what each button puts back it says.
std::vector<Node> ways_back(const Session& session) {
  std::vector<Node> out;
  if (!session.removed.empty()) {
    const Removed& last = session.removed.back();
    out.push_back(button("annuler", {Verb::undo}, std::visit(WayBackLabel{}, last)));
    out.back().href = restored_control(session.stage, last);
  }
  if (!session.replaced.empty()) {
    const Project& last = session.replaced.back();
    out.push_back(button(out.empty() ? "annuler" : "annuler.projet", {Verb::undo_project},
                         is_blank(last) ? std::string(text::kUndoToEmpty)
                                        : named<text::kUndoProjectNamed>(
                                              text::kUndoProject, last.dossier.projet.intitule)));
  }
  return out;
}

/// Once the notice is closed: what was taken out comes back where it stood, a project everywhere.
bool belongs_here(const Session& session) {
  if (!session.replaced.empty()) return true;
  if (session.removed.empty()) return false;
  const bool variante = std::holds_alternative<RemovedVariante>(session.removed.back());
  return session.stage == (variante ? Stage::resultat : Stage::budget);
}

/// A button that leads to another step, and its focus to the step's title.
Node step_button(const char* way, Stage stage, std::string label, Emphasis emphasis) {
  const std::string name(name_of(stage));
  Node out =
      button(std::string(way) + "." + name, {Verb::go_to, {}, stage}, std::move(label), emphasis);
  out.href = "section." + name;
  return out;
}

/// The way on and the way back, under every step.
Node step_buttons(Stage stage) {
  const auto index = static_cast<std::size_t>(stage);
  Node out = row({});
  if (index > 0)
    add(out, step_button("retour", static_cast<Stage>(index - 1),
                         fill<text::kPrevious>(with<"etape">(text::kStageTitles[index - 1])),
                         Emphasis::quiet));
  if (index + 1 < kStageCount)
    add(out, step_button("suite", static_cast<Stage>(index + 1),
                         fill<text::kNext>(with<"etape">(text::kStageTitles[index + 1])),
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
  if (closed(context)) {
    Node over = make(NodeKind::banner, "avis.depot", text::kClosed);
    over.help = closed_message(context.rulebook()) + " " + text::kClosedAdvice;
    over.tone = Tone::warning;
    out.push_back(std::move(over));
  }
  if (const auto& notice = context.session.notice) {
    Node banner = make(NodeKind::banner, "avis", notice->text);
    banner.help = notice->detail;
    banner.tone = notice->tone;
    banner.value = std::to_string(notice->rank);
    add_all(banner, ways_back(context.session));
    add(banner, button("fermer.avis", {Verb::close_notice}, text::kClose, Emphasis::quiet));
    out.push_back(std::move(banner));
  } else if (belongs_here(context.session)) {
    out.push_back(row(ways_back(context.session)));
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
               session.notice ? session.notice->rank : 0};
  add(out.page, stepper(context));
  add_all(out.page, banners(context));
  add(section, step_buttons(session.stage));
  add(out.page, std::move(section), result_panel(context));
  return out;
}

Node view(const Session& session) { return present(session).page; }

}  // namespace loire::app
