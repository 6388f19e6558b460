// The verdict, the aid, its limit and the period of submission, in words.
#include <algorithm>

#include "app/context.hpp"
#include "app/letters.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "lexicon/word_remarks.hpp"

namespace loire::app {

namespace {

struct Verdict {
  std::string text;
  Tone tone;
};

Verdict verdict(const Assessment& assessment) {
  switch (assessment.eligible) {
    case Resultat::oui: return {text::kVerdictYes, Tone::success};
    case Resultat::non: return {text::kVerdictNo, Tone::error};
    case Resultat::indetermine: break;
  }
  const bool answers_left =
      std::any_of(assessment.conditions.begin(), assessment.conditions.end(),
                  [](const Condition& c) { return c.cause == Cause::non_repondu; });
  if (answers_left) return {text::kVerdictOpen, Tone::info};
  return {assessment.depot == Depot::clos ? text::kVerdictAskPast : text::kVerdictAsk,
          Tone::warning};
}

/// The reasons of a refusal: each condition that is not met, in the terms of the call.
std::string refusal_reasons(const PageContext& context) {
  std::vector<std::string> out;
  for (const Condition& condition : context.assessment.conditions)
    if (condition.resultat == Resultat::non) out.push_back(condition.ruling->motif);
  return joined(out, " ");
}

/// Whether some words of the applicant do not match the answers on which the verdict is based.
bool is_doubtful(const Assessment& assessment) {
  return std::any_of(assessment.warnings.begin(), assessment.warnings.end(),
                     [](const Warning& warning) { return from_words(warning.code); });
}

/// The aid; for a range, also what it depends on.
std::string with_dependency(const PageContext& context, const std::string& words) {
  if (context.assessment.subvention.exact()) return words;
  const auto aid = with<"aide">(words);
  const bool past = submissions_closed(context);
  if (context.assessment.missing.empty())
    return past ? fill<text::kDependingOnPointsPast>(aid) : fill<text::kDependingOnPoints>(aid);
  if (open_points(context).empty()) return fill<text::kDependingOnAnswers>(aid);
  return past ? fill<text::kDependingOnBothPast>(aid) : fill<text::kDependingOnBoth>(aid);
}

}  // namespace

std::string aid_text(const PageContext& context) {
  const Bounds& aid = context.assessment.subvention;
  if (*aid.max == Centimes{0} || !aid.exact()) return format_range_short(aid);
  return fill<text::kAtMost>(with<"montant">(format_euros_short(aid.min)));
}

std::string limit_sentence(const PageContext& context) {
  const Bareme& bareme = context.rulebook().bareme;
  if (context.assessment.eligible == Resultat::non) return {};
  const std::string ceiling_words = format_euros_short(bareme.plafond());
  const std::string base_words = format_euros_short(bareme.saturation());
  const std::string rate_words = format_rate(bareme.taux());
  const auto ceiling = with<"plafond">(ceiling_words);
  const auto base = with<"assiette">(base_words);
  const auto rate = with<"taux">(rate_words);
  if (const auto& limit = context.assessment.limite_par) {
    switch (*limit) {
      case LimitePar::plafond: return fill<text::kCeilingLimits>(ceiling, base);
      case LimitePar::taux: return fill<text::kRateLimits>(rate, ceiling, base);
    }
  }
  return fill<text::kNoLimitYet>(rate, ceiling);
}

std::string result_lead(const PageContext& context) {
  return submissions_closed(context) ? text::kResultLeadPast
                                     : text::kResultLead + (" " + context.rulebook().qui_decide);
}

const std::string& closed_message(const Rulebook& rulebook) {
  return rulebook.avertissements[static_cast<std::size_t>(WarningCode::depot_clos)].message;
}

std::vector<Node> closed_notice(const PageContext& context) {
  if (!submissions_closed(context)) return {};
  return {paragraph(closed_message(context.rulebook()), Tone::strong),
          paragraph(text::kClosedAdvice)};
}

std::string aid_value(const PageContext& context) {
  return with_dependency(context, with_capital(aid_text(context)));
}

std::vector<Node> result_statuses(const PageContext& context, std::string_view prefix) {
  const Verdict result = verdict(context.assessment);
  const bool past = submissions_closed(context);
  Node eligible = make(NodeKind::status, std::string(prefix) + ".verdict",
                       past ? text::kVerdictLabelPast : text::kVerdictLabel);
  eligible.value = result.text;
  eligible.note = refusal_reasons(context);
  if (context.assessment.eligible == Resultat::oui && is_doubtful(context.assessment))
    eligible.note = text::kVerdictDoubted;
  eligible.tone = result.tone;

  const bool no_aid = *context.assessment.subvention.max == Centimes{0};
  Node aid = make(NodeKind::status, std::string(prefix) + ".aide",
                  no_aid ? text::kAidLabel
                  : past ? text::kAidPast
                         : text::kAidIfChosen);
  aid.value = aid_value(context);
  const Bounds& amount = context.assessment.subvention;
  const bool has_two_maximums = !amount.exact() && amount.min > Centimes{0};
  if (!no_aid) aid.note = has_two_maximums ? text::kNotAPromiseRange : text::kNotAPromise;
  aid.tone = context.assessment.eligible == Resultat::non ? Tone::muted : Tone::strong;
  return {std::move(eligible), std::move(aid)};
}

/// «Ouvert en avril 2023, jour non précisé»: the call gives only the month.
std::string opening_month(const Calendar& calendar) {
  const auto first = parse_date(calendar.ouverture + "-01");
  if (!first) return text::kTodayUnknown;
  const std::string day = format_date(*first);
  return fill<text::kOpenedIn>(with<"mois">(day.substr(day.find(' ') + 1)));
}

std::string last_day_sentence(const PageContext& context) {
  return fill<text::kLastDay>(with<"date">(format_date(context.rulebook().calendrier.cloture)));
}

Node submission_status(const PageContext& context, std::string_view prefix) {
  Node out = make(NodeKind::status, std::string(prefix) + ".depot", text::kDepotLabel);
  switch (context.assessment.depot) {
    case Depot::ouvert:
      out.value = text::kDepotOpen;
      out.tone = Tone::success;
      break;
    case Depot::clos:
      out.value = text::kDepotClosed;
      out.tone = Tone::warning;
      break;
    case Depot::a_venir:
      out.value = text::kDepotToCome;
      out.tone = Tone::info;
      break;
    case Depot::indetermine:
      out.value = context.session.today ? opening_month(context.rulebook().calendrier)
                                        : text::kTodayUnknown;
      out.tone = Tone::muted;
      break;
  }
  out.note = last_day_sentence(context);
  if (!context.rulebook().lectures.depot.empty())
    out.note +=
        " " + fill<text::kOurInterpretation>(with<"lecture">(context.rulebook().lectures.depot));
  return out;
}

std::string contact_sentence(const Addressee& contact) {
  return fill<text::kContactDetails>(with<"millesime">(contact.millesime), with<"nom">(contact.nom),
                                     with<"fonction">(contact.fonction),
                                     with<"courriel">(contact.courriel),
                                     with<"telephone">(contact.telephone));
}

}  // namespace loire::app
