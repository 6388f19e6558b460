#include "app/budget.hpp"

#include "app/amount_line.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/texts_budget.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

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

std::string totals_line(const PageContext& context) {
  if (context.assessment.depenses.empty()) return {};
  Bounds total = exactly({0}), eligible = total, excluded = total, to_ask = total,
         to_specify = total;
  std::size_t without_amount = 0;
  for (const LineFinding& line : context.assessment.depenses) {
    if (!line.montant_ht.max) {
      ++without_amount;
      continue;
    }
    total = total + line.montant_ht;
    Bounds& part = line.statut == Statut::eligible    ? eligible
                   : line.statut == Statut::exclue    ? excluded
                   : line.cause == Cause::a_confirmer ? to_ask
                                                      : to_specify;
    part = part + line.montant_ht;
  }
  std::vector<std::string> parts;
  const auto add_part = [&]<const Sentence & sentence>(const Bounds& amount) {
    if (amount == exactly({0})) return;
    const std::string words = format_range_short(amount);
    parts.push_back(fill<sentence>(with<"montant">(words)));
  };
  add_part.template operator()<text::kLineTotal>(total);
  add_part.template operator()<text::kLineTotalEligible>(eligible);
  add_part.template operator()<text::kLineTotalExcluded>(excluded);
  add_part.template operator()<text::kLineTotalToAsk>(to_ask);
  add_part.template operator()<text::kLineTotalToSpecify>(to_specify);
  if (without_amount == 1) parts.emplace_back(text::kOneWithoutAmount);
  if (without_amount > 1)
    parts.push_back(fill<text::kWithoutAmount>(with<"nombre">(std::to_string(without_amount))));
  return joined(parts, " · ");
}

}  // namespace loire::app
