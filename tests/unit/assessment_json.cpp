#include "io/assessment_json.hpp"

#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

Json written(const Dossier& project, std::span<const Diagnostic> remarks = {}) {
  const Assessment got = assess(rulebook(), territory(), project, Date{2023, 7, 29});
  return tree(io::assessment_text(got, rulebook(), remarks));
}

std::string keys(const Json& json) {
  std::vector<std::string> out;
  for (const auto& [key, value] : json.items()) out.push_back(key);
  return joined(out);
}

}  // namespace

TEST_CASE("the JSON of an assessment has the published keys in the published order") {
  Dossier project = good_project();
  project.depenses = {line("d1", DepenseNature::etude, 1)};
  const Json json = written(project);
  CHECK(keys(json) ==
        "edition regles eligible conditions depot axes depenses assiette_centimes "
        "subvention_centimes limite_par manquants etapes avertissements");
  CHECK(keys(json["conditions"][0]) ==
        "id resultat cause motif source regle deduction pour_changer");
  CHECK(keys(json["depenses"][0]) ==
        "statut cause montant_ht_centimes motif source regle deduction pour_changer");
  CHECK(keys(json["axes"][0]) == "axe resultat themes");
  CHECK(keys(json["etapes"][0]) == "id operation entrees valeur source");
  CHECK(keys(json["avertissements"][0]) == "code champ message hors_appel");
  CHECK(json["regles"] == rulebook().sha256);
}

TEST_CASE("a missing bound, limit or cause is null") {
  const Json json = written({});
  CHECK(json["assiette_centimes"]["max"].is_null());
  CHECK(json["limite_par"].is_null());
  CHECK(json["conditions"][0]["cause"] == "non_repondu");
  CHECK(json["conditions"][0]["pour_changer"].is_null());
  CHECK(written(good_project())["conditions"][0]["cause"].is_null());
}

TEST_CASE("remarks about the file come after the warnings of the assessment") {
  const std::vector<Diagnostic> remarks{{"cle_inconnue", "/nouveau", "ignoré"}};
  const Json warnings = written({}, remarks)["avertissements"];
  CHECK(warnings.size() == 2);
  CHECK(warnings[0]["code"] == "depot_clos");
  CHECK(warnings[0]["hors_appel"] == false);
  CHECK(warnings[1]["code"] == "cle_inconnue");
  CHECK(warnings[1]["champ"] == "/nouveau");
}

TEST_CASE("diagnostics are written as JSON") {
  const std::vector<Diagnostic> two{{"a", "/b", "c"}, {"d", "", "f"}};
  CHECK(io::diagnostics_text(two) == R"({"erreurs":[{"code":"a","chemin":"/b","message":"c"},)"
                                     R"({"code":"d","chemin":"","message":"f"}]})");
}

}  // namespace loire::tests
