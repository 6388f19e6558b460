#include "core/missing.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

std::string missing(const Dossier& project) {
  return joined(assess(rulebook(), territory(), project, std::nullopt).missing);
}

}  // namespace

TEST_CASE("without any answer, the first questions are missing, in the order of the form") {
  CHECK(missing({}) == "porteur.nature projet.themes depenses depenses_completes");
}

TEST_CASE("a fully answered project has no missing answers") {
  Dossier project = good_project();
  project.depenses = {line("d1", DepenseNature::etude, 100'00)};
  CHECK(missing(project).empty());
}

TEST_CASE("the missing field about the place depends on the kind of applicant") {
  Dossier project = good_project();
  project.depenses = {line("d1", DepenseNature::etude, 100'00)};
  project.porteur.code_insee.clear();
  CHECK(missing(project) == "porteur.code_insee");
  project.porteur.nature = PorteurNature::epci;
  CHECK(missing(project) == "porteur.siren");
  project.porteur.nature = PorteurNature::autre;
  CHECK(missing(project) == "porteur.situe_dans_la_loire");
  project.porteur.nature = PorteurNature::association;
  CHECK(missing(project).empty());  // the verdict is already «non»
}

TEST_CASE("the missing answers of a line depend on its nature and its other answers") {
  Dossier project = good_project();
  Depense& depense = project.depenses.emplace_back(line("d1", DepenseNature::etude, 100'00));
  depense.nature.reset();
  CHECK(missing(project) == "depenses.d1.nature");
  depense.nature = DepenseNature::amenagement;
  CHECK(missing(project) == "depenses.d1.pour_gfu depenses.d1.reseau_initiative_publique");
  depense.montant.ht.reset();
  depense.pour_gfu = true;
  CHECK(missing(project) == "depenses.d1.montant depenses.d1.reseau_initiative_publique");
  depense.reseau_initiative_publique = true;
  depense.montant.ttc = Centimes{120'00};
  CHECK(missing(project) == "depenses.d1.tva");
  depense.tva = Taux{2000};
  CHECK(missing(project).empty());
  depense.propres = {};
  CHECK(missing(project) == "depenses_communes.investissement depenses_communes.obligation_legale");
  project.depenses_communes = {true, false, std::nullopt};
  CHECK(missing(project).empty());
  depense.nature = DepenseNature::equipement;
  CHECK(missing(project) == "depenses_communes.acquisition depenses.d1.destinataire");
  depense.destinataire = Destinataire::autre;  // to confirm, whether bought or not
  CHECK(missing(project).empty());
  depense.nature = DepenseNature::logiciel;
  CHECK(missing(project) == "depenses_communes.acquisition");
  project.depenses_communes.acquisition = Acquisition::abonnement;
  CHECK(missing(project).empty());
}

TEST_CASE("nothing is missing for a line that is excluded or has a zero amount") {
  Dossier project = good_project();
  project.depenses = {line("d1", DepenseNature::etude, 100'00)};
  Depense excluded = line("d2", DepenseNature::fonctionnement, 0);
  excluded.montant.ht.reset();
  excluded.propres = {};
  project.depenses.push_back(excluded);
  Depense worthless = line("d3", DepenseNature::equipement, 0);
  worthless.propres = {};
  project.depenses.push_back(worthless);
  CHECK(missing(project).empty());
}

TEST_CASE("no expense is missing once the certain part of the base reaches the ceiling") {
  Dossier project = good_project();
  project.depenses_completes.reset();
  project.depenses = {line("d1", DepenseNature::etude, 31'250'00), {}};
  project.depenses[1].id = "d2";
  CHECK(missing(project).empty());
  project.depenses[0].montant.ht = Centimes{31'249'99};
  CHECK(missing(project) ==
        "depenses_communes.investissement depenses_communes.obligation_legale "
        "depenses.d2.nature depenses.d2.montant depenses_completes");
}

TEST_CASE("a VAT rate is not missing when the ceiling applies at any rate") {
  Dossier project = good_project();
  Depense& depense = project.depenses.emplace_back(line("d1", DepenseNature::equipement, 0));
  depense.montant.ht.reset();
  depense.montant.ttc = Centimes{37'500'00};  // 31 250 € HT at 20 %
  CHECK(missing(project) == "depenses.d1.destinataire");
  depense.montant.ttc = Centimes{37'499'99};
  CHECK(missing(project) == "depenses.d1.tva depenses.d1.destinataire");
  project.depenses.push_back(line("d2", DepenseNature::etude, 1));
  CHECK(missing(project) == "depenses.d1.destinataire");
}

TEST_CASE("nothing is missing once the verdict is non") {
  Dossier project;
  project.projet.aucun_axe = true;
  CHECK(missing(project).empty());
}

}  // namespace loire::tests
