// Which answers support a criterion of analysis: the edition's «appuis» against the answers.
#include "core/criteria.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

bool is_supported(const Dossier& project, Key key, std::vector<std::string> valeurs = {}) {
  const Appui appui{key, std::move(valeurs), "Un texte."};
  return supports(appui, project, assess(rulebook(), territory(), project, std::nullopt));
}

Financement cofunder_of(std::optional<Financeur> kind) {
  Financement out;
  out.financeur = kind;
  return out;
}

}  // namespace

TEST_CASE("the kind of applicant and the themes can support a criterion") {
  Dossier project;
  CHECK_FALSE(is_supported(project, Key::porteur_nature));
  project.porteur.nature = PorteurNature::syndicat;
  CHECK(is_supported(project, Key::porteur_nature));
  CHECK(is_supported(project, Key::porteur_nature, {"epci", "syndicat"}));
  CHECK_FALSE(is_supported(project, Key::porteur_nature, {"epci", "commune"}));

  CHECK_FALSE(is_supported(project, Key::projet_themes));
  project.projet.themes = {"chatbot", "gfu"};
  CHECK(is_supported(project, Key::projet_themes));
  CHECK(is_supported(project, Key::projet_themes, {"gfu"}));
  CHECK_FALSE(is_supported(project, Key::projet_themes, {"e_sante"}));
}

TEST_CASE("dates support a criterion when both are given") {
  Dossier project;
  CHECK_FALSE(is_supported(project, Key::projet_date_fin));
  project.projet.date_fin = day("2024-06-30");
  CHECK_FALSE(is_supported(project, Key::projet_date_fin));
  project.projet.date_debut = day("2023-09-01");
  CHECK(is_supported(project, Key::projet_date_fin));
  project.projet.date_fin = {};
  CHECK_FALSE(is_supported(project, Key::projet_date_fin));
}

TEST_CASE("an expense supports a criterion unless it is excluded") {
  Dossier project;
  CHECK_FALSE(is_supported(project, Key::depense_nature));
  project.depenses = {line("d1", DepenseNature::fonctionnement, 100)};
  CHECK_FALSE(is_supported(project, Key::depense_nature));
  CHECK_FALSE(is_supported(project, Key::depense_nature, {"fonctionnement"}));
  // An expense to confirm counts.
  project.depenses.push_back(line("d2", DepenseNature::frais_lies, 100));
  CHECK(is_supported(project, Key::depense_nature, {"frais_lies"}));
  CHECK_FALSE(is_supported(project, Key::depense_nature, {"etude"}));
  project.depenses.push_back(line("d3", DepenseNature::etude, 100));
  CHECK(is_supported(project, Key::depense_nature, {"etude"}));
  project.depenses[2].propres.investissement = false;
  CHECK_FALSE(is_supported(project, Key::depense_nature, {"etude"}));
  project.depenses = {{}};  // no nature yet
  CHECK_FALSE(is_supported(project, Key::depense_nature));
}

TEST_CASE("a co-funder can support a criterion") {
  Dossier project;
  CHECK_FALSE(is_supported(project, Key::financement_financeur));
  project.financements = {cofunder_of(std::nullopt)};
  CHECK_FALSE(is_supported(project, Key::financement_financeur));
  project.financements.push_back(cofunder_of(Financeur::epci));
  CHECK(is_supported(project, Key::financement_financeur, {"epci"}));
  CHECK_FALSE(is_supported(project, Key::financement_financeur, {"region"}));
}

TEST_CASE("a field that is not among the supporting keys supports nothing") {
  Dossier project = good_project();
  project.projet.intitule = "Capteurs";
  CHECK_FALSE(is_supported(project, Key::projet_intitule));
  CHECK(supporting_keys().size() == 5);
}

}  // namespace loire::tests
