#include "app/effects.hpp"

#include <algorithm>

#include "app/answer_words.hpp"
#include "app/texts.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

using form::format_euros;

std::string quoted(const std::string& words) { return "«\u00a0" + words + "\u00a0»"; }

/// The fact that an answer tells: «le logiciel est acheté»; its question and its words where the
/// edition gives none.
std::string fact_words(const PageContext& context, const Answer& answer) {
  const auto question = info(answer.ref.key).question;
  if (question) {
    const auto& facts = context.rulebook().questions[static_cast<std::size_t>(*question)].faits;
    for (std::size_t i = 0; i < facts.size(); ++i)
      if (answer_value(*question, i) == answer.value && !facts[i].empty()) return facts[i];
  }
  return text::kAnswerTo + quoted(form::label_of(context.rulebook(), answer.ref.key)) + text::kIs +
         quoted(answer_words(context, answer));
}

/// Whether a condition other than the expenses keeps the aid at nothing.
bool closed_otherwise(const PageContext& context) {
  const auto& obstacles = context.explanation().obstacles;
  return std::any_of(obstacles.begin(), obstacles.end(),
                     [](ConditionId id) { return id != ConditionId::assiette; });
}

/// «si le logiciel est acheté», «si … et si …»; more of them as a list.
std::string facts_words(const PageContext& context, const LineChange& change) {
  std::vector<std::string> facts;
  for (const auto* answers : {&change.changed, &change.to_give})
    for (const Answer& answer : *answers) facts.push_back(fact_words(context, answer));
  if (facts.size() == 1) return text::kIf + facts[0];
  if (facts.size() == 2)
    return text::kIf + facts[0] +
           (facts[0].find(',') == std::string::npos ? text::kAndIf : text::kCommaAndIf) + facts[1];
  std::string out = text::kIfAll;
  for (std::size_t i = 0; i < facts.size(); ++i) out += (i > 0 ? "\u202f; " : "") + facts[i];
  return out;
}

/// «Cette dépense n’est éligible que si c’est une dépense d’investissement. Elle compterait alors
/// pour 4 000,00 € d’aide au plus.» No amount stands beside an answer that would have to be another.
std::string change_sentence(const PageContext& context, const LineFinding& finding,
                            const LineChange& change) {
  const std::string facts = facts_words(context, change);
  if (finding.cause == Cause::a_confirmer)
    return text::kSurelyIf + facts + (closed(context) ? text::kElseOpen : text::kElseAsk);
  const std::string out = (change.only ? text::kOnlyIf : text::kSurelyIf) + facts;
  if (!change.changed.empty()) return out + ".";
  if (closed_otherwise(context)) return out + text::kClosedOtherwise;
  if (context.assessment.limite_par == LimitePar::plafond) return out + text::kCeilingReached;
  if (change.apport == Centimes{0}) return out + ".";
  if (!change.apport) return out + text::kAmountNeeded;
  return out + text::kForAtMost + format_euros(*change.apport) + text::kOfAid +
         (context.dossier().depenses.size() > 1 ? text::kOthersAsTheyAre : "") + ".";
}

/// What the expenses that change nothing one by one change together.
std::string together_sentence(const PageContext& context) {
  const auto& group = context.explanation().ensemble;
  if (!group) return {};
  constexpr std::size_t kMostNamed = 3;
  std::string names;
  for (const std::size_t index : group->depenses)
    names += (names.empty() ? "" : text::kNor) + quoted(form::line_title(context.dossier(), index));
  if (group->depenses.size() > kMostNamed)
    names = text::kTheN + std::to_string(group->depenses.size()) + text::kTheseLines;
  return text::kWithoutThem + names + text::kTheyLose + format_euros(group->apport) + ".";
}

std::string brought_sentence(const PageContext& context, std::size_t index) {
  const auto& brought = context.explanation().depenses[index].apport;
  if (!brought || context.assessment.eligible == Resultat::non) return {};
  if (line_doubted(context, index)) return {};  // what it brings is not sure either
  if (*brought > Centimes{0}) return text::kBrings + format_euros(*brought) + ".";
  if (context.assessment.depenses[index].montant_ht.min == Centimes{0}) return {};
  if (context.assessment.limite_par != LimitePar::plafond) return text::kTooSmall;
  return text::kBringsNothing + together_sentence(context);
}

}  // namespace

/// Whether some missing answer is about this expense: none is, when it can no longer change the aid.
bool asked_about(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  const std::string& id = context.dossier().depenses[index].id;
  const auto& missing = context.assessment.missing;
  return std::any_of(missing.begin(), missing.end(), [&](const Ref& ref) {
    if (of_line(ref.key)) return ref.item == id;
    const bool open = std::any_of(finding.open.begin(), finding.open.end(), [&](Question question) {
      return is_common(question) && common_key(question) == ref.key;
    });
    return open && finding.contribution().max != Centimes{0};
  });
}

std::string effect_sentence(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  const LineExplanation& why = context.explanation().depenses[index];
  if (finding.statut == Statut::eligible) return brought_sentence(context, index);
  if (finding.cause == Cause::non_repondu && !asked_about(context, index)) return {};
  const char* ask = closed(context) ? text::kLeftOpen : text::kUpToDepartement;
  // A sentence on what other answers would make certain would teach which ones to give.
  if (finding.statut == Statut::indeterminee && why.to_count && !why.to_count->changed.empty())
    return finding.cause == Cause::a_confirmer || closed(context) ? ask : text::kAtBestToAsk;
  if (why.to_count) return change_sentence(context, finding, *why.to_count);
  if (!context.dossier().depenses[index].nature) return text::kNatureUnknown;
  // A ruling that asks which nature it is leaves another answer to give.
  if (finding.statut == Statut::exclue)
    return finding.ruling->pour_changer.empty() ? text::kExcludedByNature : "";
  return finding.cause == Cause::a_confirmer ? ask : "";
}

}  // namespace loire::app
