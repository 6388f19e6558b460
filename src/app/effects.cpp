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

/// The fact that an answer tells: «le logiciel est acheté»; its question and its words where the
/// edition gives none.
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
  if (facts.size() == 1) return fill<text::kIf>(with<"fait">(facts[0]));
  if (facts.size() != 2) return fill<text::kIfAll>(with<"faits">(listed(facts)));
  const auto first = with<"fait">(facts[0]);
  const auto second = with<"autre">(facts[1]);
  return facts[0].find(',') == std::string::npos ? fill<text::kIfBoth>(first, second)
                                                 : fill<text::kIfBothLong>(first, second);
}

/// What the expense would then bring; empty when it would be nothing.
std::string worth_sentence(const PageContext& context, const LineChange& change) {
  if (closed_otherwise(context)) return text::kClosedOtherwise;
  if (context.assessment.limite_par == LimitePar::plafond) return text::kCeilingReached;
  if (change.gain == Centimes{0}) return {};
  if (!change.gain) return text::kAmountNeeded;
  const std::string words = format_euros(*change.gain);
  const auto amount = with<"montant">(words);
  return context.dossier().depenses.size() > 1 ? fill<text::kForAtMostAmongOthers>(amount)
                                               : fill<text::kForAtMost>(amount);
}

/// «Cette dépense n’est éligible que si c’est une dépense d’investissement. Elle compterait alors
/// pour 4 000,00 € d’aide au plus.» No amount stands beside an answer that would have to be another.
std::string change_sentence(const PageContext& context, const LineFinding& finding,
                            const LineChange& change) {
  const std::string facts = facts_words(context, change);
  const auto so = with<"si">(facts);
  if (finding.cause == Cause::a_confirmer)
    return closed(context) ? fill<text::kSurelyElseOpen>(so) : fill<text::kSurelyElseAsk>(so);
  const std::string out = change.only ? fill<text::kOnlyIf>(so) : fill<text::kSurelyIf>(so);
  const std::string worth = change.changed.empty() ? worth_sentence(context, change) : "";
  return worth.empty() ? out : out + " " + worth;
}

/// What the expenses that change nothing one by one change together.
std::string together_sentence(const PageContext& context) {
  const auto& group = context.explanation().together;
  if (!group) return {};
  constexpr std::size_t kMostNamed = 3;
  const std::string words = format_euros(group->loss);
  const auto lost = with<"montant">(words);
  if (group->depenses.size() > kMostNamed)
    return fill<text::kWithoutMany>(with<"nombre">(std::to_string(group->depenses.size())), lost);
  std::string names;
  for (const std::size_t index : group->depenses) {
    const std::string name = quoted(form::line_title(context.dossier(), index));
    names = names.empty() ? name : fill<text::kNor>(with<"depenses">(names), with<"depense">(name));
  }
  return fill<text::kWithoutThem>(with<"depenses">(names), lost);
}

std::string brought_sentence(const PageContext& context, std::size_t index) {
  const auto& brought = context.explanation().depenses[index].loss;
  if (!brought || context.assessment.eligible == Resultat::non) return {};
  if (line_doubted(context, index)) return {};  // what it brings is not sure either
  if (*brought > Centimes{0}) return fill<text::kBrings>(with<"montant">(format_euros(*brought)));
  if (context.assessment.depenses[index].montant_ht.min == Centimes{0}) return {};
  if (context.assessment.limite_par != LimitePar::plafond) return text::kTooSmall;
  const std::string together = together_sentence(context);
  return together.empty() ? text::kBringsNothing : text::kBringsNothing + (" " + together);
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
