#include <algorithm>

#include "app/pages.hpp"
#include "app/parts.hpp"
#include "app/texts.hpp"

namespace loire::app {
namespace {

bool chosen(const Projet& projet, const std::string& theme) {
  return std::find(projet.themes.begin(), projet.themes.end(), theme) != projet.themes.end();
}

Node theme_box(const Projet& projet, const Theme& theme) {
  Node box = make(NodeKind::checkbox, "projet.themes." + theme.id, theme.libelle);
  box.value = chosen(projet, theme.id) ? "1" : "";
  return box;
}

/// An axis with its themes, those of one sub-heading together.
Node axis_group(const PageContext& context, const Axe& axe) {
  const std::string number = std::to_string(axe.numero);
  Node out = group("axe" + number, text::kAxe + number + " – " + axe.libelle, axe.aide);
  const auto found = std::find_if(context.assessment.axes.begin(), context.assessment.axes.end(),
                                  [&](const AxeFinding& finding) { return finding.axe == &axe; });
  if (found != context.assessment.axes.end() && found->resultat == Resultat::oui)
    out.tone = Tone::success;
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

}  // namespace

Node projet_page(const PageContext& context) {
  const Projet& projet = context.dossier().projet;
  Node section = make(NodeKind::section, "section.projet", text::kProjetTitle);
  section.help = text::kProjetLead;
  add(section, context.field("projet.intitule"), context.field("projet.description"));
  for (const Axe& axe : context.rulebook().axes) add(section, axis_group(context, axe));

  Node others = group("axe.autre", text::kNoTheme);
  for (const std::string& theme : projet.themes)
    if (!axis_of(context.rulebook(), theme))
      add(others, theme_box(projet, {theme, text::kUnknownTheme + theme, "", {}}));
  add(others, context.field("projet.autre_theme"), context.field("projet.aucun_axe"));
  add(section, std::move(others));
  const Condition& condition = context.assessment[ConditionId::axe];
  if (condition.cause != Cause::non_repondu)
    add(section,
        paragraph(condition.ruling->motif, condition.resultat == Resultat::oui   ? Tone::success
                                           : condition.resultat == Resultat::non ? Tone::error
                                                                                 : Tone::warning));
  if (chosen(projet, "mediation_numerique")) {
    Node mediation = group("mediation", text::kMediation, context.rulebook().mediation);
    mediation.tone = Tone::info;
    add(mediation, context.field("projet.zoomacom"));
    add(section, std::move(mediation));
  }
  if (!projet.themes.empty()) add(section, context.field("projet.axe_principal"));
  add(section, heading(text::kDates),
      row({context.field("projet.date_debut"), context.field("projet.date_fin")}));
  return section;
}

}  // namespace loire::app
