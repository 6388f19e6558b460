#include "app/budget.hpp"

#include "app/amount_line.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/texts_budget.hpp"
#include "french/format.hpp"

namespace loire::app {

Bounds typed_base(const PageContext& context) {
  Bounds base = exactly({0});
  for (const LineFinding& line : context.assessment.depenses) base = base + line.contribution();
  return base;
}

std::vector<AmountLine> budget_totals(const PageContext& context) {
  Bounds total = exactly({0}), excluded = exactly({0});
  for (const LineFinding& line : context.assessment.depenses) {
    total = total + line.montant_ht;
    if (line.statut == Statut::exclue) excluded = excluded + line.montant_ht;
  }
  const Bounds base = typed_base(context);
  std::vector<AmountLine> lines{
      {text::kTotalHt, format_range(total), Tone::strong},
      {certain_base_name(context), format_euros(base.min), Tone::success}};
  if (!base.exact())
    lines.push_back({possible_base_name(context), format_maximum(base), Tone::warning});
  if (!(excluded == exactly({0})))
    lines.push_back({text::kExcluded, format_range(excluded), Tone::error});
  return lines;
}

}  // namespace loire::app
