#include "app/states.hpp"

#include "app/context.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_result.hpp"
#include "lexicon/word_remarks.hpp"

namespace loire::app {

State condition_state(const PageContext& context, const Condition& condition) {
  switch (condition.resultat) {
    case Resultat::oui: return {text::kMet, Tone::success};
    case Resultat::non: return {text::kUnmet, Tone::error};
    case Resultat::indetermine: break;
  }
  if (condition.cause != Cause::a_confirmer) return {text::kToAnswer, Tone::info};
  return {submissions_closed(context) ? text::kLeftOpenState : text::kLineToAsk, Tone::warning};
}

State critere_state(const PageContext& context, const CritereRule& critere) {
  const auto found = context.dossier().criteres.find(critere.id);
  if (found == context.dossier().criteres.end()) return {text::kToWrite, Tone::muted};
  const bool written = !found->second.texte.empty();
  if (!found->second.reponse) return {text::kWrittenNotAnswered, Tone::warning};
  switch (*found->second.reponse) {
    case CritereReponse::oui:
      return written ? State{text::kYesWritten, Tone::success}
                     : State{text::kYesToArgue, Tone::warning};
    case CritereReponse::en_cours:
      return written ? State{text::kUnderWayWritten, Tone::info}
                     : State{text::kUnderWayToArgue, Tone::warning};
    case CritereReponse::non: break;
  }
  return {written ? text::kNoWritten : text::kNo, Tone::normal};
}

State line_state(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  switch (finding.statut) {
    case Statut::eligible:
      if (line_is_doubtful(context, index)) return {text::kEligibleDoubted, Tone::warning};
      return {text::kEligible, Tone::success};
    case Statut::exclue: return {text::kExcludedLine, Tone::error};
    case Statut::indeterminee: break;
  }
  if (finding.cause != Cause::a_confirmer) return {text::kLineOpen, Tone::info};
  return {submissions_closed(context) ? text::kLeftOpenState : text::kLineToAsk, Tone::warning};
}

std::string reason_unless_eligible(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  if (finding.statut == Statut::eligible || finding.cause == Cause::non_repondu) return {};
  return finding.ruling->motif;
}

bool is_about(const Warning& warning, const Depense& line) {
  return warning.field && of_line(warning.field->key) && warning.field->item == line.id;
}

std::vector<const Warning*> line_remarks(const PageContext& context, std::size_t index) {
  std::vector<const Warning*> out;
  for (const Warning& warning : context.assessment.warnings)
    if (is_about(warning, context.dossier().depenses[index])) out.push_back(&warning);
  return out;
}

bool line_is_doubtful(const PageContext& context, std::size_t index) {
  const auto remarks = line_remarks(context, index);
  return std::any_of(remarks.begin(), remarks.end(),
                     [](const Warning* each) { return from_words(each->code); });
}

}  // namespace loire::app
