#include "app/letters.hpp"

#include <algorithm>
#include <array>

#include "app/answer_words.hpp"
#include "app/context.hpp"
#include "app/line_group.hpp"
#include "app/texts_reasons.hpp"
#include "core/names.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {

namespace {

/// Whether the report may repeat the input: only an answer chosen in a list of the edition, or a computed
/// value. Any other answer could contain a name or a place.
bool may_be_repeated(const Rulebook& rulebook, const StepInput& input) {
  const auto* ref = std::get_if<Ref>(&input.source);
  if (!ref) return true;  // a step, an amount, a day of the calendar
  if (!info(ref->key).repeated) return false;
  const auto* value = std::get_if<Value>(&input.value);
  const auto* themes = value ? std::get_if<std::vector<std::string>>(value) : nullptr;
  return !themes || std::all_of(themes->begin(), themes->end(), [&](const std::string& theme) {
    return axis_of(rulebook, theme) != nullptr;
  });
}

struct ValueWords {
  std::string operator()(const Value& answer) const {
    if (!given(answer)) return text::kReportNoAnswer;
    const auto* rate = std::get_if<Taux>(&answer);
    return rate ? format_rate(*rate) : word_of(answer);
  }
  std::string operator()(const Bounds& bounds) const {
    return fill<text::kReportBounds>(with<"min">(format_euros(bounds.min)),
                                     with<"max">(bounds.max ? format_euros(*bounds.max) : "…"));
  }
  template <class Enum>
  std::string operator()(Enum value) const {
    return std::string(name_of(value));
  }
};

std::string step_line(const PageContext& context, const Step& step) {
  // An expense is named by its rank, because its id comes from the draft.
  const LineName by_rank = [&](const std::string& id) {
    const auto& lines = context.dossier().depenses;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Depense& each) { return each.id == id; });
    return fill<text::kReportExpense>(with<"numero">(std::to_string(line - lines.begin() + 1)));
  };
  std::vector<std::string> inputs;
  for (const StepInput& input : step.inputs)
    inputs.push_back(
        fill<text::kReportInput>(with<"entree">(input_name(step, input, by_rank)),
                                 with<"valeur">(may_be_repeated(context.rulebook(), input)
                                                    ? std::visit(ValueWords{}, input.value)
                                                    : text::kAnswerGiven)));
  const std::string step_words = step_name(step.id, by_rank), inputs_text = joined(inputs, ", "),
                    result = std::visit(ValueWords{}, step.value);
  const auto name = with<"etape">(step_words);
  const auto operation = with<"operation">(name_of(step.operation));
  const auto from = with<"entrees">(inputs_text);
  const auto value = with<"valeur">(result);
  if (step.locator.empty()) return fill<text::kReportStep>(name, operation, from, value);
  return fill<text::kReportSourcedStep>(name, operation, from, value,
                                        with<"endroit">(step.locator));
}

/// «« Abonnement », logiciel, 1 620,00 € HT».
std::string expense_words(const PageContext& context, std::size_t index) {
  const Depense& line = context.dossier().depenses[index];
  const Bounds& amount = context.assessment.depenses[index].montant_ht;
  std::vector<std::string> out{quoted(form::line_name(context.dossier(), index))};
  if (line.nature)
    out.push_back(
        within_sentence(answer_words(context, {{Key::depense_nature, line.id}, *line.nature})));
  if (amount.max) out.push_back(ht_text(amount));
  return joined(out, ", ");
}

}  // namespace

std::vector<OpenPoint> open_points(const PageContext& context) {
  std::vector<OpenPoint> out;
  const Assessment& result = context.assessment;
  if (result.eligible == Resultat::non)
    return out;  // no answer of the Département would change the result
  for (const Condition& condition : result.conditions)
    // For the condition on the base, the points to settle are the expenses below.
    if (condition.cause == Cause::a_confirmer && condition.id != ConditionId::assiette)
      out.push_back(
          {"",
           quoted(context.rulebook().conditions[static_cast<std::size_t>(condition.id)].libelle),
           condition.ruling});
  for (std::size_t i = 0; i < result.depenses.size(); ++i) {
    const LineFinding& line = result.depenses[i];
    if (line.cause != Cause::a_confirmer || line.montant_ht.max == Centimes{0}) continue;
    out.push_back({expense_words(context, i), form::line_name(context.dossier(), i), line.ruling});
  }
  return out;
}

std::string question_sentence(const OpenPoint& point) {
  const std::string& asked = point.ruling->a_demander;
  const auto reason = with<"motif">(point.ruling->motif);
  if (point.expense.empty()) return asked.empty() ? fill<text::kAskAboutPoint>(reason) : asked;
  return titled(point.expense,
                asked.empty() ? fill<text::kAskAboutExpense>(reason) : within_sentence(asked));
}

std::string left_open_sentence(const OpenPoint& point) {
  const std::string& reason = point.ruling->motif;
  return point.expense.empty() ? reason : titled(point.expense, within_sentence(reason));
}

std::string questions_letter(const PageContext& context) {
  const auto points = open_points(context);
  if (points.empty() || submissions_closed(context)) return {};
  const Dossier& dossier = context.dossier();
  std::vector<std::string> lines{
      fill<text::kLetterOpening>(with<"appel">(context.rulebook().titre))};
  if (!dossier.porteur.nom.empty())
    lines.push_back(fill<text::kLetterApplicant>(with<"porteur">(dossier.porteur.nom)));
  if (!dossier.projet.intitule.empty())
    lines.push_back(fill<text::kLetterProject>(with<"projet">(dossier.projet.intitule)));
  if (wants_zoomacom(dossier.projet)) lines.emplace_back(text::kLetterZoomacom);
  lines.emplace_back();
  lines.emplace_back(points.size() > 1 ? text::kLetterQuestions : text::kLetterQuestion);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::string words = question_sentence(points[i]);
    const auto question = with<"question">(words);
    const auto place = with<"endroit">(points[i].ruling->locator);
    lines.push_back(points.size() > 1 ? fill<text::kLetterNumberedPoint>(
                                            with<"numero">(std::to_string(i + 1)), question, place)
                                      : fill<text::kLetterPoint>(question, place));
  }
  lines.insert(lines.end(), {"", text::kLetterClosing, ""});
  return joined(lines, "\n");
}

std::string rule_report(const PageContext& context) {
  const Rulebook& rules = context.rulebook();
  std::vector<std::string> lines{
      text::kReport, fill<text::kReportEdition>(with<"edition">(rules.edition)),
      fill<text::kReportFile>(with<"repere">(rules.sha256)), "", text::kReportSteps};
  for (const Step& step : context.assessment.steps) lines.push_back(step_line(context, step));
  lines.emplace_back();
  lines.emplace_back(text::kReportRules);
  const auto add_rule = [&](const Ruling& ruling) {
    lines.push_back(fill<text::kReportRule>(with<"regle">(ruling.id), with<"motif">(ruling.motif)));
  };
  for (const Condition& condition : context.assessment.conditions) add_rule(*condition.ruling);
  for (const LineFinding& line : context.assessment.depenses) add_rule(*line.ruling);
  lines.insert(lines.end(), {"", text::kReportComplaint, ""});
  return joined(lines, "\n");
}

}  // namespace loire::app
