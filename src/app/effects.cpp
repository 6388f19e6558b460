#include "app/effects.hpp"

#include <algorithm>

#include "app/answer_words.hpp"
#include "app/context.hpp"
#include "app/states.hpp"
#include "app/texts_reasons.hpp"
#include "core/explain.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {

namespace {

/// The fact that an answer states: «le logiciel est acheté». When the edition gives no such fact, the
/// question and the answer.
std::string fact_words(const PageContext& context, const Answer& answer) {
  const auto question = info(answer.ref.key).question;
  if (question) {
    const auto& facts = context.rulebook().questions[static_cast<std::size_t>(*question)].faits;
    for (std::size_t i = 0; i < facts.size(); ++i)
      if (answer_value(*question, i) == answer.value && !facts[i].empty()) return facts[i];
  }
  return fill<text::kAnswerIs>(with<"question">(form::label_of(context.rulebook(), answer.ref.key)),
                               with<"reponse">(answer_words(context, answer)));
}

/// Whether a condition that does not depend on the expenses makes the aid zero.
bool other_condition_unmet(const PageContext& context) {
  const auto& obstacles = context.explanation().obstacles;
  return std::any_of(obstacles.begin(), obstacles.end(),
                     [](ConditionId id) { return id != ConditionId::assiette; });
}

/// «si le logiciel est acheté», «si … et si …»; a list when there are more.
std::string condition_clause(const PageContext& context, const LineChange& change) {
  std::vector<std::string> facts;
  for (const auto* answers : {&change.changed, &change.to_give})
    for (const Answer& answer : *answers) facts.push_back(fact_words(context, answer));
  if (facts.size() == 1) return fill<text::kIf>(with<"fait">(facts[0]));
  if (facts.size() != 2) return fill<text::kIfAll>(with<"faits">(listed(facts)));
  const auto first = with<"fait">(facts[0]);
  const auto second = with<"autre">(facts[1]);
  return facts[0].find(',') == std::string::npos ? fill<text::kIfBoth>(first, second)
                                                 : fill<text::kIfBothLong>(first, second);
}

/// How much aid the expense would add; empty when it would add none.
std::string gain_sentence(const PageContext& context, const LineChange& change) {
  if (other_condition_unmet(context)) return text::kOtherConditionUnmet;
  if (context.assessment.limite_par == LimitePar::plafond) return text::kCeilingReached;
  if (change.gain == Centimes{0}) return {};
  if (!change.gain) return text::kAmountNeeded;
  const std::string words = format_euros(*change.gain);
  const auto amount = with<"montant">(words);
  return context.dossier().depenses.size() > 1 ? fill<text::kWouldAddAmongOthers>(amount)
                                               : fill<text::kWouldAdd>(amount);
}

/// «Cette dépense n’est éligible que si c’est une dépense d’investissement. Elle compterait alors
/// pour 4 000,00 € d’aide au plus.» The amount is left out when an answer already given would have to change.
std::string change_sentence(const PageContext& context, const LineFinding& finding,
                            const LineChange& change) {
  const std::string facts = condition_clause(context, change);
  const auto clause = with<"si">(facts);
  if (finding.cause == Cause::a_confirmer)
    return submissions_closed(context) ? fill<text::kCertainIfElseOpen>(clause)
                                       : fill<text::kCertainIfElseAsk>(clause);
  const std::string out =
      change.only ? fill<text::kOnlyIf>(clause) : fill<text::kCertainIf>(clause);
  const std::string gain = change.changed.empty() ? gain_sentence(context, change) : "";
  return gain.empty() ? out : out + " " + gain;
}

/// The aid that several expenses add together when none of them adds any alone.
std::string joint_contribution_sentence(const PageContext& context) {
  const auto& group = context.explanation().together;
  if (!group) return {};
  constexpr std::size_t kMaxNamed = 3;
  const std::string words = format_euros(group->loss);
  const auto lost = with<"montant">(words);
  if (group->depenses.size() > kMaxNamed)
    return fill<text::kWithoutMany>(with<"nombre">(std::to_string(group->depenses.size())), lost);
  std::string names;
  for (const std::size_t index : group->depenses) {
    const std::string name = quoted(form::line_title(context.dossier(), index));
    names = names.empty() ? name : fill<text::kNor>(with<"depenses">(names), with<"depense">(name));
  }
  return fill<text::kWithoutThem>(with<"depenses">(names), lost);
}

std::string contribution_sentence(const PageContext& context, std::size_t index) {
  const auto& contribution = context.explanation().depenses[index].loss;
  if (!contribution || context.assessment.eligible == Resultat::non) return {};
  if (line_is_doubtful(context, index))
    return {};  // its contribution is as doubtful as the expense
  if (*contribution > Centimes{0})
    return fill<text::kAddsAid>(with<"montant">(format_euros(*contribution)));
  if (context.assessment.depenses[index].montant_ht.min == Centimes{0}) return {};
  if (context.assessment.limite_par != LimitePar::plafond) return text::kTooSmall;
  const std::string joint = joint_contribution_sentence(context);
  return joint.empty() ? text::kAddsNoAid : text::kAddsNoAid + (" " + joint);
}

}  // namespace

bool has_missing_answers(const PageContext& context, std::size_t index) {
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
  if (finding.statut == Statut::eligible) return contribution_sentence(context, index);
  if (finding.cause == Cause::non_repondu && !has_missing_answers(context, index)) return {};
  const char* ask = submissions_closed(context) ? text::kLeftOpen : text::kOnlyDepartementKnows;
  // The page does not say which other answers would make the expense certain: that would suggest them.
  if (finding.statut == Statut::indeterminee && why.to_count && !why.to_count->changed.empty())
    return finding.cause == Cause::a_confirmer || submissions_closed(context) ? ask
                                                                              : text::kAtBestToAsk;
  if (why.to_count) return change_sentence(context, finding, *why.to_count);
  if (!context.dossier().depenses[index].nature) return text::kNatureUnknown;
  // Another answer is possible when the ruling asks for the nature of the expense.
  if (finding.statut == Statut::exclue)
    return finding.ruling->pour_changer.empty() ? text::kExcludedByNature : "";
  return finding.cause == Cause::a_confirmer ? ask : "";
}

}  // namespace loire::app
