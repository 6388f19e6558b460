// How much each kind of missing answer narrows the aid, with values worked out by hand from the
// call: 80 % of the base and at most 25 000 €, zero when the verdict is «non», from zero while it
// is open.
#include "core/next_question.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

/// The next question as «field: gap, least .. most by which an answer narrows it», or «none».
std::string describe_next(const Dossier& project, const Rulebook& rules = rulebook(),
                          const Territory& places = territory()) {
  const Assessment now = assess(rules, places, project, std::nullopt);
  const auto got = next_question(rules, places, project, now);
  if (!got) return "none";
  return path_of(got->ref) + ": " + std::to_string(got->gap.value) + ", " +
         std::to_string(got->reduction_min.value) + ".." + std::to_string(got->reduction_max.value);
}

/// A project of Saint-Étienne with a theme and a complete budget of these lines.
Dossier project_with(std::vector<Depense> lines) {
  Dossier project = good_project();
  project.depenses = std::move(lines);
  return project;
}

/// The same with one study of 10 000 €, which gives 8 000 € of aid.
Dossier study() { return project_with({line("d1", DepenseNature::etude, 10'000'00)}); }

Depense without_amount(Depense depense) {
  depense.montant.ht.reset();
  return depense;
}

}  // namespace

TEST_CASE("a complete project has no next question") { CHECK(describe_next(study()) == "none"); }

TEST_CASE("the kind of applicant: some answers decide, others are to confirm") {
  Dossier project = study();
  project.porteur.nature.reset();
  CHECK(describe_next(project) == "porteur.nature: 800000, 0..800000");
}

TEST_CASE("the place of the applicant: the question depends on the kind of applicant") {
  Dossier project = study();
  project.porteur = {};
  project.porteur.nature = PorteurNature::syndicat;  // both answers to the yes/no question decide
  CHECK(describe_next(project) == "porteur.situe_dans_la_loire: 800000, 800000..800000");
  project.porteur.nature = PorteurNature::commune;  // any commune decides
  CHECK(describe_next(project) == "porteur.code_insee: 800000, 800000..800000");
  project.porteur.nature = PorteurNature::epci;  // an EPCI across the border is to confirm
  CHECK(describe_next(project) == "porteur.siren: 800000, 0..800000");
}

TEST_CASE("an EPCI across the border does not decide, and one from elsewhere does") {
  Dossier project = study();
  project.porteur = {};
  project.porteur.nature = PorteurNature::epci;
  Territory straddling;
  for (const Epci& epci : territory().epci)
    if (epci.a_cheval()) straddling.epci.push_back(epci);
  CHECK(describe_next(project, rulebook(), straddling) == "porteur.siren: 800000, 0..800000");
}

TEST_CASE("without a table of communes, a code outside the département still decides") {
  Dossier project = study();
  project.porteur.code_insee.clear();
  CHECK(describe_next(project, rulebook(), {}) == "porteur.code_insee: 800000, 800000..800000");
  Rulebook ain = rulebook();
  ain.territoire.departement = "01";
  CHECK(describe_next(project, ain, {}) == "porteur.code_insee: 800000, 800000..800000");
}

TEST_CASE("the axis: another theme leaves the project to confirm") {
  Dossier project = study();
  project.projet.themes.clear();
  CHECK(describe_next(project) == "projet.themes: 800000, 0..800000");
}

TEST_CASE("the nature of an expense and the questions of that nature") {
  Depense depense = line("d1", DepenseNature::equipement, 10'000'00);
  CHECK(describe_next(project_with({depense})) == "depenses.d1.destinataire: 800000, 0..800000");
  depense.nature = DepenseNature::gfu;
  CHECK(describe_next(project_with({depense})) ==
        "depenses.d1.reseau_initiative_publique: 800000, 800000..800000");
  depense.nature = DepenseNature::amenagement;
  // Eligible within a closed user group, excluded otherwise.
  depense.reseau_initiative_publique = true;
  CHECK(describe_next(project_with({depense})) == "depenses.d1.pour_gfu: 800000, 800000..800000");
  depense.nature.reset();
  CHECK(describe_next(project_with({depense})) == "depenses.d1.nature: 800000, 0..800000");
}

TEST_CASE("the common questions are asked once for all lines") {
  Dossier project = study();
  project.depenses[0].propres = {std::nullopt, false, std::nullopt};
  CHECK(describe_next(project) == "depenses_communes.investissement: 800000, 800000..800000");
  project.depenses[0].propres = {true, std::nullopt, std::nullopt};
  CHECK(describe_next(project) == "depenses_communes.obligation_legale: 800000, 800000..800000");
  project.depenses[0].propres = {};  // the answer «oui» leaves the other question open
  CHECK(describe_next(project) == "depenses_communes.investissement: 800000, 0..800000");
  project.depenses[0].nature = DepenseNature::logiciel;
  // Eligible when bought, to confirm when rented.
  project.depenses[0].propres = {true, false, std::nullopt};
  CHECK(describe_next(project) == "depenses_communes.acquisition: 800000, 0..800000");
}

TEST_CASE("an amount can be zero or reach the ceiling") {
  Dossier project = project_with({without_amount(line("d1", DepenseNature::etude, 0))});
  CHECK(describe_next(project) == "depenses.d1.montant: 2500000, 2500000..2500000");
  project.depenses.push_back(line("d2", DepenseNature::etude, 10'000'00));
  CHECK(describe_next(project) == "depenses.d1.montant: 1700000, 1700000..1700000");
  project.depenses[1] = without_amount(line("d2", DepenseNature::etude, 0));
  CHECK(describe_next(project) == "depenses.d1.montant: 2500000, 0..2500000");
}

TEST_CASE("an amount of zero leaves the gap of the other lines, exact to the centime") {
  // Up to 4 centimes to confirm give up to 3 centimes of aid (3,2 rounded down).
  CHECK(describe_next(project_with({without_amount(line("d1", DepenseNature::etude, 0)),
                                    line("d2", DepenseNature::frais_lies, 4)})) ==
        "depenses.d1.montant: 2500000, 2499997..2500000");
}

TEST_CASE("a VAT rate narrows a base of 100 € to 120 €, and an aid of 80 € to 96 €") {
  Dossier project = project_with({without_amount(line("d1", DepenseNature::etude, 0))});
  project.depenses[0].montant.ttc = Centimes{120'00};
  CHECK(describe_next(project) == "depenses.d1.tva: 1600, 1600..1600");
}

TEST_CASE("the budget can be declared complete, or stay as open as before") {
  Dossier project = study();
  project.depenses_completes.reset();
  CHECK(describe_next(project) == "depenses_completes: 1700000, 0..1700000");
  project.depenses.clear();  // a first expense narrows nothing, and is asked first
  CHECK(describe_next(project) == "depenses: 2500000, 0..0");
}

TEST_CASE("a question that always narrows the aid comes before an earlier one that may not") {
  Dossier project = project_with({line("d1", DepenseNature::equipement, 10'000'00),
                                  without_amount(line("d2", DepenseNature::etude, 0))});
  project.depenses[1].montant.ttc = Centimes{120'00};
  // The aid is between 80 € and 8 096 €, of which the rate decides 16 €.
  CHECK(describe_next(project) == "depenses.d2.tva: 801600, 1600..1600");
  // When two questions always narrow, the one that narrows more comes first.
  project.depenses[0] = without_amount(line("d1", DepenseNature::etude, 0));
  project.depenses[0].montant.ttc = Centimes{60'00};
  CHECK(describe_next(project) == "depenses.d2.tva: 2400, 1600..1600");
  std::swap(project.depenses[0].montant.ttc, project.depenses[1].montant.ttc);
  CHECK(describe_next(project) == "depenses.d1.tva: 2400, 1600..1600");
}

TEST_CASE("every missing answer is tried, even after one that is not better") {
  Dossier project = project_with({line("d1", DepenseNature::equipement, 10'000'00),
                                  line("d2", DepenseNature::logiciel, 10'000'00),
                                  without_amount(line("d3", DepenseNature::etude, 0))});
  project.depenses[1].propres.acquisition.reset();
  project.depenses[2].montant.ttc = Centimes{120'00};
  project.depenses_communes.acquisition.reset();
  CHECK(describe_next(project) == "depenses.d3.tva: 1601600, 1600..1600");
}

TEST_CASE("with equal gaps, the question whose worst answer decides the verdict comes first") {
  // One centime gives no aid, so the gap is zero and no answer changes it.
  Dossier project = project_with({line("d1", DepenseNature::logiciel, 1)});
  project.depenses[0].propres = {std::nullopt, false, Acquisition::achat};
  project.porteur = {};
  // No answer decides, so the first question is asked.
  CHECK(describe_next(project) == "porteur.nature: 0, 0..0");
  project.porteur.nature = PorteurNature::commune;
  project.porteur.code_insee = "42218";
  CHECK(describe_next(project) == "depenses_communes.investissement: 0, 0..0");
}

}  // namespace loire::tests
