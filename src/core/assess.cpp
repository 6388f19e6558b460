#include "core/assess.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/lines.hpp"
#include "core/missing.hpp"
#include "core/names.hpp"
#include "core/remarks.hpp"

namespace loire {
namespace {

/// Records each step of the computation for the explanations.
class Trace {
 public:
  Trace(const Dossier& dossier, std::vector<Step>& steps) : dossier_(dossier), steps_(steps) {}

  void add(StepId id, Operation operation, std::vector<StepInput> inputs, StepValue value,
           std::string_view locator) {
    steps_.push_back({std::move(id), operation, std::move(inputs), std::move(value), locator});
  }

  /// An answer, as an input of a step. The first form finds its current value in the dossier.
  StepInput answer(Ref ref) const {
    Value value = value_of(dossier_, ref);
    return {std::move(ref), std::move(value)};
  }
  template <class T>
  static StepInput answer(Ref ref, const std::optional<T>& value) {
    return {std::move(ref), value ? Value(*value) : Value()};
  }

 private:
  const Dossier& dossier_;
  std::vector<Step>& steps_;
};

StepId of_condition(ConditionId id) { return {Term::condition, "", id}; }

void assess_lines(const Rulebook& rulebook, const Dossier& dossier, Assessment& out, Trace& trace) {
  out.depenses.reserve(dossier.depenses.size());
  for (const Depense& line : dossier.depenses) {
    const LineFinding& finding =
        out.depenses.emplace_back(assess_line(rulebook, line, dossier.depenses_communes));
    if (finding.ht_from_ttc)
      trace.add({Term::montant_ht, line.id}, Operation::ht_de_ttc,
                {{Operand::montant_ttc, exactly(*line.montant.ttc)},
                 Trace::answer({Key::depense_tva, line.id}, line.tva)},
                finding.montant_ht, {});
    // The answers that lead to the ruling: those given, and the one that is still missing.
    std::vector<StepInput> inputs;
    inputs.reserve(1 + finding.asked.size());
    inputs.push_back(Trace::answer({Key::depense_nature, line.id}, line.nature));
    for (const auto& [question, answer] : finding.asked)
      inputs.push_back(
          {Ref{line_key(question), line.id}, answer ? answer_value(question, *answer) : Value()});
    trace.add({Term::depense, line.id}, Operation::table, std::move(inputs), finding.statut,
              finding.ruling->locator);
  }
}

void sum_base(const Rulebook& rulebook, const Dossier& dossier, Assessment& out, Trace& trace) {
  std::vector<StepInput> inputs;
  inputs.reserve(out.depenses.size() + 1);
  out.assiette = exactly({0});
  for (std::size_t i = 0; i < out.depenses.size(); ++i) {
    const Bounds part = out.depenses[i].contribution();
    out.assiette = out.assiette + part;
    inputs.push_back({StepId{Term::depense, dossier.depenses[i].id}, part});
  }
  inputs.push_back(trace.answer({Key::depenses_completes}));
  // Until the budget is complete, the applicant may add lines: the base has no upper bound.
  if (!dossier.depenses_completes.value_or(false)) out.assiette.max.reset();
  trace.add({Term::assiette}, Operation::somme, std::move(inputs), out.assiette,
            rulebook.bareme.locator());
}

void assess_conditions(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                       Assessment& out, Trace& trace) {
  const Porteur& porteur = dossier.porteur;
  out.axes = assess_axes(rulebook, dossier.projet);
  out.conditions = {assess_porteur(rulebook, porteur),
                    assess_territoire(rulebook, territory, porteur),
                    assess_axe(rulebook, dossier.projet, out.axes),
                    assess_assiette(rulebook, dossier, out.depenses, out.assiette)};

  std::array<std::vector<StepInput>, kConditionCount> inputs;
  inputs[0] = {trace.answer({Key::porteur_nature})};
  inputs[1] = inputs[0];
  if (const auto place = place_key(rulebook, porteur.nature))
    inputs[1].push_back(trace.answer({*place}));
  inputs[2] = {trace.answer({Key::projet_themes}), trace.answer({Key::projet_aucun_axe}),
               trace.answer({Key::projet_autre_theme})};
  inputs[3] = {{StepId{Term::assiette}, out.assiette}};
  for (std::size_t i = 0; i < kConditionCount; ++i) {
    const Condition& condition = out.conditions[i];
    trace.add(of_condition(condition.id), Operation::table, std::move(inputs[i]),
              condition.resultat, condition.ruling->locator);
  }
}

void conclude(Assessment& out, Trace& trace) {
  std::array<Resultat, kConditionCount> results{};
  for (std::size_t i = 0; i < kConditionCount; ++i) results[i] = out.conditions[i].resultat;
  out.eligible = conjunction(results);
  std::vector<StepInput> inputs;
  for (const Condition& condition : out.conditions)
    inputs.push_back({of_condition(condition.id), condition.resultat});
  trace.add({Term::eligible}, Operation::conjonction, std::move(inputs), out.eligible, {});
}

void compute_aid(const Bareme& bareme, Assessment& out, Trace& trace) {
  const StepInput allowed = bareme.steps(out.assiette, out.steps);
  out.subvention = bareme.bounds(out.assiette, out.eligible);
  trace.add({Term::subvention}, Operation::selon_verdict,
            {{StepId{Term::eligible}, out.eligible}, allowed}, out.subvention, bareme.locator());
  if (out.eligible != Resultat::non) out.limite_par = bareme.limit(out.assiette);
}

/// The call gives only a month of opening, and a last day. During the opening month, nobody can say
/// whether the window is open.
Depot deposit_window(const Calendar& calendar, std::optional<Date> today) {
  if (!today) return Depot::indetermine;
  const auto first = parse_date(calendar.ouverture + "-01");
  if (!first || *today < *first) return Depot::a_venir;
  if (*today > calendar.cloture) return Depot::clos;
  const bool opening_month = today->year == first->year && today->month == first->month;
  return opening_month ? Depot::indetermine : Depot::ouvert;
}

}  // namespace

Resultat conjunction(std::span<const Resultat> resultats) {
  const auto any = [&](Resultat wanted) {
    return std::find(resultats.begin(), resultats.end(), wanted) != resultats.end();
  };
  if (any(Resultat::non)) return Resultat::non;
  return any(Resultat::indetermine) ? Resultat::indetermine : Resultat::oui;
}

Assessment assess(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                  std::optional<Date> today) {
  Assessment out;
  // Two steps for each line at most, one for each condition, and those of the totals and the day.
  out.steps.reserve(2 * dossier.depenses.size() + kConditionCount + 6);
  Trace trace(dossier, out.steps);
  assess_lines(rulebook, dossier, out, trace);
  sum_base(rulebook, dossier, out, trace);
  assess_conditions(rulebook, territory, dossier, out, trace);
  conclude(out, trace);
  compute_aid(rulebook.bareme, out, trace);
  const Calendar& calendar = rulebook.calendrier;
  out.depot = deposit_window(calendar, today);
  trace.add({Term::depot}, Operation::calendrier,
            {{Operand::aujourd_hui, today ? Value(*today) : Value()},
             {Operand::ouverture, Value(calendar.ouverture)},
             {Operand::cloture, Value(calendar.cloture)}},
            out.depot, calendar.locator);
  out.missing = missing_answers(rulebook, dossier, out);
  add_remarks(rulebook, territory, dossier, today, out);
  return out;
}

}  // namespace loire
