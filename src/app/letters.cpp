#include "app/letters.hpp"

#include <algorithm>
#include <array>

#include "app/answer_words.hpp"
#include "app/texts.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

/// Whether each theme of «a b c» is one that the edition names.
bool all_named(const Rulebook& rulebook, std::string_view themes) {
  while (!themes.empty()) {
    const std::size_t end = std::min(themes.find(' '), themes.size());
    if (!axis_of(rulebook, themes.substr(0, end))) return false;
    themes.remove_prefix(std::min(end + 1, themes.size()));
  }
  return true;
}

/// The answers that the report repeats: those chosen in a list that the edition closes, and days of
/// its calendar. Anything else could name somebody, somewhere or something.
bool repeated(const Rulebook& rulebook, const StepInput& input) {
  constexpr std::array<std::string_view, 8> kClosedLists{
      "porteur.nature",     "porteur.situe_dans_la_loire",
      "projet.aucun_axe",   "nature",
      "depenses_completes", "aujourd_hui",
      "ouverture",          "cloture"};
  const auto* text = std::get_if<std::string>(&input.valeur);
  if (!text) return true;  // an amount, a rate, a result
  if (from_name<Question>(input.id)) return true;
  if (input.id == "projet.themes") return all_named(rulebook, *text);
  return std::find(kClosedLists.begin(), kClosedLists.end(), input.id) != kClosedLists.end();
}

/// The step by the rank of its expense: its id comes from the draft.
std::string by_rank(const Dossier& dossier, const std::string& id) {
  for (std::size_t i = 0; i < dossier.depenses.size(); ++i) {
    const std::string own = "depenses." + dossier.depenses[i].id;
    if (id == own || id.starts_with(own + "."))
      return text::kReportLine + std::to_string(i + 1) + id.substr(own.size());
  }
  return id;
}

struct ValueWords {
  std::string operator()(std::monostate) const { return "sans réponse"; }
  std::string operator()(const Bounds& bounds) const {
    return "[" + form::format_euros(bounds.min) + " ; " +
           (bounds.max ? form::format_euros(*bounds.max) : "…") + "]";
  }
  std::string operator()(Taux rate) const { return form::format_rate(rate); }
  std::string operator()(const std::string& text) const { return text; }
  template <class Enum>
  std::string operator()(Enum value) const {
    return std::string(name_of(value));
  }
};

std::string step_line(const PageContext& context, const Step& step) {
  const Dossier& dossier = context.dossier();
  std::string out =
      "- " + by_rank(dossier, step.id) + " (" + std::string(name_of(step.operation)) + ")";
  std::string inputs;
  for (const StepInput& input : step.entrees)
    inputs += (inputs.empty() ? "" : ", ") + by_rank(dossier, input.id) + " = " +
              (repeated(context.rulebook(), input) ? std::visit(ValueWords{}, input.valeur)
                                                   : std::string(text::kGiven));
  out += " : " + inputs + " → " + std::visit(ValueWords{}, step.valeur);
  if (!step.locator.empty()) out += " [" + std::string(step.locator) + "]";
  return out + "\n";
}

/// «« Abonnement », logiciel, 1 620,00 € HT».
std::string expense_words(const PageContext& context, std::size_t index) {
  const Depense& line = context.dossier().depenses[index];
  const Bounds& amount = context.assessment.depenses[index].montant_ht;
  std::string out = "«\u00a0" + form::line_name(context.dossier(), index) + "\u00a0»";
  if (line.nature)
    out += ", " + within_sentence(answer_words(context, {"depenses." + line.id + ".nature",
                                                         std::string(name_of(*line.nature))}));
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
  for (const Step& step : context.assessment.etapes) out += step_line(context, step);
  out += std::string("\n") + text::kReportRules + "\n";
  for (const Condition& condition : context.assessment.conditions)
    out += "- " + condition.ruling->id + " : " + condition.ruling->motif + "\n";
  for (const LineFinding& line : context.assessment.depenses)
    out += "- " + line.ruling->id + " : " + line.ruling->motif + "\n";
  return out + "\n" + text::kReportComplaint;
}

}  // namespace loire::app
