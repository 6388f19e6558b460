#include "app/aid_headline.hpp"

#include <algorithm>
#include <vector>

#include "app/budget.hpp"
#include "app/letters.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

bool has_an_amount(const LineFinding& line) { return line.montant_ht.max.has_value(); }

/// The eligible amount of the expenses whose amount is known: one that has none yet would hide the others.
Bounds priced_base(const PageContext& context) {
  Bounds base = exactly({0});
  for (const LineFinding& line : context.assessment.depenses)
    if (has_an_amount(line)) base = base + line.contribution();
  return base;
}

bool list_is_complete(const PageContext& context) {
  return context.dossier().depenses_completes == true;
}

bool some_expense_is_unanswered(const PageContext& context) {
  const auto& lines = context.assessment.depenses;
  return std::any_of(lines.begin(), lines.end(), [](const LineFinding& line) {
    return has_an_amount(line) && line.statut == Statut::indeterminee &&
           line.cause == Cause::non_repondu;
  });
}

/// Whether the aid of the expenses with an amount awaits an answer. That the list is finished is not one.
bool awaits_answers(const PageContext& context) {
  const auto& lines = context.assessment.depenses;
  const auto& conditions = context.assessment.conditions;
  const auto is_approximate = [](const LineFinding& line) {
    return has_an_amount(line) && !line.montant_ht.exact();
  };
  // The condition on the expenses depends on them alone.
  const auto is_unanswered = [](const Condition& condition) {
    return condition.cause == Cause::non_repondu && condition.id != ConditionId::assiette;
  };
  return some_expense_is_unanswered(context) ||
         std::any_of(lines.begin(), lines.end(), is_approximate) ||
         std::any_of(conditions.begin(), conditions.end(), is_unanswered);
}

/// What the Département has to accept: the names of the expenses, or the conditions.
std::string open_point_names(const PageContext& context) {
  std::vector<std::string> names;
  for (const OpenPoint& point : open_points(context)) names.push_back(point.name);
  return listed(names);
}

/// What the part of the aid that is not certain depends on.
std::string open_part(const PageContext& context, const Bounds& aid) {
  if (!awaits_answers(context)) {
    const std::string names = open_point_names(context),
                      more = format_euros_short(*aid.max - aid.min);
    const auto points = with<"points">(names);
    const bool closed = submissions_closed(context);
    if (aid.min == Centimes{0})
      return closed ? fill<text::kIfPointsPast>(points) : fill<text::kIfAccepted>(points);
    const auto amount = with<"montant">(more);
    return closed ? fill<text::kMoreIfPointsPast>(amount, points)
                  : fill<text::kMoreIfAccepted>(amount, points);
  }
  const bool verdict_open = context.assessment.eligible == Resultat::indetermine;
  if (!some_expense_is_unanswered(context)) return verdict_open ? text::kIfEligible : "";
  return verdict_open ? text::kIfEligibleAndCounted : text::kIfCounted;
}

}  // namespace

AidHeadline aid_headline(const PageContext& context) {
  const Assessment& result = context.assessment;
  const Bareme& bareme = context.rulebook().bareme;
  if (result.eligible == Resultat::non)
    return {text::kAidLabel, format_euros_short(*result.subvention.max), ""};
  const auto& lines = result.depenses;
  const auto priced = std::count_if(lines.begin(), lines.end(), has_an_amount);
  if (priced == 0)
    return {text::kCeilingLabel, format_euros_short(bareme.plafond()), text::kAddAnAmount};
  const char* label = submissions_closed(context) ? text::kAidPast : text::kAidIfChosen;
  const Bounds aid = bareme.bounds(priced_base(context), result.eligible);
  const std::string maximum = format_euros_short(*aid.max);
  std::vector<std::string> details;
  if (priced < std::ssize(lines)) details.emplace_back(text::kForPricedExpenses);
  else if (!list_is_complete(context)) details.emplace_back(text::kForTypedExpenses);
  if (aid.exact() || (!awaits_answers(context) && aid.min > Centimes{0})) {
    const std::string certain = format_euros_short(aid.min);
    if (!aid.exact()) details.push_back(open_part(context, aid));
    return {label, fill<text::kAtMost>(with<"montant">(certain)), joined(details, ", ")};
  }
  if (const std::string part = open_part(context, aid); !part.empty()) details.push_back(part);
  return {label, fill<text::kUpTo>(with<"montant">(maximum)), joined(details, ", ")};
}

std::string answers_left_sentence(const PageContext& context) {
  const std::size_t count = context.assessment.missing.size();
  if (count == 0) return {};
  if (count == 1) return text::kOneAnswerLeft;
  return fill<text::kAnswersLeft>(with<"nombre">(std::to_string(count)));
}

}  // namespace loire::app
