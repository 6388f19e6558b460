#include "app/letters.hpp"

#include "app/texts.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

/// Answers that could name somebody or somewhere: the report says only that they are given.
bool may_name(const std::string& input) {
  return input == "porteur.code_insee" || input == "porteur.siren" || input == "projet.autre_theme";
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

std::string step_line(const Step& step) {
  std::string out = "- " + step.id + " (" + std::string(name_of(step.operation)) + ")";
  std::string inputs;
  for (const StepInput& input : step.entrees) {
    const bool given = !std::holds_alternative<std::monostate>(input.valeur);
    inputs += (inputs.empty() ? "" : ", ") + input.id + " = " +
              (given && may_name(input.id) ? std::string(text::kGiven)
                                           : std::visit(ValueWords{}, input.valeur));
  }
  out += " : " + inputs + " → " + std::visit(ValueWords{}, step.valeur);
  if (!step.locator.empty()) out += " [" + std::string(step.locator) + "]";
  return out + "\n";
}

}  // namespace

std::vector<OpenPoint> open_points(const PageContext& context) {
  std::vector<OpenPoint> out;
  const Assessment& result = context.assessment;
  if (result.eligible == Resultat::non) return out;  // their answer would change nothing
  for (const Condition& condition : result.conditions)
    // Of the base, the expenses below are the points to settle.
    if (condition.cause == Cause::a_confirmer && condition.id != ConditionId::assiette)
      out.push_back({context.rulebook().conditions[static_cast<std::size_t>(condition.id)].libelle,
                     condition.ruling});
  for (std::size_t i = 0; i < result.depenses.size(); ++i)
    if (result.depenses[i].cause == Cause::a_confirmer &&
        result.depenses[i].montant_ht.max != Centimes{0})
      out.push_back({form::line_name(context.dossier(), i), result.depenses[i].ruling});
  return out;
}

std::string questions_letter(const PageContext& context) {
  const auto points = open_points(context);
  if (points.empty()) return {};
  const Dossier& dossier = context.dossier();
  std::string out = text::kLetterOpening + context.rulebook().titre + ".\n";
  if (!dossier.porteur.nom.empty()) out += text::kLetterApplicant + dossier.porteur.nom + ".\n";
  if (!dossier.projet.intitule.empty())
    out += text::kLetterProject + dossier.projet.intitule + ".\n";
  out += std::string("\n") + text::kLetterQuestions + "\n";
  for (std::size_t i = 0; i < points.size(); ++i)
    out += std::to_string(i + 1) + ". " + points[i].subject + " : " + points[i].ruling->motif +
           " (" + points[i].ruling->locator + ")\n";
  return out + "\n" + text::kLetterClosing;
}

std::string rule_report(const PageContext& context) {
  const Rulebook& rules = context.rulebook();
  std::string out = std::string(text::kReport) + "\nÉdition : " + rules.edition +
                    "\nFichier de règles (SHA-256) : " + rules.sha256 + "\n\n" +
                    text::kReportSteps + "\n";
  for (const Step& step : context.assessment.etapes) out += step_line(step);
  out += std::string("\n") + text::kReportRules + "\n";
  for (const Condition& condition : context.assessment.conditions)
    out += "- " + condition.ruling->id + " : " + condition.ruling->motif + "\n";
  for (const LineFinding& line : context.assessment.depenses)
    out += "- " + line.ruling->id + " : " + line.ruling->motif + "\n";
  return out + "\n" + text::kReportComplaint;
}

}  // namespace loire::app
