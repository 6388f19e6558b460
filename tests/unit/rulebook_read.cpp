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

/// The problems of the edition after `change` has modified it.
template <class Change>
std::vector<Diagnostic> problems_after(Change change) {
  Json json = tree(rules_text());
  change(json);
  return problems(text_of(json));
}

template <class Change>
void check_fault(std::string_view code, std::string_view path, Change change) {
  const auto found = problems_after(change);
  CHECK_MESSAGE(has(found, code, path), code, " ", path, " not among:\n", codes(found));
}

}  // namespace

TEST_CASE("the edition of 2023 is read completely") {
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

TEST_CASE("the id of a ruling is its place in the file") {
  const Rulebook& rules = rulebook();
  CHECK(rules.porteurs[0].ruling.id == "porteurs.commune.decision");
  CHECK(rules.axe.aucun.id == "axe.aucun");
  CHECK(rules.depenses[0].decision.branches[2].ruling.id ==
        "depenses.equipement.decision.reponses.agents");
  CHECK(rules.transversales[1].ruling.id == "transversales.1");
}

TEST_CASE("an edition without its original layout is read without problems") {
  CHECK(problems_after([](Json&) {}).empty());
}

TEST_CASE("a text that is not a rule file is refused") {
  CHECK(has(problems("{}"), "format", "/format"));
  CHECK(has(problems("[]"), "type", ""));
  CHECK(problems("").front().code == "json");
  CHECK(has(problems(draft_text("")), "format", "/format"));
}

TEST_CASE("a ruling that is missing or empty is reported") {
  check_fault("manquant", "/porteurs/ccas/decision/resultat",
              [](Json& rules) { rules["porteurs"]["ccas"].erase("decision"); });
  check_fault("manquant", "/porteurs/cias/libelle",
              [](Json& rules) { rules["porteurs"].erase("cias"); });
  check_fault("manquant", "/territoire/epci_a_cheval/motif",
              [](Json& rules) { rules["territoire"]["epci_a_cheval"]["motif"] = ""; });
  check_fault("manquant", "/axe/hors_liste/source",
              [](Json& rules) { rules["axe"]["hors_liste"].erase("source"); });
  check_fault("manquant", "/assiette/non/resultat",
              [](Json& rules) { rules["assiette"]["non"]["resultat"] = nullptr; });
  check_fault("manquant", "/lignes/nature_non_repondue/motif",
              [](Json& rules) { rules.erase("lignes"); });
  check_fault("manquant", "/avertissements/siret_cle/message",
              [](Json& rules) { rules["avertissements"].erase("siret_cle"); });
  check_fault("manquant", "/conditions/axe/non_repondu/motif",
              [](Json& rules) { rules["conditions"]["axe"].erase("non_repondu"); });
}

TEST_CASE("a decision table without one of the answers is reported") {
  check_fault("manquant", "/depenses/equipement/decision/reponses/ecoles", [](Json& rules) {
    rules["depenses"]["equipement"]["decision"]["reponses"].erase("ecoles");
  });
  check_fault(
      "manquant", "/depenses/amenagement/decision/reponses/oui/reponses/non", [](Json& rules) {
        rules["depenses"]["amenagement"]["decision"]["reponses"]["oui"]["reponses"].erase("non");
      });
  check_fault("manquant", "/depenses/logiciel/decision/reponses/achat",
              [](Json& rules) { rules["depenses"]["logiciel"]["decision"].erase("reponses"); });
}

TEST_CASE("a decision table with an extra answer or question is reported") {
  check_fault("cle_inconnue", "/depenses/logiciel/decision/reponses/location", [](Json& rules) {
    Json& answers = rules["depenses"]["logiciel"]["decision"]["reponses"];
    answers["location"] = answers["achat"];
  });
  check_fault("question_repetee", "/depenses/amenagement/decision/reponses/oui/question",
              [](Json& rules) {
                Json& decision = rules["depenses"]["amenagement"]["decision"];
                decision["reponses"]["oui"]["question"] = "pour_gfu";
              });
  check_fault("valeur_inconnue", "/depenses/gfu/decision/question",
              [](Json& rules) { rules["depenses"]["gfu"]["decision"]["question"] = "couleur"; });
}

TEST_CASE("a locator that is not in the table of sources is reported") {
  check_fault("source_inconnue", "/aide/source",
              [](Json& rules) { rules["aide"]["source"] = "annexe"; });
  check_fault("source_inconnue",
              "/depenses/equipement/decision/reponses/usagers/reponses/achat/source",
              [](Json& rules) { rules["sources"].erase("depenses-1"); });
  check_fault("manquant", "/sources", [](Json& rules) { rules.erase("sources"); });
}

TEST_CASE("duplicate identifiers are reported") {
  check_fault("identifiant", "/axes/1/themes/0/id",
              [](Json& rules) { rules["axes"][1]["themes"][0]["id"] = "smart_village"; });
  check_fault("identifiant", "/axes/2/numero", [](Json& rules) { rules["axes"][2]["numero"] = 1; });
  check_fault("identifiant", "/criteres/5/id",
              [](Json& rules) { rules["criteres"][5]["id"] = rules["criteres"][0]["id"]; });
}

TEST_CASE("each of the two common questions must appear exactly once") {
  check_fault("manquant", "/transversales", [](Json& rules) { rules["transversales"].erase(1); });
  check_fault("trop_long", "/transversales",
              [](Json& rules) { rules["transversales"].push_back(rules["transversales"][0]); });
  check_fault("identifiant", "/transversales/1/question",
              [](Json& rules) { rules["transversales"][1]["question"] = "investissement"; });
  check_fault("valeur_inconnue", "/transversales/0/question",
              [](Json& rules) { rules["transversales"][0]["question"] = "pour_gfu"; });
  check_fault("valeur_inconnue", "/transversales/0/exclut_si",
              [](Json& rules) { rules["transversales"][0]["exclut_si"] = "jamais"; });
}

TEST_CASE("invalid or reversed dates are reported") {
  check_fault("date", "/calendrier/cloture",
              [](Json& rules) { rules["calendrier"]["cloture"] = "2023-03-28"; });
  check_fault("date", "/calendrier/cloture",
              [](Json& rules) { rules["calendrier"]["cloture"] = "2023-07-32"; });
  check_fault("date", "/calendrier/ouverture",
              [](Json& rules) { rules["calendrier"]["ouverture"] = "avril 2023"; });
}

TEST_CASE("wrong types and values out of range are reported") {
  check_fault("type", "/titre", [](Json& rules) { rules["titre"] = 3; });
  check_fault("type", "/aide/plafond_centimes",
              [](Json& rules) { rules["aide"]["plafond_centimes"] = "25 000"; });
  check_fault("type", "/aide/taux_points_base",
              [](Json& rules) { rules["aide"]["taux_points_base"] = 0.8; });
  check_fault("hors_limites", "/aide/taux_points_base",
              [](Json& rules) { rules["aide"]["taux_points_base"] = 10'001; });
  check_fault("hors_limites", "/aide/plafond_centimes",
              [](Json& rules) { rules["aide"]["plafond_centimes"] = 0; });
  check_fault("type", "/tva_points_base/1", [](Json& rules) { rules["tva_points_base"][1] = -1; });
  check_fault("type", "/axes/0", [](Json& rules) { rules["axes"][0] = "axe"; });
  check_fault("type", "/depenses", [](Json& rules) { rules["depenses"] = Json::array(); });
  check_fault("valeur_inconnue", "/porteurs/commune/decision/resultat", [](Json& rules) {
    rules["porteurs"]["commune"]["decision"]["resultat"] = "peut-être";
  });
  check_fault("valeur_inconnue", "/porteurs/commune/territoire",
              [](Json& rules) { rules["porteurs"]["commune"]["territoire"] = "canton"; });
  check_fault("hors_limites", "/version", [](Json& rules) { rules["version"] = 2; });
  check_fault("manquant", "/axes/0/themes",
              [](Json& rules) { rules["axes"][0]["themes"] = Json::array(); });
  check_fault("manquant", "/axes", [](Json& rules) { rules["axes"] = Json::array(); });
  check_fault("manquant", "/tva_points_base", [](Json& rules) { rules.erase("tva_points_base"); });
}

TEST_CASE("an unknown key is an error, because it may be a misspelt rule") {
  check_fault("cle_inconnue", "/regle_de_plus", [](Json& rules) { rules["regle_de_plus"] = 1; });
  check_fault("cle_inconnue", "/aide/minimum_centimes",
              [](Json& rules) { rules["aide"]["minimum_centimes"] = 1; });
}

TEST_CASE("a field of the official form that cannot be filled is reported") {
  const std::string field = "/recopie/sections/0/champs/0";
  const auto change_field = [&](std::string_view code, const std::string& key, const Json& value) {
    check_fault(code, field + "/" + key,
                [&](Json& rules) { rules["recopie"]["sections"][0]["champs"][0][key] = value; });
  };
  for (const char* wrong :
       {"porteur.couleur", "porteur.commune", "projet.themes", "financements.f1.montant",
        "criteres.projet_structure.texte", "depenses"})
    change_field("valeur_inconnue", "reponse", wrong);
  change_field("valeur_inconnue", "format", "couleur");
  change_field("manquant", "format", nullptr);
  change_field("manquant", "libelle", "");
  change_field("format_incompatible", "format", "montant");
  change_field("hors_limites", "longueur_max", 0);
  change_field("cle_inconnue", "couleur", "bleu");
  check_fault("identifiant", "/recopie/sections/1/champs/0/reponse", [](Json& rules) {
    rules["recopie"]["sections"][1]["champs"][0] = rules["recopie"]["sections"][0]["champs"][0];
  });
  check_fault("manquant", "/recopie/hors_appel",
              [](Json& rules) { rules["recopie"].erase("hors_appel"); });
  check_fault("manquant", "/recopie/sections",
              [](Json& rules) { rules["recopie"]["sections"] = Json::array(); });
  check_fault("manquant", "/recopie/sections/5/titre",
              [](Json& rules) { rules["recopie"]["sections"][5].erase("titre"); });
}

TEST_CASE("several problems are reported in one reading") {
  const auto found = problems_after([](Json& rules) {
    rules["titre"] = 3;
    rules["aide"]["source"] = "annexe";
    rules["calendrier"]["cloture"] = "2023-03-28";
    rules["axes"][1]["themes"][0]["id"] = "smart_village";
    rules["depenses"]["equipement"]["decision"]["reponses"].erase("ecoles");
  });
  CHECK(has(found, "type", "/titre"));
  CHECK(has(found, "source_inconnue", "/aide/source"));
  CHECK(has(found, "date", "/calendrier/cloture"));
  CHECK(has(found, "identifiant", "/axes/1/themes/0/id"));
  CHECK(has(found, "manquant", "/depenses/equipement/decision/reponses/ecoles"));
}

TEST_CASE(
    "removing any member of the edition is reported, or accepted when the member is optional") {
  const Json edition = tree(rules_text());
  for (const auto& item : edition.items()) {
    const std::string& key = item.key();
    const auto found = problems_after([&](Json& rules) { rules.erase(key); });
    const bool optional = key == "mediation" || key == "definition_innovation" ||
                          key == "criteres" || key == "lectures";
    CHECK_MESSAGE(found.empty() == optional, key);
    for (const Json& wrong : {Json(1u), Json("x"), Json::array(), Json::object(), Json(true)})
      if (item.value().type() != wrong.type())
        CHECK_FALSE_MESSAGE(problems_after([&](Json& rules) { rules[key] = wrong; }).empty(), key);
  }
}

}  // namespace loire::tests
