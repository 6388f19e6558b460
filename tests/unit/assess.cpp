// The complete assessment: verdict, aid, the limit that applies, and the trace that explains them.
#include <algorithm>

#include "core/trace.hpp"
#include "unit/support.hpp"

namespace loire::tests {
namespace {

Assessment assessment_of(const Dossier& project) {
  return assess(rulebook(), territory(), project, std::nullopt);
}

Dossier project_with(std::vector<Depense> lines) {
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

/// The inputs of a step as «id=value», with «?» for an answer that was not given.
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

TEST_CASE("without any answer nothing is decided and everything is possible") {
  const Assessment got = assessment_of({});
  CHECK(word(got.eligible) == "indetermine");
  CHECK(word(got.subvention) == "0..2500000");
  CHECK(word(got.assiette) == "0..");
  CHECK(word(got.limite_par) == "null");
  CHECK(word(got.depot) == "indetermine");
}

TEST_CASE("the aid just below, at and above the base where the ceiling starts to apply") {
  const auto aid = [](std::int64_t base) {
    const Assessment got = assessment_of(project_with({line("d1", DepenseNature::etude, base)}));
    return word(got.eligible) + " " + word(got.subvention) + " " + word(got.limite_par);
  };
  CHECK(aid(0) == "non 0..0 null");
  CHECK(aid(1) == "oui 0..0 taux");
  CHECK(aid(31'249'99) == "oui 2499999..2499999 taux");
  CHECK(aid(31'250'00) == "oui 2500000..2500000 plafond");
  CHECK(aid(31'250'01) == "oui 2500000..2500000 plafond");
  CHECK(aid(999'999'999'99) == "oui 2500000..2500000 plafond");
}

TEST_CASE("the limit that applies is not given while it can still change") {
  Dossier project = project_with({line("d1", DepenseNature::etude, 20'000'00),
                                  line("d2", DepenseNature::frais_lies, 20'000'00)});
  CHECK(word(assessment_of(project).limite_par) == "null");
  project.depenses[1].montant.ht = Centimes{11'249'99};
  CHECK(word(assessment_of(project).limite_par) == "taux");
  project.depenses_completes.reset();
  CHECK(word(assessment_of(project).limite_par) == "null");
}

TEST_CASE("one condition that fails makes the verdict «non» and the aid zero") {
  Dossier project = project_with({line("d1", DepenseNature::etude, 10'000'00)});
  project.porteur.nature = PorteurNature::association;
  const Assessment got = assessment_of(project);
  CHECK(word(got.eligible) == "non");
  CHECK(word(got.subvention) == "0..0");
  CHECK(word(got.assiette) == "1000000..1000000");
}

TEST_CASE("a condition to confirm leaves the verdict open and the lower bound of the aid at zero") {
  Dossier project = project_with({line("d1", DepenseNature::etude, 10'000'00)});
  project.porteur.nature = PorteurNature::cias;
  project.porteur.situe_dans_la_loire = true;
  const Assessment got = assessment_of(project);
  CHECK(word(got.eligible) == "indetermine");
  CHECK(word(got.subvention) == "0..800000");
}

TEST_CASE("two hundred lines of the largest amount do not overflow") {
  std::vector<Depense> lines;
  for (int i = 0; i < 200; ++i)
    lines.push_back(line("d" + std::to_string(i), DepenseNature::etude, kMaxLineCentimes.value));
  const Assessment got = assessment_of(project_with(std::move(lines)));
  CHECK(word(got.assiette) == "19999999999800..19999999999800");
  CHECK(word(got.subvention) == "2500000..2500000");
}

TEST_CASE("the values in the trace are those of the assessment") {
  Dossier project = project_with({line("d1", DepenseNature::etude, 10'000'00),
                                  line("d2", DepenseNature::frais_lies, 5'000'00)});
  Depense& taxed = project.depenses.emplace_back(line("d3", DepenseNature::formation, 0));
  taxed.montant.ht.reset();
  taxed.montant.ttc = Centimes{120'00};
  taxed.tva = Taux{2000};
  const Assessment got = assessment_of(project);
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

TEST_CASE("each step records the inputs of its computation") {
  Dossier project = project_with({line("d1", DepenseNature::equipement, 10'000'00)});
  project.depenses[0].propres = {};
  project.depenses_communes.investissement = true;
  project.depenses_communes.acquisition = Acquisition::achat;
  project.projet.themes = {"chatbot", "gfu"};
  project.projet.aucun_axe = false;
  const auto inputs = [](const Dossier& dossier, std::string_view id) {
    const Assessment got = assessment_of(dossier);
    const Step* each = step(got, id);
    return each ? written(*each) : "no step";
  };
  CHECK(inputs(project, "depenses.d1") ==
        "nature=equipement destinataire=? investissement=oui obligation_legale=?");
  project.depenses[0].pour_gfu = false;  // equipment does not ask this question
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

TEST_CASE("every step that applies a rule names the place of the rule in the call") {
  const Assessment got = assessment_of(project_with({line("d1", DepenseNature::etude, 1)}));
  for (const Step& each : got.steps)
    if (each.operation == Operation::table || each.operation == Operation::part ||
        each.operation == Operation::plafonnement || each.operation == Operation::calendrier)
      CHECK_MESSAGE(!each.locator.empty(), name(each));
}

TEST_CASE("the names of enumeration values convert both ways and are all different") {
  const auto check_names = []<class Enum>(Enum) {
    const auto& values = Names<Enum>::values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      CHECK(from_name<Enum>(values[i]) == static_cast<Enum>(i));
      CHECK(std::count(values.begin(), values.end(), values[i]) == 1);
    }
    CHECK_FALSE(from_name<Enum>(""));
    CHECK_FALSE(from_name<Enum>("Oui"));
  };
  check_names(PorteurNature{});
  check_names(DepenseNature{});
  check_names(Destinataire{});
  check_names(Acquisition{});
  check_names(Financeur{});
  check_names(FinancementEtat{});
  check_names(CritereReponse{});
  check_names(Question{});
  check_names(ConditionId{});
  check_names(WarningCode{});
  check_names(Operation{});
}

}  // namespace loire::tests
