#include "io/rulebook_json.hpp"

#include "io/sha256.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

std::vector<Diagnostic> problems(std::string_view text) {
  auto read = io::read_rulebook(text);
  CHECK(read.value.has_value() == read.diagnostics.empty());
  return std::move(read.diagnostics);
}

/// What is wrong with the edition once `plant` has changed it.
template <class Plant>
std::vector<Diagnostic> after(Plant plant) {
  Json json = tree(rules_text());
  plant(json);
  return problems(text_of(json));
}

template <class Plant>
void check_fault(std::string_view code, std::string_view path, Plant plant) {
  const auto found = after(plant);
  CHECK_MESSAGE(has(found, code, path), code, " ", path, " not among:\n", codes(found));
}

}  // namespace

TEST_CASE("the edition of 2023 is read, whole") {
  CHECK(codes(problems(rules_text())).empty());
  const Rulebook& rules = rulebook();
  CHECK(rules.edition == "loire-connect-2023");
  CHECK(rules.sha256 == io::sha256_hex(rules_text()));
  CHECK(rules.bareme.taux() == Taux{8000});
  CHECK(rules.bareme.plafond() == Centimes{25'000'00});
  CHECK(rules.calendrier.cloture == Date{2023, 7, 28});
  CHECK(rules.axes.size() == 3);
  CHECK(rules.criteres.size() == 6);
  CHECK(rules.taux_tva.size() == 6);
  CHECK(axis_of(rules, "chatbot") == &rules.axes[2]);
  CHECK(axis_of(rules, "inconnu") == nullptr);
}

TEST_CASE("a ruling is known by its place in the file") {
  const Rulebook& rules = rulebook();
  CHECK(rules.porteurs[0].ruling.id == "porteurs.commune.decision");
  CHECK(rules.axe.aucun.id == "axe.aucun");
  CHECK(rules.depenses[0].decision.branches[2].ruling.id ==
        "depenses.equipement.decision.reponses.agents");
  CHECK(rules.transversales[1].ruling.id == "transversales.1");
}

TEST_CASE("an edition that only lacks its layout is the same edition") {
  CHECK(after([](Json&) {}).empty());
}

TEST_CASE("not a rule file") {
  CHECK(has(problems("{}"), "format", "/format"));
  CHECK(has(problems("[]"), "type", ""));
  CHECK(problems("").front().code == "json");
  CHECK(has(problems(draft_text("")), "format", "/format"));
}

TEST_CASE("a ruling that is missing or says nothing") {
  check_fault("manquant", "/porteurs/ccas/decision/resultat",
              [](Json& it) { it["porteurs"]["ccas"].erase("decision"); });
  check_fault("manquant", "/porteurs/cias/libelle", [](Json& it) { it["porteurs"].erase("cias"); });
  check_fault("manquant", "/territoire/epci_a_cheval/motif",
              [](Json& it) { it["territoire"]["epci_a_cheval"]["motif"] = ""; });
  check_fault("manquant", "/axe/hors_liste/source",
              [](Json& it) { it["axe"]["hors_liste"].erase("source"); });
  check_fault("manquant", "/assiette/non/resultat",
              [](Json& it) { it["assiette"]["non"]["resultat"] = nullptr; });
  check_fault("manquant", "/lignes/nature_non_repondue/motif",
              [](Json& it) { it.erase("lignes"); });
  check_fault("manquant", "/avertissements/siret_cle/message",
              [](Json& it) { it["avertissements"].erase("siret_cle"); });
  check_fault("manquant", "/conditions/axe/non_repondu/motif",
              [](Json& it) { it["conditions"]["axe"].erase("non_repondu"); });
}

TEST_CASE("a decision table that forgets an answer") {
  check_fault("manquant", "/depenses/equipement/decision/reponses/ecoles", [](Json& it) {
    it["depenses"]["equipement"]["decision"]["reponses"].erase("ecoles");
  });
  check_fault("manquant", "/depenses/amenagement/decision/reponses/oui/reponses/non", [](Json& it) {
    it["depenses"]["amenagement"]["decision"]["reponses"]["oui"]["reponses"].erase("non");
  });
  check_fault("manquant", "/depenses/logiciel/decision/reponses/achat",
              [](Json& it) { it["depenses"]["logiciel"]["decision"].erase("reponses"); });
}

TEST_CASE("a decision table with an answer or a question too many") {
  check_fault("cle_inconnue", "/depenses/logiciel/decision/reponses/location", [](Json& it) {
    Json& answers = it["depenses"]["logiciel"]["decision"]["reponses"];
    answers["location"] = answers["achat"];
  });
  check_fault("question_repetee", "/depenses/amenagement/decision/reponses/oui/question",
              [](Json& it) {
                Json& decision = it["depenses"]["amenagement"]["decision"];
                decision["reponses"]["oui"]["question"] = "pour_gfu";
              });
  check_fault("valeur_inconnue", "/depenses/gfu/decision/question",
              [](Json& it) { it["depenses"]["gfu"]["decision"]["question"] = "couleur"; });
}

TEST_CASE("a locator that is not in the table of sources") {
  check_fault("source_inconnue", "/aide/source", [](Json& it) { it["aide"]["source"] = "annexe"; });
  check_fault("source_inconnue",
              "/depenses/equipement/decision/reponses/usagers/reponses/achat/source",
              [](Json& it) { it["sources"].erase("depenses-1"); });
  check_fault("manquant", "/sources", [](Json& it) { it.erase("sources"); });
}

TEST_CASE("identifiers given twice") {
  check_fault("identifiant", "/axes/1/themes/0/id",
              [](Json& it) { it["axes"][1]["themes"][0]["id"] = "smart_village"; });
  check_fault("identifiant", "/axes/2/numero", [](Json& it) { it["axes"][2]["numero"] = 1; });
  check_fault("identifiant", "/criteres/5/id",
              [](Json& it) { it["criteres"][5]["id"] = it["criteres"][0]["id"]; });
}

TEST_CASE("the two cross-cutting questions, each once") {
  check_fault("manquant", "/transversales", [](Json& it) { it["transversales"].erase(1); });
  check_fault("trop_long", "/transversales",
              [](Json& it) { it["transversales"].push_back(it["transversales"][0]); });
  check_fault("identifiant", "/transversales/1/question",
              [](Json& it) { it["transversales"][1]["question"] = "investissement"; });
  check_fault("valeur_inconnue", "/transversales/0/question",
              [](Json& it) { it["transversales"][0]["question"] = "pour_gfu"; });
  check_fault("valeur_inconnue", "/transversales/0/exclut_si",
              [](Json& it) { it["transversales"][0]["exclut_si"] = "jamais"; });
}

TEST_CASE("dates that are none, or reversed") {
  check_fault("date", "/calendrier/cloture",
              [](Json& it) { it["calendrier"]["cloture"] = "2023-03-28"; });
  check_fault("date", "/calendrier/cloture",
              [](Json& it) { it["calendrier"]["cloture"] = "2023-07-32"; });
  check_fault("date", "/calendrier/ouverture",
              [](Json& it) { it["calendrier"]["ouverture"] = "avril 2023"; });
}

TEST_CASE("wrong types and values out of range") {
  check_fault("type", "/titre", [](Json& it) { it["titre"] = 3; });
  check_fault("type", "/aide/plafond_centimes",
              [](Json& it) { it["aide"]["plafond_centimes"] = "25 000"; });
  check_fault("type", "/aide/taux_points_base",
              [](Json& it) { it["aide"]["taux_points_base"] = 0.8; });
  check_fault("hors_limites", "/aide/taux_points_base",
              [](Json& it) { it["aide"]["taux_points_base"] = 10'001; });
  check_fault("hors_limites", "/aide/plafond_centimes",
              [](Json& it) { it["aide"]["plafond_centimes"] = 0; });
  check_fault("type", "/tva_points_base/1", [](Json& it) { it["tva_points_base"][1] = -1; });
  check_fault("type", "/axes/0", [](Json& it) { it["axes"][0] = "axe"; });
  check_fault("type", "/depenses", [](Json& it) { it["depenses"] = Json::array(); });
  check_fault("valeur_inconnue", "/porteurs/commune/decision/resultat",
              [](Json& it) { it["porteurs"]["commune"]["decision"]["resultat"] = "peut-être"; });
  check_fault("valeur_inconnue", "/porteurs/commune/territoire",
              [](Json& it) { it["porteurs"]["commune"]["territoire"] = "canton"; });
  check_fault("hors_limites", "/version", [](Json& it) { it["version"] = 2; });
  check_fault("manquant", "/axes/0/themes",
              [](Json& it) { it["axes"][0]["themes"] = Json::array(); });
  check_fault("manquant", "/axes", [](Json& it) { it["axes"] = Json::array(); });
  check_fault("manquant", "/tva_points_base", [](Json& it) { it.erase("tva_points_base"); });
}

TEST_CASE("a key that has no place is a fault: it may be a rule misspelt") {
  check_fault("cle_inconnue", "/regle_de_plus", [](Json& it) { it["regle_de_plus"] = 1; });
  check_fault("cle_inconnue", "/aide/minimum_centimes",
              [](Json& it) { it["aide"]["minimum_centimes"] = 1; });
}

TEST_CASE("several faults are told at once") {
  const auto found = after([](Json& it) {
    it["titre"] = 3;
    it["aide"]["source"] = "annexe";
    it["calendrier"]["cloture"] = "2023-03-28";
    it["axes"][1]["themes"][0]["id"] = "smart_village";
    it["depenses"]["equipement"]["decision"]["reponses"].erase("ecoles");
  });
  CHECK(has(found, "type", "/titre"));
  CHECK(has(found, "source_inconnue", "/aide/source"));
  CHECK(has(found, "date", "/calendrier/cloture"));
  CHECK(has(found, "identifiant", "/axes/1/themes/0/id"));
  CHECK(has(found, "manquant", "/depenses/equipement/decision/reponses/ecoles"));
}

TEST_CASE(
    "any part of the edition removed, one at a time, is a fault or an option, never a crash") {
  const Json whole = tree(rules_text());
  for (const auto& item : whole.items()) {
    const std::string& key = item.key();
    const auto found = after([&](Json& it) { it.erase(key); });
    const bool optional = key == "mediation" || key == "definition_innovation" ||
                          key == "criteres" || key == "lectures";
    CHECK_MESSAGE(found.empty() == optional, key);
    for (const Json& wrong : {Json(1u), Json("x"), Json::array(), Json::object(), Json(true)})
      if (item.value().type() != wrong.type())
        CHECK_FALSE_MESSAGE(after([&](Json& it) { it[key] = wrong; }).empty(), key);
  }
}

}  // namespace loire::tests
