#include "core/assess.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/lines.hpp"
#include "core/missing.hpp"
#include "core/names.hpp"
#include "core/remarks.hpp"
#include "core/word_remarks.hpp"

namespace loire {
namespace {

/// Writes down each step as it is computed: the explanation is this list and nothing else.
class Trace {
 public:
  explicit Trace(std::vector<Step>& steps) : steps_(steps) {}
  void add(std::string id, Operation operation, std::vector<StepInput> inputs, StepValue value,
           std::string_view locator) {
    steps_.push_back({std::move(id), operation, std::move(inputs), std::move(value), locator});
  }

 private:
  std::vector<Step>& steps_;
};

template <class Enum>
StepValue answer(std::optional<Enum> value) {
  if (!value) return std::monostate{};
  return std::string(name_of(*value));
}

StepValue answer(std::optional<bool> value) {
  if (!value) return std::monostate{};
  return std::string(*value ? "oui" : "non");
}

StepValue answer(const std::string& value) {
  if (value.empty()) return std::monostate{};
  return value;
}

/// The answers that a line's ruling was looked up by: those given, and those still open.
std::vector<StepInput> line_inputs(const Rulebook& rulebook, const Depense& line,
                                   const QuestionsCommunes& common, const LineFinding& finding) {
  std::vector<StepInput> inputs{{"nature", answer(line.nature)}};
  for (std::size_t i = 0; i < kQuestionCount; ++i) {
    const auto question = static_cast<Question>(i);
    const auto given = answer_index(question, line, common);
    const bool open =
        std::find(finding.open.begin(), finding.open.end(), question) != finding.open.end();
    const bool asked = !line.nature || may_ask(rulebook, *line.nature, question);
    if (open || (given && asked))
      inputs.push_back(
          {std::string(name_of(question)),
           given ? StepValue(std::string(answers_of(question)[*given])) : StepValue()});
  }
  return inputs;
}

void assess_lines(const Rulebook& rulebook, const Dossier& dossier, Assessment& out, Trace& trace) {
  for (const Depense& line : dossier.depenses) {
    const LineFinding& finding =
        out.depenses.emplace_back(assess_line(rulebook, line, dossier.depenses_communes));
    const std::string id = "depenses." + line.id;
    if (finding.ht_from_ttc)
      trace.add(id + ".montant_ht", Operation::ht_de_ttc,
                {{"montant_ttc", exactly(*line.montant_ttc)},
                 {"tva", line.tva ? StepValue(*line.tva) : StepValue()}},
                finding.montant_ht, {});
    trace.add(id, Operation::table, line_inputs(rulebook, line, dossier.depenses_communes, finding),
              finding.statut, finding.ruling->locator);
  }
}

void sum_base(const Rulebook& rulebook, const Dossier& dossier, Assessment& out, Trace& trace) {
  std::vector<StepInput> inputs;
  out.assiette = exactly({0});
  for (std::size_t i = 0; i < out.depenses.size(); ++i) {
    const Bounds part = out.depenses[i].contribution();
    out.assiette = out.assiette + part;
    inputs.push_back({"depenses." + dossier.depenses[i].id, part});
  }
  inputs.push_back({"depenses_completes", answer(dossier.depenses_completes)});
  // Until the budget is complete, a line may still come: nothing bounds the base.
  if (!dossier.depenses_completes.value_or(false)) out.assiette.max.reset();
  trace.add("assiette", Operation::somme, std::move(inputs), out.assiette, rulebook.aide.locator);
}

void assess_conditions(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                       Assessment& out, Trace& trace) {
  const Porteur& porteur = dossier.porteur;
  out.axes = assess_axes(rulebook, dossier.projet);
  out.conditions = {assess_porteur(rulebook, porteur),
                    assess_territoire(rulebook, territory, porteur),
                    assess_axe(rulebook, dossier.projet, out.axes),
                    assess_assiette(rulebook, dossier, out.depenses, out.assiette)};

  std::string themes;
  for (const std::string& theme : dossier.projet.themes)
    themes += (themes.empty() ? "" : " ") + theme;
  std::array<std::vector<StepInput>, kConditionCount> inputs;
  inputs[0] = {{"porteur.nature", answer(porteur.nature)}};
  inputs[1] = inputs[0];
  if (porteur.nature) {
    const std::string field(territoire_field(rulebook, *porteur.nature));
    if (!field.empty())
      inputs[1].push_back({field, field == "porteur.code_insee" ? answer(porteur.code_insee)
                                  : field == "porteur.siren"
                                      ? answer(porteur.siren)
                                      : answer(porteur.situe_dans_la_loire)});
  }
  inputs[2] = {{"projet.themes", answer(themes)},
               {"projet.aucun_axe", answer(dossier.projet.aucun_axe)},
               {"projet.autre_theme", answer(dossier.projet.autre_theme)}};
  inputs[3] = {{"assiette", out.assiette}};
  for (std::size_t i = 0; i < kConditionCount; ++i) {
    const Condition& condition = out.conditions[i];
    trace.add("conditions." + std::string(name_of(condition.id)), Operation::table,
              std::move(inputs[i]), condition.resultat, condition.ruling->locator);
  }
}

void conclude(Assessment& out, Trace& trace) {
  std::array<Resultat, kConditionCount> results{};
  for (std::size_t i = 0; i < kConditionCount; ++i) results[i] = out.conditions[i].resultat;
  out.eligible = conjunction(results);
  std::vector<StepInput> inputs;
  for (const Condition& condition : out.conditions)
    inputs.push_back({"conditions." + std::string(name_of(condition.id)), condition.resultat});
  trace.add("eligible", Operation::conjonction, std::move(inputs), out.eligible, {});
}

/// Call: Modalités financières, last paragraph: a maximum rate of the HT base, within the ceiling.
void compute_aid(const Rulebook& rulebook, Assessment& out, Trace& trace) {
  const AideRules& rules = rulebook.aide;
  Bounds share{share_rounded_down(out.assiette.min, rules.taux), std::nullopt};
  if (out.assiette.max) share.max = share_rounded_down(*out.assiette.max, rules.taux);
  trace.add("part", Operation::part, {{"assiette", out.assiette}, {"taux", rules.taux}}, share,
            rules.locator);

  const Bounds aid = aid_bounds(rules, out.assiette, Resultat::oui);
  trace.add("plafonnement", Operation::plafonnement,
            {{"part", share}, {"plafond", exactly(rules.plafond)}}, aid, rules.locator);

  out.subvention = aid_bounds(rules, out.assiette, out.eligible);
  trace.add("subvention", Operation::selon_verdict,
            {{"eligible", out.eligible}, {"plafonnement", aid}}, out.subvention, rules.locator);

  if (out.eligible == Resultat::non) return;
  const Centimes ceiling_base = base_reaching(rules.plafond, rules.taux);
  if (out.assiette.min >= ceiling_base) out.limite_par = LimitePar::plafond;
  else if (out.assiette.max && *out.assiette.max < ceiling_base) out.limite_par = LimitePar::taux;
}

/// The call gives a month of opening and a last day; in the month itself nothing is certain.
Depot deposit_window(const Calendar& calendar, std::optional<Date> today) {
  if (!today) return Depot::indetermine;
  const auto first = parse_date(calendar.ouverture + "-01");
  if (!first || *today < *first) return Depot::a_venir;
  if (*today > calendar.cloture) return Depot::clos;
  const bool opening_month = today->year == first->year && today->month == first->month;
  return opening_month ? Depot::indetermine : Depot::ouvert;
}

}  // namespace

Centimes aid_for(const AideRules& aide, Centimes assiette) {
  return std::min(share_rounded_down(assiette, aide.taux), aide.plafond);
}

Bounds aid_bounds(const AideRules& aide, const Bounds& assiette, Resultat eligible) {
  if (eligible == Resultat::non) return exactly({0});
  const Centimes most = assiette.max ? aid_for(aide, *assiette.max) : aide.plafond;
  if (eligible == Resultat::indetermine) return {Centimes{0}, most};
  return {aid_for(aide, assiette.min), most};
}

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
  Trace trace(out.etapes);
  assess_lines(rulebook, dossier, out, trace);
  sum_base(rulebook, dossier, out, trace);
  assess_conditions(rulebook, territory, dossier, out, trace);
  conclude(out, trace);
  compute_aid(rulebook, out, trace);
  out.depot = deposit_window(rulebook.calendrier, today);
  trace.add("depot", Operation::calendrier,
            {{"aujourd_hui", today ? StepValue(format_iso(*today)) : StepValue()},
             {"ouverture", rulebook.calendrier.ouverture},
             {"cloture", format_iso(rulebook.calendrier.cloture)}},
            out.depot, rulebook.calendrier.locator);
  out.manquants = missing_answers(rulebook, dossier, out);
  out.mots = project_words(rulebook, dossier.projet);
  add_remarks(rulebook, territory, dossier, today, out);
  add_word_remarks(rulebook, dossier, out);
  return out;
}

}  // namespace loire
