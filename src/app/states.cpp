// The state of a condition and of an expense, in words, with its colour.
#include "app/pages.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_result.hpp"

namespace loire::app {

State condition_state(const PageContext& context, const Condition& condition) {
  switch (condition.resultat) {
    case Resultat::oui: return {text::kMet, Tone::success};
    case Resultat::non: return {text::kUnmet, Tone::error};
    case Resultat::indetermine: break;
  }
  if (condition.cause != Cause::a_confirmer) return {text::kToAnswer, Tone::info};
  return {closed(context) ? text::kLeftOpenState : text::kLineToAsk, Tone::warning};
}

State line_state(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  switch (finding.statut) {
    case Statut::eligible:
      if (line_doubted(context, index)) return {text::kEligibleDoubted, Tone::warning};
      return {text::kEligible, Tone::success};
    case Statut::exclue: return {text::kExcludedLine, Tone::error};
    case Statut::indeterminee: break;
  }
  if (finding.cause != Cause::a_confirmer) return {text::kLineOpen, Tone::info};
  return {closed(context) ? text::kLeftOpenState : text::kLineToAsk, Tone::warning};
}

}  // namespace loire::app
