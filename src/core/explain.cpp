#include "core/explain.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

/// The answers among the inputs of `step`. Each chosen theme is an answer.
std::vector<Answer> answers_in(const Step& step) {
  std::vector<Answer> out;
  for (const StepInput& input : step.inputs) {
    const auto* ref = std::get_if<Ref>(&input.source);
    const auto* value = std::get_if<Value>(&input.value);
    if (!ref || !value) continue;
    if (const auto* themes = std::get_if<std::vector<std::string>>(value))
      for (const std::string& theme : *themes) out.push_back({{ref->key, theme}, theme});
    else out.push_back({*ref, *value});
  }
  return out;
}

const Step& step_of(const Assessment& assessment, const StepId& id) {
  return *std::find_if(assessment.steps.begin(), assessment.steps.end(),
                       [&](const Step& step) { return step.id == id; });
}

/// A path through the decision table of a nature to a ruling with outcome oui, as the answers that
/// have to be changed or given for it.
struct Path {
  struct Turn {
    Question question;
    std::size_t answer;  ///< index in answers_of(question)
    bool given;          ///< the question has another answer now
  };
  std::vector<Turn> turns;
  const Ruling* ruling = nullptr;

  /// Changing one given answer costs more than giving any number of missing ones.
  std::size_t cost() const {
    std::size_t sum = 0;
    for (const Turn& turn : turns) sum += turn.given ? kQuestionCount + 1 : 1;
    return sum;
  }
};

/// Keeps in `best` the cheapest path to oui below `decision`; of equal paths, the first in the
/// order of the form. `here` is the path to `decision`.
void find_path(const Decision& decision, const Depense& line, const QuestionsCommunes& common,
               Path& here, Path& best) {
  if (!decision.question) {
    if (decision.ruling.outcome != Outcome::oui) return;
    if (best.ruling && best.cost() <= here.cost()) return;
    best = here;
    best.ruling = &decision.ruling;
    return;
  }
  const auto given = answer_index(*decision.question, line, common);
  for (std::size_t i = 0; i < decision.branches.size(); ++i) {
    const bool turn = given != i;
    if (turn) here.turns.push_back({*decision.question, i, given.has_value()});
    find_path(decision.branches[i], line, common, here, best);
    if (turn) here.turns.pop_back();
  }
}

/// Whether some answers to the questions of `path` lead to a ruling that only the Département can
/// confirm.
bool may_be_confirmed(const Decision& decision, const Depense& line,
                      const QuestionsCommunes& common, const Path& path) {
  if (!decision.question) return decision.ruling.outcome == Outcome::a_confirmer;
  const auto given = answer_index(*decision.question, line, common);
  const bool free = std::any_of(path.turns.begin(), path.turns.end(), [&](const Path::Turn& turn) {
    return turn.question == *decision.question;
  });
  if (given && !free) return may_be_confirmed(decision.branches[*given], line, common, path);
  return std::any_of(
      decision.branches.begin(), decision.branches.end(),
      [&](const Decision& branch) { return may_be_confirmed(branch, line, common, path); });
}

Bounds without(const Bounds& sum, const Bounds& part) {
  Bounds rest{sum.min - part.min, std::nullopt};
  if (sum.max && part.max) rest.max = *sum.max - *part.max;
  return rest;
}

std::optional<LineChange> change_to_count(const Rulebook& rulebook, const Depense& line,
                                          const QuestionsCommunes& common,
                                          const LineFinding& finding, const Bounds& others) {
  if (!line.nature) return std::nullopt;
  Path here;
  Path best;
  const Decision& decision = rulebook.depenses[static_cast<std::size_t>(*line.nature)].decision;
  find_path(decision, line, common, here, best);
  if (!best.ruling) return std::nullopt;
  LineChange change;
  change.only = !may_be_confirmed(decision, line, common, best);
  for (const TransversalRule& rule : rulebook.transversales) {
    const auto answer = answer_index(rule.question, line, common);
    if (answer && *answer != rule.excluding_answer()) continue;
    best.turns.push_back({rule.question, 1 - rule.excluding_answer(), answer.has_value()});
  }
  change.ruling = best.ruling;
  for (const Path::Turn& turn : best.turns)
    (turn.given ? change.changed : change.to_give)
        .push_back({{line_key(turn.question), line.id}, answer_value(turn.question, turn.answer)});
  if (finding.montant_ht.max) change.gain = rulebook.bareme.gain(others, *finding.montant_ht.max);
  return change;
}

LineExplanation explain_line(const Rulebook& rulebook, const Dossier& dossier, const Depense& line,
                             const LineFinding& finding, const Step& step, const Bounds& base) {
  LineExplanation out;
  out.answers = answers_in(step);
  const Bounds part = finding.contribution();
  if (finding.statut == Statut::eligible) {
    if (base.exact()) out.loss = rulebook.bareme.loss(base.min, part.min);
  } else {
    const Bounds others = without(base, part);
    out.to_count = change_to_count(rulebook, line, dossier.depenses_communes, finding, others);
  }
  return out;
}

std::vector<PorteurNature> favourable_natures(const Rulebook& rulebook) {
  std::vector<PorteurNature> out;
  for (std::size_t i = 0; i < kPorteurNatureCount; ++i)
    if (rulebook.porteurs[i].ruling.outcome == Outcome::oui)
      out.push_back(static_cast<PorteurNature>(i));
  return out;
}

/// The answers about the axis that are given, or one missing answer about the themes when none is.
std::vector<Answer> axis_answers(const Step& step) {
  std::vector<Answer> out = answers_in(step);
  std::erase_if(out, [](const Answer& answer) {
    return !given(answer.value) || answer.value == Value(false);
  });
  if (out.empty()) out.push_back({{Key::projet_themes}, {}});
  return out;
}

std::vector<ConditionExplanation> explain_conditions(const Rulebook& rulebook,
                                                     const Assessment& assessment) {
  std::vector<ConditionExplanation> out(kConditionCount);
  for (std::size_t i = 0; i < kConditionCount; ++i) {
    const auto id = static_cast<ConditionId>(i);
    const Step& step = step_of(assessment, {Term::condition, "", id});
    out[i].answers = id == ConditionId::axe ? axis_answers(step) : answers_in(step);
  }
  if (assessment[ConditionId::porteur].resultat != Resultat::oui)
    out[0].favourable = favourable_natures(rulebook);
  return out;
}

std::optional<TogetherExplanation> explain_together(const Bareme& bareme,
                                                    const Assessment& assessment,
                                                    const std::vector<LineExplanation>& lines) {
  if (assessment.limite_par != LimitePar::plafond || !assessment.assiette.exact())
    return std::nullopt;
  TogetherExplanation out;
  Centimes together;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Centimes part = assessment.depenses[i].contribution().min;
    if (lines[i].loss != Centimes{0} || part == Centimes{0}) continue;
    out.depenses.push_back(i);
    together = together + part;
  }
  out.loss = bareme.loss(assessment.assiette.min, together);
  if (out.depenses.size() < 2 || out.loss == Centimes{0}) return std::nullopt;
  return out;
}

AidExplanation explain_aid(const Bareme& bareme, const Bounds& base) {
  AidExplanation out;
  out.assiette_du_plafond = bareme.saturation();
  const auto beyond = [&](Centimes at) {
    return std::max(at - out.assiette_du_plafond, Centimes{0});
  };
  out.surplus.min = beyond(base.min);
  if (base.max) out.surplus.max = beyond(*base.max);
  return out;
}

}  // namespace

Explanation explain(const Rulebook& rulebook, const Dossier& dossier,
                    const Assessment& assessment) {
  Explanation out;
  out.conditions = explain_conditions(rulebook, assessment);
  for (const Condition& condition : assessment.conditions)
    if (condition.resultat == Resultat::non) out.obstacles.push_back(condition.id);
  // The steps of the expenses are in the order of the lines.
  auto step = assessment.steps.begin();
  out.depenses.reserve(dossier.depenses.size());
  for (std::size_t i = 0; i < dossier.depenses.size(); ++i, ++step) {
    while (step->id.term != Term::depense) ++step;
    out.depenses.push_back(explain_line(rulebook, dossier, dossier.depenses[i],
                                        assessment.depenses[i], *step, assessment.assiette));
  }
  out.together = explain_together(rulebook.bareme, assessment, out.depenses);
  out.aid = explain_aid(rulebook.bareme, assessment.assiette);
  return out;
}

}  // namespace loire
