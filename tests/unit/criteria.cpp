// What a criterion of analysis can lean on: the edition's «appuis» against the answers.
#include "core/criteria.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

bool leans(const Dossier& project, Key key, std::vector<std::string> valeurs = {}) {
  const Appui appui{key, std::move(valeurs), "Un texte."};
  return supports(appui, project, assess(rulebook(), territory(), project, std::nullopt));
}

Financement from(std::optional<Financeur> kind) {
  Financement out;
  out.financeur = kind;
  return out;
}

}  // namespace

TEST_CASE("a criterion leans on the kind of applicant and on the themes") {
  Dossier it;
  CHECK_FALSE(leans(it, Key::porteur_nature));
  it.porteur.nature = PorteurNature::syndicat;
  CHECK(leans(it, Key::porteur_nature));
  CHECK(leans(it, Key::porteur_nature, {"epci", "syndicat"}));
  CHECK_FALSE(leans(it, Key::porteur_nature, {"epci", "commune"}));

  CHECK_FALSE(leans(it, Key::projet_themes));
  it.projet.themes = {"chatbot", "gfu"};
  CHECK(leans(it, Key::projet_themes));
  CHECK(leans(it, Key::projet_themes, {"gfu"}));
  CHECK_FALSE(leans(it, Key::projet_themes, {"e_sante"}));
}

TEST_CASE("a criterion leans on dates when both are given") {
  Dossier it;
  CHECK_FALSE(leans(it, Key::projet_date_fin));
  it.projet.date_fin = day("2024-06-30");
  CHECK_FALSE(leans(it, Key::projet_date_fin));
  it.projet.date_debut = day("2023-09-01");
  CHECK(leans(it, Key::projet_date_fin));
  it.projet.date_fin = {};
  CHECK_FALSE(leans(it, Key::projet_date_fin));
}

TEST_CASE("a criterion leans on an expense unless it is excluded") {
  Dossier it;
  CHECK_FALSE(leans(it, Key::depense_nature));
  it.depenses = {line("d1", DepenseNature::fonctionnement, 100)};
  CHECK_FALSE(leans(it, Key::depense_nature));
  CHECK_FALSE(leans(it, Key::depense_nature, {"fonctionnement"}));
  it.depenses.push_back(line("d2", DepenseNature::frais_lies, 100));  // to confirm: it counts
  CHECK(leans(it, Key::depense_nature, {"frais_lies"}));
  CHECK_FALSE(leans(it, Key::depense_nature, {"etude"}));
  it.depenses.push_back(line("d3", DepenseNature::etude, 100));
  CHECK(leans(it, Key::depense_nature, {"etude"}));
  it.depenses[2].propres.investissement = false;
  CHECK_FALSE(leans(it, Key::depense_nature, {"etude"}));
  it.depenses = {{}};  // no nature yet
  CHECK_FALSE(leans(it, Key::depense_nature));
}

TEST_CASE("a criterion leans on a co-funder") {
  Dossier it;
  CHECK_FALSE(leans(it, Key::financement_financeur));
  it.financements = {from(std::nullopt)};
  CHECK_FALSE(leans(it, Key::financement_financeur));
  it.financements.push_back(from(Financeur::epci));
  CHECK(leans(it, Key::financement_financeur, {"epci"}));
  CHECK_FALSE(leans(it, Key::financement_financeur, {"region"}));
}

TEST_CASE("a field that no criterion can lean on supports nothing") {
  Dossier it = good_project();
  it.projet.intitule = "Capteurs";
  CHECK_FALSE(leans(it, Key::projet_intitule));
  CHECK(supporting_keys().size() == 5);
}

}  // namespace loire::tests
