#include "app/result_tables.hpp"

#include <string>

#include "app/amount_line.hpp"
#include "app/budget.hpp"
#include "app/states.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "app/texts_result.hpp"
#include "form/titles.hpp"
#include "french/format.hpp"

namespace loire::app {

Node conditions_table(const PageContext& context) {
  Node out = make_table(
      "resultat.conditions", text::kConditions,
      {{text::kConditionColumn, 4}, {text::kReachedColumn, 0}, {text::kReasonColumn, 6}});
  for (const Condition& condition : context.assessment.conditions) {
    const State state = condition_state(context, condition);
    add_row(
        out,
        {paragraph(context.rulebook().conditions[static_cast<std::size_t>(condition.id)].libelle),
         paragraph(state.words, state.tone), paragraph(condition.ruling->motif, Tone::muted)});
  }
  return out;
}

Node expenses_table(const PageContext& context) {
  Node out = make_table(
      "resultat.depenses", text::kLinesTable,
      {{text::kExpenseColumn, 5}, {text::kAmountColumn, 0, true}, {text::kStateColumn, 0}});
  for (std::size_t i = 0; i < context.assessment.depenses.size(); ++i) {
    const Bounds& amount = context.assessment.depenses[i].montant_ht;
    const State state = line_state(context, i);
    add_row(out, {paragraph(form::line_name(context.dossier(), i)),
                  paragraph(amount.max ? format_range(amount) : text::kNoAmount),
                  paragraph(state.words, state.tone)});
    const std::string reason = reason_unless_eligible(context, i);
    if (!reason.empty()) add(out, paragraph(reason, Tone::muted));
  }
  for (const AmountLine& line : budget_totals(context))
    add_row(out,
            {paragraph(line.name, line.tone), paragraph(line.amount, Tone::strong), paragraph("")});
  return out;
}

}  // namespace loire::app
