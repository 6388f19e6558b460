#include "core/missing.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

bool unanswered(const Condition& condition) { return condition.cause == Cause::non_repondu; }

/// Whether anything said of this line can still change what it brings.
bool counts(const LineFinding& finding) { return !finding.contribution().exact(); }

/// `room`: what the line can bring before the ceiling binds. At any VAT rate that brings as much,
/// the rate does not matter.
void line_fields(const Depense& line, const LineFinding& finding, Centimes room,
                 std::vector<std::string>& out) {
  const std::string prefix = "depenses." + line.id + ".";
  if (!line.nature) out.push_back(prefix + "nature");
  if (!line.montant_ht && !line.montant_ttc) out.push_back(prefix + "montant");
  else if (!finding.montant_ht.exact() && finding.montant_ht.min < room)
    out.push_back(prefix + "tva");
  for (const Question question : finding.open)
    if (!is_common(question)) out.push_back(prefix + std::string(name_of(question)));
}

}  // namespace

std::vector<std::string> missing_answers(const Rulebook& rulebook, const Dossier& dossier,
                                         const Assessment& assessment) {
  std::vector<std::string> out;
  if (assessment.eligible == Resultat::non) return out;
  if (!dossier.porteur.nature) out.emplace_back("porteur.nature");
  else if (unanswered(assessment[ConditionId::territoire]))
    out.emplace_back(territoire_field(rulebook, *dossier.porteur.nature));
  if (unanswered(assessment[ConditionId::axe])) out.emplace_back("projet.themes");

  const Centimes ceiling_base = base_reaching(rulebook.aide.plafond, rulebook.aide.taux);
  if (assessment.assiette.min >= ceiling_base) return out;
  for (const Question question : kCommonQuestions) {
    const auto open = [&](const LineFinding& finding) {
      return counts(finding) &&
             std::find(finding.open.begin(), finding.open.end(), question) != finding.open.end();
    };
    if (std::any_of(assessment.depenses.begin(), assessment.depenses.end(), open))
      out.push_back("depenses_communes." + std::string(name_of(question)));
  }
  for (std::size_t i = 0; i < dossier.depenses.size(); ++i) {
    const LineFinding& finding = assessment.depenses[i];
    if (!counts(finding)) continue;
    const Centimes others = assessment.assiette.min - finding.contribution().min;
    line_fields(dossier.depenses[i], finding, ceiling_base - others, out);
  }
  if (!dossier.depenses_completes.value_or(false)) {
    if (dossier.depenses.empty()) out.emplace_back("depenses");
    out.emplace_back("depenses_completes");
  }
  return out;
}

}  // namespace loire
