#include "core/missing.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

bool unanswered(const Condition& condition) { return condition.cause == Cause::non_repondu; }

/// Whether an answer about this line can still change its part in the assiette.
bool is_open(const LineFinding& finding) { return !finding.contribution().exact(); }

/// Adds the missing answers about `line`. `room` is the amount in centimes HT beyond which the line
/// adds nothing to the aid: the VAT rate does not matter once the amount reaches it at every rate.
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

  const Centimes saturation = rulebook.bareme.saturation();
  if (assessment.assiette.min >= saturation) return out;
  for (const Question question : kCommonQuestions) {
    const auto asks = [&](const LineFinding& finding) {
      return is_open(finding) &&
             std::find(finding.open.begin(), finding.open.end(), question) != finding.open.end();
    };
    if (std::any_of(assessment.depenses.begin(), assessment.depenses.end(), asks))
      out.push_back({common_key(question)});
  }
  for (std::size_t i = 0; i < dossier.depenses.size(); ++i) {
    const LineFinding& finding = assessment.depenses[i];
    if (!is_open(finding)) continue;
    const Centimes others = assessment.assiette.min - finding.contribution().min;
    line_answers(dossier.depenses[i], finding, saturation - others, out);
  }
  if (!dossier.depenses_completes.value_or(false)) {
    if (dossier.depenses.empty()) out.push_back({Key::depenses});
    out.push_back({Key::depenses_completes});
  }
  return out;
}

}  // namespace loire
