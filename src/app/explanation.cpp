#include "app/explanation.hpp"

#include <algorithm>

#include "app/answer_words.hpp"
#include "app/budget.hpp"
#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/effects.hpp"
#include "app/letters.hpp"
#include "app/line_group.hpp"
#include "app/missing_list.hpp"
#include "app/plain_text.hpp"
#include "app/result_parts.hpp"
#include "app/sources.hpp"
#include "app/states.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "core/explain.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "french/warning_words.hpp"

namespace loire::app {

namespace {

Node finding_group(std::string id, std::string legend, std::string state, Tone tone,
                   const std::string& answers, const Ruling& ruling) {
  Node out = group(std::move(id), std::move(legend));
  out.note = std::move(state);
  out.tone = tone;
  if (!answers.empty()) add(out, paragraph(answers, Tone::muted));
  add(out, paragraph(ruling.motif));
  if (!ruling.pour_changer.empty())
    add(out, paragraph(fill<text::kQuestion>(with<"question">(ruling.pour_changer))));
  return out;
}

Node condition_group(const PageContext& context, std::size_t index) {
  const Condition& condition = context.assessment.conditions[index];
  const ConditionExplanation& why = context.explanation().conditions[index];
  const State state = condition_state(context, condition);
  std::string answers = answers_sentence(context, why.answers);
  if (condition.id == ConditionId::assiette) answers = base_sentence(context);
  Node out = finding_group("resultat.condition." + std::string(name_of(condition.id)),
                           context.rulebook().conditions[index].libelle, state.words, state.tone,
                           answers, *condition.ruling);
  if (!why.favourable.empty()) {
    std::vector<std::string> who;
    for (const PorteurNature nature : why.favourable)
      who.push_back(within_sentence(answer_words(context, {{Key::porteur_nature}, nature})));
    add(out, paragraph(fill<text::kMayApply>(with<"porteurs">(listed(who)))));
  }
  add(out, source_link(out.id + ".regle", *condition.ruling));
  return out;
}

/// The answers on which the ruling of an expense is based, without those given for all expenses.
std::vector<Answer> line_answers(const PageContext& context, std::size_t index) {
  std::vector<Answer> out = context.explanation().depenses[index].answers;
  const Depense& line = context.dossier().depenses[index];
  std::erase_if(out, [&](const Answer& answer) {
    const auto question = info(answer.ref.key).question;
    return question && is_common(*question) && given(answer.value) &&
           !answer_index(*question, line);
  });
  return out;
}

Node line_finding(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  const State state = line_state(context, index);
  const bool has_no_effect =
      finding.cause == Cause::non_repondu && !has_missing_answers(context, index);
  Node out = finding_group(
      "resultat.depense." + context.dossier().depenses[index].id,
      fill<text::kLineAmount>(with<"depense">(form::line_title(context.dossier(), index)),
                              with<"montant">(ht_text(finding.montant_ht))),
      state.words, state.tone, answers_sentence(context, line_answers(context, index)),
      *finding.ruling);
  if (has_no_effect) {
    out.note = text::kNoEffect;
    out.tone = Tone::muted;
    out.children.back().label = text::kNothingAsked;
  }
  const std::string effect = effect_sentence(context, index);
  if (!effect.empty()) add(out, paragraph(effect));
  add(out, source_link(out.id + ".regle", *finding.ruling));
  return out;
}

const Bounds* bounds_of(const StepInput& input) { return std::get_if<Bounds>(&input.value); }

/// «12 500,00 € + 4 200,00 € = 16 700,00 €»; only the sum when there are many terms or one is not exact.
std::string sum_words(const Step& step, const Bounds& total) {
  constexpr std::size_t kMaxTerms = 6;
  std::vector<std::string> terms;
  for (const StepInput& input : step.inputs) {
    const Bounds* part = bounds_of(input);
    if (!part || *part == exactly({0})) continue;
    if (!part->exact()) return format_range(total);
    terms.push_back(format_euros(part->min));
  }
  if (terms.size() < 2 || terms.size() > kMaxTerms || !total.exact()) return format_range(total);
  return fill<text::kSumStep>(with<"termes">(joined(terms, " + ")),
                              with<"somme">(format_euros(total.min)));
}

std::string ttc_words(const PageContext& context, const Step& step, const Bounds& ht) {
  const auto& lines = context.dossier().depenses;
  const auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const Depense& each) { return step.id.line == each.id; });
  if (line == lines.end() || !line->montant.ttc) return {};
  const std::string name =
      form::line_title(context.dossier(), static_cast<std::size_t>(line - lines.begin()));
  const std::string paid = format_euros(*line->montant.ttc), counted = format_range(ht);
  const auto expense = with<"depense">(name);
  const auto ttc = with<"ttc">(paid);
  const auto before_tax = with<"ht">(counted);
  if (!line->tva) return fill<text::kHtFromTtcWithoutRate>(expense, ttc, before_tax);
  return fill<text::kHtFromTtc>(expense, ttc, with<"taux">(format_rate(*line->tva)), before_tax);
}

std::string aid_words(const Bounds& aid) {
  if (*aid.max == Centimes{0})
    return fill<text::kAidIs>(with<"montant">(format_euros_short(*aid.max)));
  const std::string words = format_range(aid);
  if (aid.exact()) return fill<text::kAidIsAtMost>(with<"montant">(words));
  const auto range = with<"fourchette">(words);
  return aid.min == Centimes{0} ? fill<text::kAidRange>(range) : fill<text::kAidRangeAtMost>(range);
}

/// The aid that results from the amount and the verdict.
std::string conclusion(Resultat eligible, const Bounds& amount) {
  const std::string words = aid_words(amount);
  const auto aid = with<"aide">(words);
  switch (eligible) {
    case Resultat::oui: return fill<text::kAllMet>(aid);
    case Resultat::non: return fill<text::kOneUnmet>(aid);
    case Resultat::indetermine: break;
  }
  return fill<text::kNotSettled>(aid);
}

/// The sentence of one step of the computation; empty for the steps that other groups show.
std::string step_sentence(const PageContext& context, const Step& step) {
  const auto* value = std::get_if<Bounds>(&step.value);
  if (!value) return {};
  const Bareme& bareme = context.rulebook().bareme;
  switch (step.operation) {
    case Operation::ht_de_ttc: return ttc_words(context, step, *value);
    case Operation::somme: return fill<text::kBaseStep>(with<"somme">(sum_words(step, *value)));
    case Operation::part:
      return fill<text::kRateStep>(with<"taux">(format_rate(bareme.taux())),
                                   with<"montant">(format_range(*value)));
    case Operation::plafonnement:
      return fill<text::kCeilingStep>(with<"plafond">(format_euros_short(bareme.plafond())),
                                      with<"montant">(format_range(*value)));
    case Operation::selon_verdict: return conclusion(context.assessment.eligible, *value);
    case Operation::table:
    case Operation::conjonction:
    case Operation::calendrier: return {};
  }
  return {};
}

/// By how much the base exceeds the one at which the aid reaches its ceiling.
std::string surplus_sentence(const PageContext& context) {
  const Bounds& surplus = context.explanation().aid.surplus;
  if (context.assessment.eligible == Resultat::non || !surplus.exact() ||
      surplus.min == Centimes{0})
    return {};
  return fill<text::kBeyondCeiling>(with<"montant">(format_euros(surplus.min)));
}

/// The remark, after the name of its expense if it concerns one.
std::string remark_with_expense(const PageContext& context, const Warning& warning) {
  const auto& lines = context.dossier().depenses;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (is_about(warning, lines[i]))
      return titled(form::line_title(context.dossier(), i),
                    within_sentence(remark_sentence(warning)));
  return remark_sentence(warning);
}

void add_reading(Node& out, const std::string& reading) {
  if (!reading.empty())
    add(out, paragraph(fill<text::kOurInterpretation>(with<"lecture">(reading)), Tone::muted));
}

constexpr std::size_t kMaxMissingShown = 100;

/// Adds the sentences under a title, if there are any.
void add_text_list(std::vector<Node>& out, const char* title,
                   const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  Node list = group("", title);
  for (const std::string& each : sentences) add(list, paragraph(each));
  out.push_back(std::move(list));
}

/// The texts that could not be read. They count as not answered.
std::vector<std::string> unread_sentences(const PageContext& context) {
  std::vector<std::string> out;
  for (const Correction& each : context.corrections)
    if (!raw_entry(context.dossier(), each.ref).empty())
      out.push_back(titled(each.name, each.error));
  return out;
}

}  // namespace

const char* certain_base_name(const PageContext& context) {
  if (context.assessment.eligible == Resultat::non) return text::kBaseIfRefused;
  const auto& lines = context.assessment.depenses;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].statut == Statut::eligible && line_is_doubtful(context, i))
      return text::kBaseDoubted;
  return text::kBaseCertain;
}

const char* possible_base_name(const PageContext& context) {
  const auto& lines = context.assessment.depenses;
  const bool to_answer = std::any_of(lines.begin(), lines.end(), [](const LineFinding& line) {
    return line.cause == Cause::non_repondu || !line.montant_ht.exact();
  });
  return to_answer ? text::kBaseWithMissing : text::kBaseWithOpen;
}

std::string base_sentence(const PageContext& context) {
  const Bounds base = typed_base(context);
  const std::string sure = format_euros(base.min);
  const std::string out = base.exact()
                              ? fill<text::kEligibleBase>(with<"montant">(sure))
                              : fill<text::kTwoBases>(with<"sure">(certain_base_name(context)),
                                                      with<"montant_sur">(sure),
                                                      with<"ouverte">(possible_base_name(context)),
                                                      with<"montant_ouvert">(format_maximum(base)));
  return context.dossier().depenses_completes == true ? out : out + " " + text::kListUnfinished;
}

std::string conditions_interpretation(const PageContext& context) {
  const std::string& reading = context.rulebook().lectures.conditions;
  return reading.empty() ? reading : fill<text::kOurInterpretation>(with<"lecture">(reading));
}

std::vector<Node> condition_groups(const PageContext& context) {
  std::vector<Node> out;
  for (std::size_t i = 0; i < kConditionCount; ++i) out.push_back(condition_group(context, i));
  return out;
}

std::vector<Node> line_groups(const PageContext& context) {
  std::vector<Node> out;
  if (context.assessment.depenses.empty()) return out;
  // The answers given once for all expenses are shown once.
  const std::string common = common_answers_sentence(context);
  if (!common.empty()) out.push_back(paragraph(common, Tone::muted));
  for (std::size_t i = 0; i < context.assessment.depenses.size(); ++i)
    out.push_back(line_finding(context, i));
  return out;
}

Node computation_group(const PageContext& context) {
  Node out = group("resultat.calcul", text::kComputation);
  Node steps = make(NodeKind::list, "resultat.etapes", "");
  for (const Step& step : context.assessment.steps) {
    const std::string sentence = step_sentence(context, step);
    if (!sentence.empty()) add(steps, paragraph(sentence));
  }
  add(out, std::move(steps));
  const std::string limit = limit_sentence(context);
  if (!limit.empty()) add(out, paragraph(limit, Tone::strong));
  const std::string surplus = surplus_sentence(context);
  if (!surplus.empty()) add(out, paragraph(surplus));
  add_reading(out, context.rulebook().lectures.aide);
  add(out, rule_link("resultat.calcul.regle", context.rulebook().bareme.locator(), "aide"));
  return out;
}

std::string obstacle_sentence(const PageContext& context) {
  const auto& obstacles = context.explanation().obstacles;
  if (obstacles.empty()) return {};
  const auto& conditions = context.assessment.conditions;
  const bool others_met =
      std::count_if(conditions.begin(), conditions.end(),
                    [](const Condition& c) { return c.resultat == Resultat::oui; }) +
          1 ==
      static_cast<std::ptrdiff_t>(conditions.size());
  std::vector<std::string> names;
  for (const ConditionId id : obstacles)
    names.push_back(quoted(context.rulebook().conditions[static_cast<std::size_t>(id)].libelle));
  const std::string list = listed(names);
  const auto unmet = with<"conditions">(list);
  if (obstacles.size() > 1) return fill<text::kObstacles>(unmet);
  return others_met ? fill<text::kOnlyObstacle>(unmet) : fill<text::kOneObstacleSuffices>(unmet);
}

std::vector<std::string> open_point_sentences(const PageContext& context) {
  std::vector<std::string> out;
  for (const OpenPoint& point : open_points(context))
    out.push_back(submissions_closed(context) ? left_open_sentence(point)
                                              : question_sentence(point));
  return out;
}

std::string remark_sentence(const Warning& warning) {
  const std::string words = warning_words(warning);
  if (!warning.text->hors_appel) return words;
  // The label goes before the full stop, and into the parentheses at the end of the sentence if there
  // are some.
  const std::string_view remark = words;
  if (const auto open = remark.rfind(" ("); remark.ends_with(").") && open != remark.npos)
    return fill<text::kOutsideCallInParentheses>(
        with<"remarque">(remark.substr(0, open)),
        with<"precision">(remark.substr(open + 2, remark.size() - open - 4)));
  if (!remark.ends_with('.')) return fill<text::kOutsideCall>(with<"remarque">(remark));
  return fill<text::kOutsideCallSentence>(with<"remarque">(remark.substr(0, remark.size() - 1)));
}

std::vector<std::string> remark_sentences(const PageContext& context) {
  std::vector<std::string> out;
  for (const Warning& warning : context.assessment.warnings)
    if (warning.code != WarningCode::depot_clos)
      out.push_back(remark_with_expense(context, warning));
  return out;
}

std::string explanation_text(const PageContext& context,
                             const std::vector<std::string>& file_remarks) {
  std::vector<Node> nodes = closed_notice(context);
  for (Node& each : result_statuses(context, "explication")) nodes.push_back(std::move(each));
  nodes.push_back(submission_status(context, "explication"));
  if (context.next_question) {
    Node missing = group("", text::kMissing, next_question_sentence(context));
    for (Node& each : missing_list(context, "explication", kMaxMissingShown).children)
      add(missing, paragraph(std::move(each.label)));
    nodes.push_back(std::move(missing));
  }
  // The errors and the remarks come before the reasons, because they may make the verdict wrong.
  add_text_list(nodes, text::kToCorrect, unread_sentences(context));
  add_text_list(nodes, text::kRemarks, remark_sentences(context));
  const std::string obstacle = obstacle_sentence(context);
  if (!obstacle.empty()) nodes.push_back(paragraph(obstacle));
  const std::string reading = conditions_interpretation(context);
  if (!reading.empty()) nodes.push_back(paragraph(reading));
  for (Node& each : condition_groups(context)) nodes.push_back(std::move(each));
  for (Node& each : line_groups(context)) nodes.push_back(std::move(each));
  if (context.assessment.eligible != Resultat::non) nodes.push_back(computation_group(context));
  const std::vector<std::string> points = open_point_sentences(context);
  add_text_list(nodes, submissions_closed(context) ? text::kToAskClosed : text::kToAsk, points);
  if (!points.empty() && !submissions_closed(context))
    nodes.push_back(paragraph(contact_sentence(context.rulebook().contact)));
  add_text_list(nodes, text::kFileRemarks, file_remarks);
  return plain_text(nodes);
}

}  // namespace loire::app
