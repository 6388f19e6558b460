#include <algorithm>

#include "app/answer_words.hpp"
#include "app/context.hpp"
#include "app/open_items.hpp"
#include "app/pages.hpp"
#include "app/proposed_themes.hpp"
#include "app/sources.hpp"
#include "app/states.hpp"
#include "app/texts.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

Node theme_box(const Projet& projet, const Theme& theme) {
  Node box = make(NodeKind::checkbox, path_of({Key::projet_themes, theme.id}), theme.libelle);
  box.value = has_theme(projet, theme.id) ? "1" : "";
  return box;
}

std::string ticked_words(std::ptrdiff_t count) {
  if (count == 0) return text::kNoThemeTicked;
  if (count == 1) return text::kOneThemeTicked;
  return fill<text::kThemesTicked>(with<"nombre">(std::to_string(count)));
}

/// An axis that opens and closes. Closed without a ticked theme, it says what it is about. While it is open,
/// its note keeps the same length, so that ticking a theme moves nothing.
Node axis_part(const PageContext& context, const Axe& axe) {
  const std::string number = std::to_string(axe.numero);
  const auto ticked = std::count_if(axe.themes.begin(), axe.themes.end(), [&](const Theme& theme) {
    return has_theme(context.dossier().projet, theme.id);
  });
  const Ref ref{Key::projet_themes, axe.themes.empty() ? "" : axe.themes.front().id};
  Node out = make(NodeKind::details, "axe" + number, axis_name(axe));
  out.press = {.verb = Verb::open_item, .ref = ref};
  out.current = is_open(context.session, ref);
  out.note = out.current || ticked > 0 || axe.aide.empty() ? ticked_words(ticked) : axe.aide;
  out.tone = ticked > 0 ? Tone::success : Tone::muted;
  if (!out.current) return out;
  if (!axe.aide.empty()) add(out, paragraph(axe.aide, Tone::muted));
  for (std::size_t i = 0; i < axe.themes.size();) {
    const std::string& title = axe.themes[i].groupe;
    if (!title.empty()) add(out, paragraph(title, Tone::strong));
    Node boxes = make(NodeKind::list, "axe" + number + "." + std::to_string(i), title);
    boxes.multiple_columns = true;
    for (; i < axe.themes.size() && axe.themes[i].groupe == title; ++i)
      add(boxes, theme_box(context.dossier().projet, axe.themes[i]));
    add(out, std::move(boxes));
  }
  return out;
}

/// What to answer when no theme of the call fits. It opens and closes like an axis.
Node no_theme_part(const PageContext& context) {
  const Projet& projet = context.dossier().projet;
  const Ref ref{Key::projet_autre_theme};
  Node out = make(NodeKind::details, "axe.autre", text::kNoTheme);
  out.press = {.verb = Verb::open_item, .ref = ref};
  out.current = is_open(context.session, ref);
  if (projet.aucun_axe == true) out.note = text::kNoAxisChosen;
  else if (names_other_theme(context.rulebook(), projet)) out.note = text::kOtherThemeNamed;
  if (!out.current) return out;
  for (const std::string& theme : projet.themes)
    if (!axis_of(context.rulebook(), theme))
      add(out, theme_box(projet, {theme, theme_words(context.rulebook(), theme), "", {}}));
  add(out, context.control(Key::projet_autre_theme), context.control(Key::projet_aucun_axe));
  return out;
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words) out.push_back(quoted(word));
  return joined(out, ", ");
}

/// A theme found in the text of the project, with the words that name it and a button to tick it. The
/// page never ticks it by itself. Ticking changes the row and moves nothing: the next theme stays in view.
Node proposed_theme(const PageContext& context, const ThemeProposal& found) {
  const std::string& id = found.theme->id;
  const bool ticked = has_theme(context.dossier().projet, id);
  const std::string quoted_words = quoted_list(found.matched_words);
  const auto theme = with<"theme">(found.theme->libelle);
  const auto words = with<"mots">(quoted_words);
  Node tick = button("proposition." + id, {Verb::toggle_theme, {Key::projet_themes, id}},
                     ticked ? text::kUntickTheme : text::kTickTheme, Emphasis::quiet);
  tick.value = found.theme->libelle;
  return row({ticked ? paragraph(fill<text::kProposedTicked>(theme, words), Tone::success)
                     : paragraph(fill<text::kProposed>(theme, words)),
              std::move(tick)});
}

/// A subject outside the call, with its words, its reason and its source:
/// «Fibre, wifi, connexion (« Wifi »). L’appel exclut les réseaux… Source : …»
std::string outside_sentence(const HorsAppelProposal& found) {
  const HorsAppel& sujet = *found.subject;
  const std::string quoted_words = quoted_list(found.matched_words);
  const auto subject = with<"sujet">(sujet.libelle);
  const auto words = with<"mots">(quoted_words);
  const auto reason = with<"phrase">(sujet.phrase);
  if (sujet.locator.empty()) return fill<text::kOutsideSubject>(subject, words, reason);
  return fill<text::kOutsideSubjectSourced>(
      subject, words, reason, with<"source">(source_text(sujet.locator, sujet.deduction)));
}

/// The axis and the themes found in the text of the project.
Node proposal_group(const PageContext& context) {
  const AxisProposal& found = context.axis_proposal;
  Node out = group("proposition", text::kProposal, text::kProposalHelp);
  if (found.axe) {
    add(out, paragraph(axis_name(*found.axe), Tone::strong));
    for (const ThemeProposal& each : found.themes) add(out, proposed_theme(context, each));
    if (found.themes.size() > 1)
      add(out,
          row({button("proposition.tout", {Verb::toggle_proposed_themes},
                      has_all_themes(context.dossier().projet, found) ? text::kUntickAllThemes
                                                                      : text::kTickAllThemes)}));
    if (!found.other_themes.empty()) add(out, paragraph(text::kOtherAxes, Tone::muted));
    for (const ThemeProposal& each : found.other_themes) add(out, proposed_theme(context, each));
  } else {
    add(out, paragraph(text::kNoAxisFound, Tone::strong));
  }
  for (const HorsAppelProposal& each : found.hors_appel)
    add(out, paragraph(outside_sentence(each), Tone::warning));
  return out;
}

}  // namespace

Node projet_page(const PageContext& context) {
  const Projet& projet = context.dossier().projet;
  Node section = make(NodeKind::section, "section.projet", text::kProjetTitle);
  section.help = text::kProjetLead;
  add(section, context.control(Key::projet_intitule), context.control(Key::projet_description));
  if (!projet.intitule.empty() || !projet.description.empty())
    add(section, proposal_group(context));
  Node axes = make(NodeKind::list, "axes", text::kAxes);
  for (const Axe& axe : context.rulebook().axes) add(axes, axis_part(context, axe));
  add(axes, no_theme_part(context));
  add(section, std::move(axes));
  const Condition& condition = context.assessment[ConditionId::axe];
  if (condition.cause != Cause::non_repondu)
    add(section, paragraph(condition.ruling->motif, condition_state(context, condition).tone));
  if (asks_zoomacom(projet)) {
    Node mediation =
        group("mediation", text::kMediation,
              submissions_closed(context) ? text::kMediationClosed : context.rulebook().mediation);
    mediation.tone = Tone::info;
    add(mediation, context.control(Key::projet_zoomacom));
    add(section, std::move(mediation));
  }
  if (asks_main_axis(context)) add(section, context.control(Key::projet_axe_principal));
  add(section, heading(text::kDates),
      row({context.control(Key::projet_date_debut), context.control(Key::projet_date_fin)}));
  return section;
}

}  // namespace loire::app
