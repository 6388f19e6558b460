// What a criterion of analysis can lean on: the edition's «appuis» against the answers.
#include "core/criteria.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

bool leans(const Dossier& project, std::string champ, std::vector<std::string> valeurs = {}) {
  const Appui appui{std::move(champ), std::move(valeurs), "Un texte."};
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
  CHECK_FALSE(leans(it, "porteur.nature"));
  it.porteur.nature = PorteurNature::syndicat;
  CHECK(leans(it, "porteur.nature"));
  CHECK(leans(it, "porteur.nature", {"epci", "syndicat"}));
  CHECK_FALSE(leans(it, "porteur.nature", {"epci", "commune"}));

  CHECK_FALSE(leans(it, "projet.themes"));
  it.projet.themes = {"chatbot", "gfu"};
  CHECK(leans(it, "projet.themes"));
  CHECK(leans(it, "projet.themes", {"gfu"}));
  CHECK_FALSE(leans(it, "projet.themes", {"e_sante"}));
}

TEST_CASE("a criterion leans on dates when both are given") {
  Dossier it;
  CHECK_FALSE(leans(it, "projet.date_fin"));
  it.projet.date_fin = "2024-06-30";
  CHECK_FALSE(leans(it, "projet.date_fin"));
  it.projet.date_debut = "2023-09-01";
  CHECK(leans(it, "projet.date_fin"));
  it.projet.date_fin.clear();
  CHECK_FALSE(leans(it, "projet.date_fin"));
}

TEST_CASE("a criterion leans on an expense unless it is excluded") {
  Dossier it;
  CHECK_FALSE(leans(it, "depenses.nature"));
  it.depenses = {line("d1", DepenseNature::fonctionnement, 100)};
  CHECK_FALSE(leans(it, "depenses.nature"));
  CHECK_FALSE(leans(it, "depenses.nature", {"fonctionnement"}));
  it.depenses.push_back(line("d2", DepenseNature::frais_lies, 100));  // to confirm: it counts
  CHECK(leans(it, "depenses.nature", {"frais_lies"}));
  CHECK_FALSE(leans(it, "depenses.nature", {"etude"}));
  it.depenses.push_back(line("d3", DepenseNature::etude, 100));
  CHECK(leans(it, "depenses.nature", {"etude"}));
  it.depenses[2].propres.investissement = false;
  CHECK_FALSE(leans(it, "depenses.nature", {"etude"}));
  it.depenses = {{}};  // no nature yet
  CHECK_FALSE(leans(it, "depenses.nature"));
}

TEST_CASE("a criterion leans on a co-funder") {
  Dossier it;
  CHECK_FALSE(leans(it, "financements.financeur"));
  it.financements = {from(std::nullopt)};
  CHECK_FALSE(leans(it, "financements.financeur"));
  it.financements.push_back(from(Financeur::epci));
  CHECK(leans(it, "financements.financeur", {"epci"}));
  CHECK_FALSE(leans(it, "financements.financeur", {"region"}));
}

TEST_CASE("a field that no criterion can lean on supports nothing") {
  Dossier it = good_project();
  it.projet.intitule = "Capteurs";
  CHECK_FALSE(leans(it, "projet.intitule"));
  CHECK(supporting_fields().size() == 5);
}

}  // namespace loire::tests
