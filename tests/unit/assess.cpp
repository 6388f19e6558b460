// The assembly: verdict, aid, what binds, and the trace that is the explanation.
#include <algorithm>

#include "core/trace.hpp"
#include "unit/support.hpp"

namespace loire::tests {
namespace {

Assessment of(const Dossier& project) {
  return assess(rulebook(), territory(), project, std::nullopt);
}

Dossier with(std::vector<Depense> lines) {
  Dossier project = good_project();
  project.depenses = std::move(lines);
  return project;
}

std::string line_name(const std::string& id) { return path_of({Key::depenses, id}); }
std::string name(const Step& step) { return step_name(step.id, line_name); }

const Step* step(const Assessment& got, std::string_view id) {
  for (const Step& each : got.steps)
    if (name(each) == id) return &each;
  return nullptr;
}

template <class T>
bool gives(const Step* step, const T& value) {
  const T* got = step ? std::get_if<T>(&step->value) : nullptr;
  return got && *got == value;
}

std::string written(const StepValue& value) {
  struct Writer {
    std::string operator()(const Value& answer) const {
      return given(answer) ? word_of(answer) : "?";
    }
    std::string operator()(const Bounds& bounds) const { return word(bounds); }
    std::string operator()(Resultat value) const { return word(value); }
    std::string operator()(Statut value) const { return word(value); }
    std::string operator()(Depot value) const { return word(value); }
  };
  return std::visit(Writer{}, value);
}

/// «id=value», «?» for an answer not given.
std::string written(const Step& step) {
  std::vector<std::string> out;
  for (const StepInput& each : step.inputs)
    out.push_back(input_name(step, each, line_name) + "=" + written(each.value));
  return joined(out);
}

std::string ids(const Assessment& got) {
  std::vector<std::string> out;
  for (const Step& each : got.steps) out.push_back(name(each));
  return joined(out);
}

}  // namespace

TEST_CASE("nothing answered: nothing decided, everything possible") {
  const Assessment got = of({});
  CHECK(word(got.eligible) == "indetermine");
  CHECK(word(got.subvention) == "0..2500000");
  CHECK(word(got.assiette) == "0..");
  CHECK(word(got.limite_par) == "null");
  CHECK(word(got.depot) == "indetermine");
}

TEST_CASE("the aid around the base from which the ceiling binds") {
  const auto aid = [](std::int64_t base) {
    const Assessment got = of(with({line("d1", DepenseNature::etude, base)}));
    return word(got.eligible) + " " + word(got.subvention) + " " + word(got.limite_par);
  };
  CHECK(aid(0) == "non 0..0 null");
  CHECK(aid(1) == "oui 0..0 taux");
  CHECK(aid(31'249'99) == "oui 2499999..2499999 taux");
  CHECK(aid(31'250'00) == "oui 2500000..2500000 plafond");
  CHECK(aid(31'250'01) == "oui 2500000..2500000 plafond");
  CHECK(aid(999'999'999'99) == "oui 2500000..2500000 plafond");
}

TEST_CASE("what binds is not said while it can still change") {
  Dossier project = with({line("d1", DepenseNature::etude, 20'000'00),
                          line("d2", DepenseNature::frais_lies, 20'000'00)});
  CHECK(word(of(project).limite_par) == "null");
  project.depenses[1].montant.ht = Centimes{11'249'99};
  CHECK(word(of(project).limite_par) == "taux");
  project.depenses_completes.reset();
  CHECK(word(of(project).limite_par) == "null");
}

TEST_CASE("a non anywhere is a non, and nothing is aided") {
  Dossier project = with({line("d1", DepenseNature::etude, 10'000'00)});
  project.porteur.nature = PorteurNature::association;
  const Assessment got = of(project);
  CHECK(word(got.eligible) == "non");
  CHECK(word(got.subvention) == "0..0");
  CHECK(word(got.assiette) == "1000000..1000000");
}

TEST_CASE("something to confirm keeps the verdict open and the lower bound at nothing") {
  Dossier project = with({line("d1", DepenseNature::etude, 10'000'00)});
  project.porteur.nature = PorteurNature::cias;
  project.porteur.situe_dans_la_loire = true;
  const Assessment got = of(project);
  CHECK(word(got.eligible) == "indetermine");
  CHECK(word(got.subvention) == "0..800000");
}

TEST_CASE("no overflow at two hundred lines of the largest amount") {
  std::vector<Depense> lines;
  for (int i = 0; i < 200; ++i)
    lines.push_back(line("d" + std::to_string(i), DepenseNature::etude, kMaxLineCentimes.value));
  const Assessment got = of(with(std::move(lines)));
  CHECK(word(got.assiette) == "19999999999800..19999999999800");
  CHECK(word(got.subvention) == "2500000..2500000");
}

TEST_CASE("the trace is the computation: its values are those of the assessment") {
  Dossier project = with({line("d1", DepenseNature::etude, 10'000'00),
                          line("d2", DepenseNature::frais_lies, 5'000'00)});
  Depense& taxed = project.depenses.emplace_back(line("d3", DepenseNature::formation, 0));
  taxed.montant.ht.reset();
  taxed.montant.ttc = Centimes{120'00};
  taxed.tva = Taux{2000};
  const Assessment got = of(project);
  CHECK(ids(got) ==
        "depenses.d1 depenses.d2 depenses.d3.montant_ht depenses.d3 assiette conditions.porteur "
        "conditions.territoire conditions.axe conditions.assiette eligible part plafonnement "
        "subvention depot");
  CHECK(gives(step(got, "depenses.d1"), Statut::eligible));
  CHECK(gives(step(got, "depenses.d2"), Statut::indeterminee));
  CHECK(gives(step(got, "depenses.d3.montant_ht"), exactly({100'00})));
  CHECK(gives(step(got, "assiette"), got.assiette));
  CHECK(gives(step(got, "eligible"), got.eligible));
  CHECK(gives(step(got, "subvention"), got.subvention));
  CHECK(gives(step(got, "depot"), got.depot));
  CHECK(word(got.assiette) == "1010000..1510000");
  for (const Condition& condition : got.conditions)
    CHECK(gives(step(got, "conditions." + word(condition.id)), condition.resultat));
}

TEST_CASE("each step writes down what it was computed from") {
  Dossier project = with({line("d1", DepenseNature::equipement, 10'000'00)});
  project.depenses[0].propres = {};
  project.depenses_communes.investissement = true;
  project.depenses_communes.acquisition = Acquisition::achat;
  project.projet.themes = {"chatbot", "gfu"};
  project.projet.aucun_axe = false;
  const auto inputs = [](const Dossier& of_project, std::string_view id) {
    const Assessment got = of(of_project);
    const Step* each = step(got, id);
    return each ? written(*each) : "no step";
  };
  CHECK(inputs(project, "depenses.d1") ==
        "nature=equipement destinataire=? investissement=oui obligation_legale=?");
  project.depenses[0].pour_gfu = false;  // not asked of equipment
  project.depenses[0].destinataire = Destinataire::usagers;
  CHECK(inputs(project, "depenses.d1") ==
        "nature=equipement destinataire=usagers acquisition=achat investissement=oui "
        "obligation_legale=?");
  CHECK(inputs(project, "assiette") == "depenses.d1=0..1000000 depenses_completes=oui");
  CHECK(inputs(project, "conditions.porteur") == "porteur.nature=commune");
  CHECK(inputs(project, "conditions.territoire") ==
        "porteur.nature=commune porteur.code_insee=42218");
  CHECK(inputs(project, "conditions.axe") ==
        "projet.themes=chatbot gfu projet.aucun_axe=non projet.autre_theme=?");
  CHECK(inputs(project, "conditions.assiette") == "assiette=0..1000000");
  CHECK(inputs(project, "eligible") ==
        "conditions.porteur=oui conditions.territoire=oui conditions.axe=oui "
        "conditions.assiette=indetermine");
  CHECK(inputs(project, "part") == "assiette=0..1000000 taux=8000");
  CHECK(inputs(project, "plafonnement") == "part=0..800000 plafond=2500000..2500000");
  CHECK(inputs(project, "subvention") == "eligible=indetermine plafonnement=0..800000");
  CHECK(inputs(project, "depot") == "aujourd_hui=? ouverture=2023-04 cloture=2023-07-28");
  project.porteur.nature = PorteurNature::epci;
  project.porteur.siren = "200035202";
  CHECK(inputs(project, "conditions.territoire") == "porteur.nature=epci porteur.siren=200035202");
  project.porteur.nature = PorteurNature::syndicat;
  project.porteur.situe_dans_la_loire = true;
  CHECK(inputs(project, "conditions.territoire") ==
        "porteur.nature=syndicat porteur.situe_dans_la_loire=oui");
  project.porteur.nature = PorteurNature::departement;
  CHECK(inputs(project, "conditions.territoire") == "porteur.nature=departement");
  CHECK(inputs({}, "conditions.territoire") == "porteur.nature=?");
  CHECK(inputs({}, "conditions.axe") == "projet.themes=? projet.aucun_axe=? projet.autre_theme=?");
  CHECK(inputs({}, "part") == "assiette=0.. taux=8000");
  project.depenses[0].montant.ht.reset();
  project.depenses[0].montant.ttc = Centimes{120'00};
  CHECK(inputs(project, "depenses.d1.montant_ht") == "montant_ttc=12000..12000 tva=?");
  project.depenses[0].tva = Taux{2000};
  CHECK(inputs(project, "depenses.d1.montant_ht") == "montant_ttc=12000..12000 tva=2000");
}

TEST_CASE("every step that applies a rule names its place in the call") {
  const Assessment got = of(with({line("d1", DepenseNature::etude, 1)}));
  for (const Step& each : got.steps)
    if (each.operation == Operation::table || each.operation == Operation::part ||
        each.operation == Operation::plafonnement || each.operation == Operation::calendrier)
      CHECK_MESSAGE(!each.locator.empty(), name(each));
}

TEST_CASE("identifiers of the draft are read both ways and are all different") {
  const auto round = []<class Enum>(Enum) {
    const auto& values = Names<Enum>::values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      CHECK(from_name<Enum>(values[i]) == static_cast<Enum>(i));
      CHECK(std::count(values.begin(), values.end(), values[i]) == 1);
    }
    CHECK_FALSE(from_name<Enum>(""));
    CHECK_FALSE(from_name<Enum>("Oui"));
  };
  round(PorteurNature{});
  round(DepenseNature{});
  round(Destinataire{});
  round(Acquisition{});
  round(Financeur{});
  round(FinancementEtat{});
  round(CritereReponse{});
  round(Question{});
  round(ConditionId{});
  round(WarningCode{});
  round(Operation{});
}

}  // namespace loire::tests
