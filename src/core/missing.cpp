#include "core/missing.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

bool unanswered(const Condition& condition) { return condition.cause == Cause::non_repondu; }

/// Whether anything said of this line can still change what it brings.
bool counts(const LineFinding& finding) { return !finding.contribution().exact(); }

/// `room`: what the line can bring before more adds nothing to the aid. At any VAT rate that brings
/// as much, the rate does not matter.
void line_answers(const Depense& line, const LineFinding& finding, Centimes room,
                  std::vector<Ref>& out) {
  if (!line.nature) out.push_back({Key::depense_nature, line.id});
  if (line.montant.missing()) out.push_back({Key::depense_montant, line.id});
  else if (!finding.montant_ht.exact() && finding.montant_ht.min < room)
    out.push_back({Key::depense_tva, line.id});
  for (const Question question : finding.open)
    if (!is_common(question)) out.push_back({line_key(question), line.id});
}

}  // namespace

std::vector<Ref> missing_answers(const Rulebook& rulebook, const Dossier& dossier,
                                 const Assessment& assessment) {
  std::vector<Ref> out;
  if (assessment.eligible == Resultat::non) return out;
  if (!dossier.porteur.nature) out.push_back({Key::porteur_nature});
  else if (unanswered(assessment[ConditionId::territoire]))
    out.push_back({*place_key(rulebook, dossier.porteur.nature)});
  if (unanswered(assessment[ConditionId::axe])) out.push_back({Key::projet_themes});

  const Centimes enough = rulebook.bareme.saturation();
  if (assessment.assiette.min >= enough) return out;
  for (const Question question : kCommonQuestions) {
    const auto open = [&](const LineFinding& finding) {
      return counts(finding) &&
             std::find(finding.open.begin(), finding.open.end(), question) != finding.open.end();
    };
    if (std::any_of(assessment.depenses.begin(), assessment.depenses.end(), open))
      out.push_back({common_key(question)});
  }
  for (std::size_t i = 0; i < dossier.depenses.size(); ++i) {
    const LineFinding& finding = assessment.depenses[i];
    if (!counts(finding)) continue;
    const Centimes others = assessment.assiette.min - finding.contribution().min;
    line_answers(dossier.depenses[i], finding, enough - others, out);
  }
  if (!dossier.depenses_completes.value_or(false)) {
    if (dossier.depenses.empty()) out.push_back({Key::depenses});
    out.push_back({Key::depenses_completes});
  }
  return out;
}

}  // namespace loire
