#include "app/result_box.hpp"

#include <string>

#include "app/aid_headline.hpp"
#include "app/answer_words.hpp"
#include "app/budget.hpp"
#include "app/explanation.hpp"
#include "app/missing_list.hpp"
#include "app/result_parts.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_result.hpp"
#include "core/names.hpp"
#include "core/remarks.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

/// «Si toutes ces dépenses comptent.»; empty without a detail.
std::string detail_sentence(const AidHeadline& headline) {
  return headline.detail.empty() ? "" : with_capital(headline.detail) + ".";
}

Node amount_status(std::string id, const char* label, std::string amount, std::string note = "") {
  Node out = make(NodeKind::status, std::move(id), label);
  out.value = std::move(amount);
  out.note = std::move(note);
  out.tone = Tone::strong;
  return out;
}

Node base_status(const PageContext& context) {
  const Bareme& bareme = context.rulebook().bareme;
  const std::string rate = format_rate(bareme.taux()),
                    ceiling = format_euros_short(bareme.plafond());
  return amount_status("resultat.assiette", text::kBaseLabel,
                       with_capital(format_range_short(typed_base(context))),
                       fill<text::kRateAndCeiling>(with<"taux">(rate), with<"plafond">(ceiling)));
}

/// Adds the answers that would change a condition that is not met or not settled.
void add_way_out(std::vector<Node>& out, const PageContext& context) {
  for (const Condition& condition : context.assessment.conditions) {
    if (condition.resultat == Resultat::oui || condition.cause == Cause::non_repondu) continue;
    if (!condition.ruling->pour_changer.empty())
      out.push_back(paragraph(condition.ruling->pour_changer));
    const auto& answers =
        context.explanation().conditions[static_cast<std::size_t>(condition.id)].answers;
    const Ref ref = answers.empty() ? Ref{Key::depenses} : answers.front().ref;
    const std::string title = form::answer_title(context.rulebook(), context.dossier(), ref);
    Node change = button("resultat.revoir." + std::string(name_of(condition.id)),
                         {Verb::go_to, ref, stage_of(ref.key)},
                         fill<text::kReviewAnswer>(with<"reponse">(title)), Emphasis::quiet);
    change.href =
        ref.key == Key::depenses
            ? "section.budget"
            : path_of(form::first_prerequisite(context.rulebook(), context.dossier(), ref));
    out.push_back(row({std::move(change)}));
  }
}

/// What the applicant pays with the maximum aid; nothing until every amount of the plan is known.
void add_own_share(std::vector<Node>& out, const PageContext& context) {
  const FinancingPlan plan = financing_plan(context.dossier(), context.assessment);
  if (!plan.complete() || *plan.total == Centimes{0}) return;
  const Centimes best = plan.share_with_maximum_aid(), certain = plan.share_with_certain_aid();
  if (best < Centimes{0}) return;
  const std::string cost = format_euros_short(*plan.total);
  out.push_back(amount_status("resultat.reste", text::kOwnShareLabel,
                              with_capital(format_range_short({best, certain})),
                              fill<text::kOnCost>(with<"cout">(cost))));
}

/// How much to request at most beside the other funders; empty when they leave room for the whole aid.
std::string request_sentence(const PageContext& context) {
  const FinancingPlan plan = financing_plan(context.dossier(), context.assessment);
  const auto limit = aid_limit(context.dossier(), plan);
  if (!limit || context.assessment.eligible == Resultat::non) return {};
  const std::string words = format_euros(limit->amount);
  const auto amount = with<"montant">(words);
  return limit->by_law ? fill<text::kRequestAtMostByLaw>(amount)
                       : fill<text::kRequestAtMost>(amount);
}

}  // namespace

Node verdict_status(const PageContext& context, std::string_view prefix) {
  return std::move(result_statuses(context, prefix).front());
}

Node aid_status(const PageContext& context, std::string_view prefix) {
  const AidHeadline headline = aid_headline(context);
  Node out = make(NodeKind::status, std::string(prefix) + ".aide", headline.label);
  out.value = headline.amount;
  out.note = detail_sentence(headline);
  out.tone = context.assessment.eligible == Resultat::non ? Tone::muted : Tone::strong;
  return out;
}

std::vector<Node> result_box(const PageContext& context) {
  const bool refused = context.assessment.eligible == Resultat::non;
  std::vector<Node> out{verdict_status(context, "resultat")};
  if (const std::string obstacle = obstacle_sentence(context); !obstacle.empty())
    out.push_back(paragraph(obstacle, Tone::strong));
  add_way_out(out, context);
  std::vector<Node> amounts{aid_status(context, "resultat")};
  if (!refused) {
    if (!context.assessment.depenses.empty()) amounts.push_back(base_status(context));
    add_own_share(amounts, context);
  }
  out.push_back(row(std::move(amounts)));
  if (const std::string request = request_sentence(context); !request.empty())
    out.push_back(paragraph(request, Tone::warning));
  else if (!refused && minimum_share_is_open(context.dossier(),
                                             financing_plan(context.dossier(), context.assessment)))
    out.push_back(paragraph(text::kMinimumShare));
  for (Node& each : missing_parts(context)) out.push_back(std::move(each));
  return out;
}

}  // namespace loire::app
