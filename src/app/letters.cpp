#include "app/letters.hpp"

#include <algorithm>
#include <array>

#include "app/answer_words.hpp"
#include "app/texts.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

/// The answers that the report repeats are those chosen in a list that the edition closes. Anything
/// else could name somebody, somewhere or something.
bool repeated(const Rulebook& rulebook, const StepInput& input) {
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
    if (!given(answer)) return "sans réponse";
    const auto* rate = std::get_if<Taux>(&answer);
    return rate ? form::format_rate(*rate) : word_of(answer);
  }
  std::string operator()(const Bounds& bounds) const {
    return "[" + form::format_euros(bounds.min) + " ; " +
           (bounds.max ? form::format_euros(*bounds.max) : "…") + "]";
  }
  template <class Enum>
  std::string operator()(Enum value) const {
    return std::string(name_of(value));
  }
};

std::string step_line(const PageContext& context, const Step& step) {
  // An expense by its rank: its id comes from the draft.
  const LineName by_rank = [&](const std::string& id) {
    const auto& lines = context.dossier().depenses;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Depense& each) { return each.id == id; });
    return text::kReportLine + std::to_string(line - lines.begin() + 1);
  };
  std::string out =
      "- " + step_name(step.id, by_rank) + " (" + std::string(name_of(step.operation)) + ")";
  std::string inputs;
  for (const StepInput& input : step.inputs)
    inputs += (inputs.empty() ? "" : ", ") + input_name(step, input, by_rank) + " = " +
              (repeated(context.rulebook(), input) ? std::visit(ValueWords{}, input.value)
                                                   : std::string(text::kGiven));
  out += " : " + inputs + " → " + std::visit(ValueWords{}, step.value);
  if (!step.locator.empty()) out += " [" + std::string(step.locator) + "]";
  return out + "\n";
}

/// «« Abonnement », logiciel, 1 620,00 € HT».
std::string expense_words(const PageContext& context, std::size_t index) {
  const Depense& line = context.dossier().depenses[index];
  const Bounds& amount = context.assessment.depenses[index].montant_ht;
  std::string out = "«\u00a0" + form::line_name(context.dossier(), index) + "\u00a0»";
  if (line.nature)
    out += ", " +
           within_sentence(answer_words(context, {{Key::depense_nature, line.id}, *line.nature}));
  if (amount.max) out += ", " + form::format_range(amount) + " HT";
  return out;
}

}  // namespace

std::vector<OpenPoint> open_points(const PageContext& context) {
  std::vector<OpenPoint> out;
  const Assessment& result = context.assessment;
  if (result.eligible == Resultat::non) return out;  // their answer would change nothing
  for (const Condition& condition : result.conditions)
    // Of the base, the expenses below are the points to settle.
    if (condition.cause == Cause::a_confirmer && condition.id != ConditionId::assiette)
      out.push_back({"", condition.ruling});
  for (std::size_t i = 0; i < result.depenses.size(); ++i) {
    const LineFinding& line = result.depenses[i];
    if (line.cause != Cause::a_confirmer || line.montant_ht.max == Centimes{0}) continue;
    out.push_back({expense_words(context, i), line.ruling});
  }
  return out;
}

std::string question_sentence(const OpenPoint& point) {
  const std::string& asked = point.ruling->a_demander;
  if (point.expense.empty()) return asked.empty() ? text::kMayBeSo + point.ruling->motif : asked;
  return point.expense + "\u00a0: " +
         (asked.empty() ? text::kMayCount + point.ruling->motif : within_sentence(asked));
}

std::string left_open_sentence(const OpenPoint& point) {
  const std::string& reason = point.ruling->motif;
  return point.expense.empty() ? reason : point.expense + "\u00a0: " + within_sentence(reason);
}

std::string questions_letter(const PageContext& context) {
  const auto points = open_points(context);
  if (points.empty() || closed(context)) return {};
  const Dossier& dossier = context.dossier();
  std::string out = text::kLetterOpening + context.rulebook().titre + ".\n";
  if (!dossier.porteur.nom.empty()) out += text::kLetterApplicant + dossier.porteur.nom + ".\n";
  if (!dossier.projet.intitule.empty())
    out += text::kLetterProject + dossier.projet.intitule + ".\n";
  if (wants_zoomacom(dossier.projet)) out += text::kLetterZoomacom;
  out += std::string("\n") + (points.size() > 1 ? text::kLetterQuestions : text::kLetterQuestion) +
         "\n";
  for (std::size_t i = 0; i < points.size(); ++i)
    out += (points.size() > 1 ? std::to_string(i + 1) + ". " : "") + question_sentence(points[i]) +
           text::kLetterSource + points[i].ruling->locator + ")\n";
  return out + "\n" + text::kLetterClosing;
}

std::string rule_report(const PageContext& context) {
  const Rulebook& rules = context.rulebook();
  std::string out = std::string(text::kReport) + "\nÉdition : " + rules.edition +
                    "\nFichier de règles (SHA-256) : " + rules.sha256 + "\n\n" +
                    text::kReportSteps + "\n";
  for (const Step& step : context.assessment.steps) out += step_line(context, step);
  out += std::string("\n") + text::kReportRules + "\n";
  for (const Condition& condition : context.assessment.conditions)
    out += "- " + condition.ruling->id + " : " + condition.ruling->motif + "\n";
  for (const LineFinding& line : context.assessment.depenses)
    out += "- " + line.ruling->id + " : " + line.ruling->motif + "\n";
  return out + "\n" + text::kReportComplaint;
}

}  // namespace loire::app
