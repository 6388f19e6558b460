// The financing plan, outside the call: co-funders, own share, picture.
#include "app/pages.hpp"
#include "app/parts.hpp"
#include "app/texts.hpp"
#include "core/remarks.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

Node cofunder(const PageContext& context, std::size_t index) {
  const std::string id = "financements." + std::to_string(index);
  const std::string prefix = id + ".";
  Node out = group(id, text::kFinancement + std::to_string(index + 1));
  Node remove = button(prefix + "supprimer", text::kRemove, Emphasis::quiet);
  remove.value = out.label;
  remove.href = "annuler";
  add(out, row({context.field(prefix + "financeur"), context.field(prefix + "libelle")}),
      row({context.field(prefix + "montant"), context.field(prefix + "etat")}));
  add_readings(out, context, prefix + "montant");
  add(out, row({std::move(remove)}));
  return out;
}

form::Segment segment(std::string label, Centimes amount, Tone tone, bool hatched) {
  return {std::move(label), form::format_euros(amount), amount.value, tone, hatched};
}

Node picture(const PageContext& context, const FinancingPlan& plan) {
  Node out = make(NodeKind::figure, "financement.image", text::kFinancingFigure);
  out.figure = form::FigureKind::shares;
  const bool sure = context.assessment.subvention.exact();
  out.segments = {segment("Aide du Département, au plus", plan.aid, Tone::info, !sure)};
  const Centimes others = plan.public_cofunding + plan.private_cofunding;
  if (others > Centimes{0})
    out.segments.push_back(segment("Autres financeurs", others, Tone::warning, false));
  const Centimes own = plan.own();
  if (own > Centimes{0})
    out.segments.push_back(segment("Reste à la charge du porteur", own, Tone::muted, false));
  out.value = "Coût total HT : " + form::format_euros(plan.total) + ".";
  for (const form::Segment& each : out.segments)
    out.value += " " + each.label + " : " + each.text + ".";
  return out;
}

}  // namespace

Node financing_group(const PageContext& context) {
  Node out = group("financement", text::kFinancing, text::kFinancingHelp);
  const auto& sources = context.dossier().financements;
  for (std::size_t i = 0; i < sources.size(); ++i) add(out, cofunder(context, i));
  Node more = button("ajouter.financement", text::kAddFinancement);
  more.href = "financements." + std::to_string(sources.size()) + ".financeur";
  add(out, row({std::move(more)}));
  const auto plan = financing_plan(context.dossier(), context.assessment);
  if (plan && plan->total > Centimes{0}) add(out, picture(context, *plan));
  else add(out, paragraph(text::kFinancingLater, Tone::muted));
  for (const Warning& warning : context.assessment.avertissements)
    if (warning.champ == "financements")
      add(out, paragraph(warning.text->message + (warning.text->hors_appel ? text::kOutside : ""),
                         Tone::warning));
  return out;
}

}  // namespace loire::app
