// The lines and the figure of the financing plan. The call does not ask for it.
#include <algorithm>
#include <utility>

#include "app/amount_line.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/financing.hpp"
#include "app/session.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "core/remarks.hpp"
#include "form/choices.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"

namespace loire::app {
namespace {

const char* state_words(std::optional<FinancementEtat> state) {
  if (!state) return text::kStateUnknown;
  return *state == FinancementEtat::acquis ? text::kStateObtained : text::kStateRequested;
}

/// Whether the aid of the plan is exactly the aid requested. Precondition: both are known.
bool aid_is_as_requested(const FinancingPlan& plan) { return *plan.aid == exactly(*plan.asked); }

/// The name of the line of the aid. Precondition: the aid is known.
const char* aid_name(const FinancingPlan& plan) {
  if (!plan.asked) return text::kAidAtMost;
  return aid_is_as_requested(plan) ? text::kAidRequested : text::kAidWithinRequested;
}

page::Segment segment(std::string label, Centimes amount, Tone tone, bool hatched) {
  return {std::move(label), format_euros(amount), "", amount.value, tone, hatched};
}

/// Adds to each segment its share of the total, as a percentage rounded to the unit.
void add_percentages(std::vector<page::Segment>& segments) {
  std::int64_t total = 0;
  for (const page::Segment& each : segments) total += each.share;
  for (page::Segment& each : segments) {
    const auto percent = static_cast<std::int32_t>((each.share * 100 + total / 2) / total);
    each.detail =
        percent == 0 && each.share > 0 ? text::kLessThanOne : format_rate({percent * 100});
  }
}

/// A line with its certain amount, and the best case if it is different.
AmountLine plan_line(std::string name, Centimes certain, Centimes best, Tone tone = Tone::normal) {
  return {std::move(name), format_euros(certain), tone, best == certain ? "" : format_euros(best)};
}

AmountLine plan_line(std::string name, Centimes amount, Tone tone = Tone::normal) {
  return plan_line(std::move(name), amount, amount, tone);
}

void add_aid(std::vector<AmountLine>& out, const FinancingPlan& plan) {
  if (!plan.aid) {
    out.push_back({text::kAidRequested, text::kNoAmount});
    return;
  }
  if (plan.asked && !aid_is_as_requested(plan))
    out.push_back(plan_line(text::kAidRequested, *plan.asked, Tone::muted));
  out.push_back(plan_line(aid_name(plan), plan.aid->min, *plan.aid->max));
}

/// Adds a line for each co-funder, unless only the totals are shown, then the totals of the amounts obtained,
/// requested and in an unknown state.
void add_cofunders(std::vector<AmountLine>& out, const PageContext& context, PlanLines shown) {
  const auto& sources = context.dossier().financements;
  Centimes obtained, requested, unknown;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const Financement& source = sources[i];
    std::string name = fill<text::kCofunder>(with<"financeur">(cofunder_name(context, i)),
                                             with<"etat">(state_words(source.etat)));
    const bool named = shown == PlanLines::all;
    if (!source.montant.value) {
      if (named) out.push_back({std::move(name), text::kNoAmount, Tone::warning});
      continue;
    }
    Centimes& sum = !source.etat                              ? unknown
                    : *source.etat == FinancementEtat::acquis ? obtained
                                                              : requested;
    sum = sum + *source.montant.value;
    if (named) out.push_back(plan_line(std::move(name), *source.montant.value));
  }
  for (const auto& [name, sum] :
       {std::pair(text::kObtained, obtained), std::pair(text::kRequested, requested),
        std::pair(text::kStateMissing, unknown)})
    if (sum > Centimes{0}) out.push_back(plan_line(name, sum, Tone::muted));
}

std::vector<AmountLine> plan_lines(const PageContext& context, const FinancingPlan& plan,
                                   PlanLines shown) {
  std::vector<AmountLine> out;
  if (plan.total) out.push_back(plan_line(text::kTotalCost, *plan.total, Tone::strong));
  else out.push_back({text::kTotalCost, text::kToSpecify, Tone::warning});
  add_aid(out, plan);
  add_cofunders(out, context, shown);
  if (!plan.complete()) {
    out.push_back({text::kOwnShare, text::kToSpecify, Tone::warning});
    return out;
  }
  const auto due = [](Centimes share) { return std::max(share, Centimes{0}); };
  const auto excess = [](Centimes share) { return std::max(Centimes{} - share, Centimes{0}); };
  const Centimes certain = plan.share_with_certain_aid(), best = plan.share_with_maximum_aid();
  if (certain >= Centimes{0}) out.push_back(plan_line(text::kOwnShare, due(certain), due(best)));
  if (best < Centimes{0})
    out.push_back(plan_line(text::kExcessFinancing, excess(certain), excess(best), Tone::error));
  if (plan.asked && *plan.asked > *plan.aid->max && plan.applicant_share(*plan.asked) < Centimes{0})
    out.push_back(plan_line(text::kExcessFinancingIfGranted,
                            excess(plan.applicant_share(*plan.asked)), Tone::error));
  out.push_back(plan_line(text::kTotalFinancing, *plan.total + excess(certain),
                          *plan.total + excess(best), Tone::strong));
  return out;
}

Node plan_figure(const FinancingPlan& plan) {
  const bool exact_aid = plan.aid->exact();
  const bool has_aid = *plan.aid->max > Centimes{0};
  Node out = make(NodeKind::figure, "financement.image",
                  !has_aid    ? text::kFinancingFigureAlone
                  : exact_aid ? text::kFinancingFigure
                              : text::kFinancingFigureOpen);
  out.figure = page::FigureKind::shares;
  out.columns = {{text::kPlanColumn}, {text::kPlanAmountColumn}, {text::kPlanShareColumn}};
  const auto add_segment = [&](const char* name, Centimes amount, Tone tone, bool hatched = false) {
    if (amount > Centimes{0}) out.segments.push_back(segment(name, amount, tone, hatched));
  };
  if (exact_aid && has_aid)
    out.segments = {segment(aid_name(plan), plan.aid->min, Tone::info, false)};
  add_segment(text::kAidCertain, exact_aid ? Centimes{} : plan.aid->min, Tone::info);
  add_segment(text::kAidUncertain, *plan.aid->max - plan.aid->min, Tone::info, true);
  add_segment(text::kOtherFunders, plan.public_cofunding + plan.private_cofunding, Tone::warning);
  add_segment(exact_aid ? text::kOwnShare : text::kOwnShareAtBest, plan.share_with_maximum_aid(),
              Tone::muted);
  add_percentages(out.segments);
  const auto part_sentence = [](std::string_view name, std::string_view amount) {
    return fill<text::kPlanPart>(with<"nom">(name), with<"montant">(amount));
  };
  out.value = part_sentence(text::kTotalCost, format_euros(*plan.total));
  for (const page::Segment& each : out.segments)
    out.value += " " + part_sentence(each.label, each.text);
  const auto add_sentence = [&](const char* name, Centimes amount) {
    if (amount > Centimes{0}) out.value += " " + part_sentence(name, format_euros(amount));
  };
  if (!exact_aid) add_sentence(text::kOwnShareWithout, plan.share_with_certain_aid());
  add_sentence(exact_aid ? text::kExcessFinancing : text::kExcessFinancingAtBest,
               Centimes{} - plan.share_with_maximum_aid());
  return out;
}

bool has_figure(const FinancingPlan& plan) { return plan.complete() && *plan.total > Centimes{0}; }

bool has_plan(const Dossier& dossier) {
  return !dossier.financements.empty() || !dossier.plan_financement.aide_demandee.blank();
}

}  // namespace

std::string cofunder_name(const PageContext& context, std::size_t index) {
  const Financement& source = context.dossier().financements[index];
  const std::string name = source.financeur ? std::string(form::label_of(*source.financeur))
                                            : form::numbered_cofunder(index);
  const std::string& more = source.libelle;
  return more.empty() || more == name ? name : name + ", " + more;
}

std::vector<AmountLine> financing_lines(const PageContext& context, PlanLines shown) {
  const FinancingPlan plan = financing_plan(context.dossier(), context.assessment);
  if (!has_figure(plan) && !has_plan(context.dossier())) return {};
  return plan_lines(context, plan, shown);
}

bool has_best_case(const std::vector<AmountLine>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const AmountLine& line) { return !line.best.empty(); });
}

void add_amount_columns(std::vector<page::Column>& columns, bool best_case) {
  columns.push_back({best_case ? text::kPlanSureColumn : text::kPlanAmountColumn, 0, true});
  if (best_case) columns.push_back({text::kPlanBestColumn, 0, true});
}

void add_amounts(std::vector<std::string>& cells, const AmountLine& line, bool best_case) {
  cells.push_back(line.amount);
  if (best_case) cells.push_back(line.best.empty() ? line.amount : line.best);
}

Node plan_table(std::string id, const std::vector<AmountLine>& lines) {
  const bool best_case = has_best_case(lines);
  std::vector<page::Column> columns{{text::kPlanColumn, 1}};
  add_amount_columns(columns, best_case);
  Node out = make_table(std::move(id), text::kFinancingTable, std::move(columns));
  for (const AmountLine& line : lines) {
    std::vector<std::string> cells{line.name};
    add_amounts(cells, line, best_case);
    add_row(out, cells, line.tone);
  }
  return out;
}

std::optional<Node> financing_figure(const PageContext& context) {
  const FinancingPlan plan = financing_plan(context.dossier(), context.assessment);
  if (!has_figure(plan)) return {};
  return plan_figure(plan);
}

const char* vat_note(const PageContext& context) {
  switch (context.dossier().porteur.nature.value_or(PorteurNature::autre)) {
    case PorteurNature::commune:
    case PorteurNature::epci:
    case PorteurNature::syndicat:
    case PorteurNature::ccas:
    case PorteurNature::cias:
    case PorteurNature::departement: return text::kVatNotePublic;
    default: return text::kVatNote;
  }
}

}  // namespace loire::app
