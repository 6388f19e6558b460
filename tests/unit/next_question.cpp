// What each kind of missing answer is worth, worked out from the call: 80 % of the base, at most
// 25 000 €; nothing when the verdict is non, from nothing while it is open.
#include "core/next_question.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

/// «field: gap, least .. most that an answer narrows it», or «none».
std::string next(const Dossier& project, const Rulebook& rules = rulebook(),
                 const Territory& places = territory()) {
  const Assessment now = assess(rules, places, project, std::nullopt);
  const auto got = next_question(rules, places, project, now);
  if (!got) return "none";
  return path_of(got->ref) + ": " + std::to_string(got->ecart.value) + ", " +
         std::to_string(got->reduction_min.value) + ".." + std::to_string(got->reduction_max.value);
}

/// Saint-Étienne, a theme, a complete budget of these lines.
Dossier with(std::vector<Depense> lines) {
  Dossier project = good_project();
  project.depenses = std::move(lines);
  return project;
}

/// … of one study of 10 000 €: 8 000 € of aid.
Dossier study() { return with({line("d1", DepenseNature::etude, 10'000'00)}); }

Depense without_amount(Depense depense) {
  depense.montant.ht.reset();
  return depense;
}

}  // namespace

TEST_CASE("nothing missing, nothing to ask") { CHECK(next(study()) == "none"); }

TEST_CASE("who applies: some kinds settle, some are left to confirm") {
  Dossier it = study();
  it.porteur.nature.reset();
  CHECK(next(it) == "porteur.nature: 800000, 0..800000");
}

TEST_CASE("where the applicant is") {
  Dossier it = study();
  it.porteur = {};
  it.porteur.nature = PorteurNature::syndicat;  // it says so: yes or no, and all is settled
  CHECK(next(it) == "porteur.situe_dans_la_loire: 800000, 800000..800000");
  it.porteur.nature = PorteurNature::commune;  // inside or outside, and all is settled
  CHECK(next(it) == "porteur.code_insee: 800000, 800000..800000");
  it.porteur.nature = PorteurNature::epci;  // one that straddles the border is to confirm
  CHECK(next(it) == "porteur.siren: 800000, 0..800000");
}

TEST_CASE("an EPCI that straddles the border settles nothing, one of elsewhere all") {
  Dossier it = study();
  it.porteur = {};
  it.porteur.nature = PorteurNature::epci;
  Territory straddling;
  for (const Epci& epci : territory().epci)
    if (epci.a_cheval()) straddling.epci.push_back(epci);
  CHECK(next(it, rulebook(), straddling) == "porteur.siren: 800000, 0..800000");
}

TEST_CASE("without a table of communes, one outside the département still settles") {
  Dossier it = study();
  it.porteur.code_insee.clear();
  CHECK(next(it, rulebook(), {}) == "porteur.code_insee: 800000, 800000..800000");
  Rulebook ain = rulebook();
  ain.territoire.departement = "01";
  CHECK(next(it, ain, {}) == "porteur.code_insee: 800000, 800000..800000");
}

TEST_CASE("the axis: another theme is to confirm") {
  Dossier it = study();
  it.projet.themes.clear();
  CHECK(next(it) == "projet.themes: 800000, 0..800000");
}

TEST_CASE("the nature of an expense, and the questions of its nature") {
  Depense depense = line("d1", DepenseNature::equipement, 10'000'00);
  CHECK(next(with({depense})) == "depenses.d1.destinataire: 800000, 0..800000");
  depense.nature = DepenseNature::gfu;
  CHECK(next(with({depense})) == "depenses.d1.reseau_initiative_publique: 800000, 800000..800000");
  depense.nature = DepenseNature::amenagement;
  depense.reseau_initiative_publique = true;  // in a GFU or not: eligible or excluded
  CHECK(next(with({depense})) == "depenses.d1.pour_gfu: 800000, 800000..800000");
  depense.nature.reset();
  CHECK(next(with({depense})) == "depenses.d1.nature: 800000, 0..800000");
}

TEST_CASE("the cross-cutting questions, asked once for all lines") {
  Dossier it = study();
  it.depenses[0].propres = {std::nullopt, false, std::nullopt};
  CHECK(next(it) == "depenses_communes.investissement: 800000, 800000..800000");
  it.depenses[0].propres = {true, std::nullopt, std::nullopt};
  CHECK(next(it) == "depenses_communes.obligation_legale: 800000, 800000..800000");
  it.depenses[0].propres = {};  // yes to the first leaves the second
  CHECK(next(it) == "depenses_communes.investissement: 800000, 0..800000");
  it.depenses[0].nature = DepenseNature::logiciel;
  it.depenses[0].propres = {true, false, std::nullopt};  // bought: eligible; rented: to confirm
  CHECK(next(it) == "depenses_communes.acquisition: 800000, 0..800000");
}

TEST_CASE("an amount: nothing, or enough for the ceiling") {
  Dossier it = with({without_amount(line("d1", DepenseNature::etude, 0))});
  CHECK(next(it) == "depenses.d1.montant: 2500000, 2500000..2500000");
  it.depenses.push_back(line("d2", DepenseNature::etude, 10'000'00));
  CHECK(next(it) == "depenses.d1.montant: 1700000, 1700000..1700000");
  it.depenses[1] = without_amount(line("d2", DepenseNature::etude, 0));
  CHECK(next(it) == "depenses.d1.montant: 2500000, 0..2500000");
}

TEST_CASE("an amount of nothing leaves the others' gap, to the centime") {
  // Up to 4 centimes to confirm: up to 3 of aid (3,2 rounded down).
  CHECK(next(with({without_amount(line("d1", DepenseNature::etude, 0)),
                   line("d2", DepenseNature::frais_lies, 4)})) ==
        "depenses.d1.montant: 2500000, 2499997..2500000");
}

TEST_CASE("a VAT rate: 100 € to 120 € of base, 80 € to 96 € of aid") {
  Dossier it = with({without_amount(line("d1", DepenseNature::etude, 0))});
  it.depenses[0].montant.ttc = Centimes{120'00};
  CHECK(next(it) == "depenses.d1.tva: 1600, 1600..1600");
}

TEST_CASE("the whole budget: complete, or as open as it is") {
  Dossier it = study();
  it.depenses_completes.reset();
  CHECK(next(it) == "depenses_completes: 1700000, 0..1700000");
  it.depenses.clear();  // a first expense leaves as much open, and comes first
  CHECK(next(it) == "depenses: 2500000, 0..0");
}

TEST_CASE("what narrows for sure is asked before what comes first") {
  Dossier it = with({line("d1", DepenseNature::equipement, 10'000'00),
                     without_amount(line("d2", DepenseNature::etude, 0))});
  it.depenses[1].montant.ttc = Centimes{120'00};
  // 80 € .. 8 096 €, of which the rate settles 16 €.
  CHECK(next(it) == "depenses.d2.tva: 801600, 1600..1600");
  // Two that narrow for sure: the one that narrows more, whatever their order.
  it.depenses[0] = without_amount(line("d1", DepenseNature::etude, 0));
  it.depenses[0].montant.ttc = Centimes{60'00};
  CHECK(next(it) == "depenses.d2.tva: 2400, 1600..1600");
  std::swap(it.depenses[0].montant.ttc, it.depenses[1].montant.ttc);
  CHECK(next(it) == "depenses.d1.tva: 2400, 1600..1600");
}

TEST_CASE("every missing answer is tried, also after one that is no better") {
  Dossier it = with({line("d1", DepenseNature::equipement, 10'000'00),
                     line("d2", DepenseNature::logiciel, 10'000'00),
                     without_amount(line("d3", DepenseNature::etude, 0))});
  it.depenses[1].propres.acquisition.reset();
  it.depenses[2].montant.ttc = Centimes{120'00};
  it.depenses_communes.acquisition.reset();
  CHECK(next(it) == "depenses.d3.tva: 1601600, 1600..1600");
}

TEST_CASE("among equal gaps, the question whose worst answer settles the verdict") {
  // A centime brings no aid, so that no answer changes the gap, which is nothing.
  Dossier it = with({line("d1", DepenseNature::logiciel, 1)});
  it.depenses[0].propres = {std::nullopt, false, Acquisition::achat};
  it.porteur = {};
  CHECK(next(it) == "porteur.nature: 0, 0..0");  // nothing settles: the first
  it.porteur.nature = PorteurNature::commune;
  it.porteur.code_insee = "42218";
  CHECK(next(it) == "depenses_communes.investissement: 0, 0..0");
}

}  // namespace loire::tests
