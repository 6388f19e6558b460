// The verdict, the aid, what limits it and what is missing, in words.
#include <algorithm>

#include "app/pages.hpp"
#include "app/parts.hpp"
#include "app/texts.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

using form::format_euros_short;

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
  return answers_left ? Verdict{text::kVerdictOpen, Tone::info}
                      : Verdict{text::kVerdictAsk, Tone::warning};
}

}  // namespace

std::string aid_text(const PageContext& context) {
  const Bounds& aid = context.assessment.subvention;
  if (aid.exact())
    return aid.min == Centimes{0} ? format_euros_short(aid.min)
                                  : text::kAtMost + format_euros_short(aid.min);
  return text::kAtMostBetween + format_euros_short(aid.min) + text::kAnd +
         format_euros_short(*aid.max);
}

std::string limit_sentence(const PageContext& context) {
  const AideRules& rules = context.rulebook().aide;
  const std::string ceiling = format_euros_short(rules.plafond);
  const std::string base = format_euros_short(base_reaching(rules.plafond, rules.taux));
  const std::string rate = form::format_rate(rules.taux);
  if (context.assessment.eligible == Resultat::non) return {};
  if (context.assessment.limite_par == LimitePar::plafond)
    return "Le plafond de " + ceiling + " limite l’aide : il est atteint dès " + base +
           " HT de dépenses éligibles. Une dépense de plus n’y changerait rien.";
  if (context.assessment.limite_par == LimitePar::taux)
    return "Le taux de " + rate + " limite l’aide. Un euro HT éligible de plus ajouterait " +
           form::format_euros(aid_for(rules, Centimes{100})) + " au plus, jusqu’à " + ceiling + ".";
  return "L’aide est de " + rate + " au plus des dépenses HT éligibles, et de " + ceiling +
         " au plus.";
}

std::vector<Node> result_statuses(const PageContext& context, std::string_view prefix) {
  const Verdict found = verdict(context.assessment);
  Node eligible = make(NodeKind::status, std::string(prefix) + ".verdict", text::kVerdictLabel);
  eligible.value = found.text;
  eligible.tone = found.tone;

  Node aid = make(NodeKind::status, std::string(prefix) + ".aide", text::kAidLabel);
  aid.value = aid_text(context);
  aid.value.replace(0, 1, aid.value.starts_with("a") ? "A" : aid.value.substr(0, 1));
  if (*context.assessment.subvention.max > Centimes{0}) aid.note = text::kNever;
  aid.tone = context.assessment.eligible == Resultat::non ? Tone::muted : Tone::strong;
  return {std::move(eligible), std::move(aid)};
}

Node deposit_status(const PageContext& context, std::string_view prefix) {
  Node out = make(NodeKind::status, std::string(prefix) + ".depot", text::kDepotLabel);
  switch (context.assessment.depot) {
    case Depot::ouvert:
      out.value = "Ouvert";
      out.tone = Tone::success;
      break;
    case Depot::clos:
      out.value = "Clos";
      out.tone = Tone::warning;
      break;
    case Depot::a_venir:
      out.value = "Pas encore ouvert";
      out.tone = Tone::info;
      break;
    case Depot::indetermine:
      out.value = "Date à vérifier";
      out.tone = Tone::muted;
      break;
  }
  out.note = "Dernier jour : " + form::format_date(context.rulebook().calendrier.cloture) + ".";
  if (!context.rulebook().lectures.depot.empty())
    out.note += std::string(" ") + text::kOurReading + context.rulebook().lectures.depot;
  return out;
}

std::vector<Node> missing_parts(const PageContext& context, std::string_view prefix,
                                std::size_t most) {
  std::vector<Node> out{heading(text::kMissing)};
  const std::string worth = next_question_sentence(context);
  if (!worth.empty()) out.push_back(paragraph(worth, Tone::muted));
  out.push_back(missing_list(context, prefix, most));
  if (context.assessment.manquants.size() > most)
    out.push_back(paragraph(text::kMoreMissing, Tone::muted));
  return out;
}

std::string next_question_sentence(const PageContext& context) {
  if (!context.next) return {};
  const Centimes least = context.next->reduction_min, most = context.next->reduction_max;
  if (most == Centimes{0}) return {};
  const bool only = context.assessment.manquants.size() == 1;
  const std::string which = only ? text::kThisAnswer : text::kFirstAnswer;
  std::string out = which + text::kNarrowsBy;
  if (least == most) return out + format_euros_short(most) + ".";
  if (least > Centimes{0}) out += format_euros_short(least) + text::kAtLeastAnd;
  return out + format_euros_short(most) + text::kNoMore;
}

Node missing_list(const PageContext& context, std::string_view prefix, std::size_t most) {
  Node out = make(NodeKind::list, std::string(prefix) + ".manquants", text::kMissing);
  std::vector<std::string> missing = context.assessment.manquants;
  if (context.next) {
    const auto first = std::find(missing.begin(), missing.end(), context.next->champ);
    std::rotate(missing.begin(), first, first + 1);
  }
  for (std::size_t i = 0; i < missing.size() && i < most; ++i) {
    std::string title = form::field_title(context.form, missing[i]);
    if (context.dossier().saisies.contains(missing[i])) title += text::kUnread;
    Node go = button("manquant." + missing[i], std::move(title), Emphasis::quiet);
    go.id = std::string(prefix) + "." + go.id;
    go.href = form::focus_target(context.form, missing[i]);
    add(out, std::move(go));
  }
  return out;
}

std::string contact_sentence(const Addressee& contact) {
  return text::kContactOf + contact.millesime + " : " + contact.nom + ", " + contact.fonction +
         ". " + contact.courriel + ", " + contact.telephone + ".";
}

Node rule_link(std::string id, std::string_view locator, std::string_view rule) {
  Node out = make(NodeKind::link, std::move(id), text::kSource + std::string(locator));
  out.href = "regle:" + std::string(rule);
  return out;
}

Node source_link(std::string id, const Ruling& ruling) {
  Node out = rule_link(std::move(id), ruling.locator, ruling.id);
  if (ruling.deduction) out.label += text::kDeduction;
  return out;
}

}  // namespace loire::app
