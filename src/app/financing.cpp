// The financing plan, outside the call: co-funders, own share, picture.
#include <algorithm>

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

std::string cofunder_name(const PageContext& context, std::size_t index) {
  const std::string id = "financements." + std::to_string(index) + ".financeur";
  std::string name = chosen_words(context.field(id));
  if (name.empty()) name = text::kFinancement + std::to_string(index + 1);
  const std::string& more = context.dossier().financements[index].libelle;
  return more.empty() || more == name ? name : name + ", " + more;
}

const char* state_words(std::optional<FinancementEtat> state) {
  if (!state) return text::kStateUnknown;
  return *state == FinancementEtat::acquis ? text::kStateObtained : text::kStateRequested;
}

form::Segment segment(std::string label, Centimes amount, Tone tone, bool hatched) {
  return {std::move(label), form::format_euros(amount), "", amount.value, tone, hatched};
}

/// The percentage of each part in the whole bar, to the unit.
void add_percentages(std::vector<form::Segment>& segments) {
  std::int64_t total = 0;
  for (const form::Segment& each : segments) total += each.share;
  for (form::Segment& each : segments) {
    const auto percent = static_cast<std::int32_t>((each.share * 100 + total / 2) / total);
    each.detail =
        percent == 0 && each.share > 0 ? text::kLessThanOne : form::format_rate({percent * 100});
  }
}

std::vector<AmountLine> plan_lines(const PageContext& context, const FinancingPlan& plan) {
  std::vector<AmountLine> out;
  const auto say = [&](const std::string& name, Centimes amount, Tone tone = Tone::normal) {
    out.push_back({name, form::format_euros(amount), tone});
  };
  say(text::kTotalCost, plan.total, Tone::strong);
  const bool asked = context.dossier().plan_financement.aide_demandee.has_value();
  say(asked ? text::kAidAsked : text::kAidAtMost, plan.aid);
  const auto& sources = context.dossier().financements;
  Centimes obtained, requested;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const Financement& source = sources[i];
    if (source.etat == FinancementEtat::acquis) obtained = obtained + *source.montant;
    else requested = requested + *source.montant;
    say(cofunder_name(context, i) + " (" + state_words(source.etat) + ")", *source.montant);
  }
  if (obtained > Centimes{0}) say(text::kObtained, obtained, Tone::muted);
  if (requested > Centimes{0}) say(text::kRequested, requested, Tone::muted);
  if (plan.own() >= Centimes{0}) say(text::kOwnShare, plan.own());
  else say(text::kTooMuch, Centimes{} - plan.own(), Tone::error);
  say(text::kTotalFinancing, plan.total + std::max(Centimes{} - plan.own(), Centimes{}),
      Tone::strong);
  return out;
}

Node picture(const PageContext& context, const FinancingPlan& plan) {
  Node out = make(NodeKind::figure, "financement.image", text::kFinancingFigure);
  out.figure = form::FigureKind::shares;
  const bool sure = context.assessment.subvention.exact();
  const bool asked = context.dossier().plan_financement.aide_demandee.has_value();
  out.columns = {text::kPlanColumn, text::kPlanAmountColumn, text::kPlanShareColumn};
  out.segments = {segment(asked ? text::kAidAsked : text::kAidAtMost, plan.aid, Tone::info, !sure)};
  const Centimes others = plan.public_cofunding + plan.private_cofunding;
  if (others > Centimes{0})
    out.segments.push_back(segment(text::kOtherFunders, others, Tone::warning, false));
  const Centimes own = plan.own();
  if (own > Centimes{0}) out.segments.push_back(segment(text::kOwnShare, own, Tone::muted, false));
  add_percentages(out.segments);
  out.value = "Coût total HT : " + form::format_euros(plan.total) + ".";
  for (const form::Segment& each : out.segments)
    out.value += " " + each.label + " : " + each.text + ".";
  return out;
}

/// Nothing to show of a plan whose amounts are not all known.
std::optional<FinancingPlan> whole_plan(const PageContext& context) {
  auto plan = financing_plan(context.dossier(), context.assessment);
  if (plan && plan->total == Centimes{0}) plan.reset();
  return plan;
}

}  // namespace

std::vector<AmountLine> financing_lines(const PageContext& context) {
  const auto plan = whole_plan(context);
  return plan ? plan_lines(context, *plan) : std::vector<AmountLine>{};
}

std::optional<Node> financing_figure(const PageContext& context) {
  const auto plan = whole_plan(context);
  if (!plan) return {};
  return picture(context, *plan);
}

Node financing_group(const PageContext& context) {
  Node out = group("financement", text::kFinancing, text::kFinancingHelp);
  const auto& sources = context.dossier().financements;
  for (std::size_t i = 0; i < sources.size(); ++i) add(out, cofunder(context, i));
  Node more = button("ajouter.financement", text::kAddFinancement);
  more.href = "financements." + std::to_string(sources.size()) + ".financeur";
  add(out, row({std::move(more)}));
  add(out, row({context.field("plan_financement.aide_demandee"),
                context.field("plan_financement.devis_ht")}));
  for (const char* id : {"plan_financement.aide_demandee", "plan_financement.devis_ht"})
    add_readings(out, context, id);
  if (auto figure = financing_figure(context)) {
    Node table = make(NodeKind::list, "financement.tableau", text::kFinancingTable);
    for (const AmountLine& line : financing_lines(context))
      add(table, paragraph(line.name + " : " + line.amount, line.tone));
    add(out, std::move(table), std::move(*figure));
  } else {
    add(out, paragraph(text::kFinancingLater, Tone::muted));
  }
  for (const Warning& warning : context.assessment.avertissements)
    if (warning.champ.starts_with("financements") || warning.champ.starts_with("plan_financement"))
      add(out, paragraph(warning.text->message + (warning.text->hors_appel ? text::kOutside : ""),
                         Tone::warning));
  return out;
}

}  // namespace loire::app
