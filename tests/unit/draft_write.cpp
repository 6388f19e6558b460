#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

Json write(const Dossier& project, const io::DraftContext& context = {}) {
  return tree(io::write_draft(project, rulebook(), context));
}

void check_round_trip(const Dossier& project) {
  const auto back = read(io::write_draft(project, rulebook(), {}));
  CHECK_MESSAGE(back.value.has_value(), codes(back.diagnostics));
  if (!back) return;
  CHECK(back.value->remarks.empty());
  CHECK(back.value->dossier == project);
}

const char* const kEverything = R"(
  "porteur": {"nature": "epci", "code_insee": "42218", "siren": "200065886",
    "siret": "20006588600015", "nom": "Loire Forez", "situe_dans_la_loire": true,
    "representant": {"civilite": "Mme", "nom": "N", "prenom": "P", "fonction": "Présidente"},
    "contact": {"nom": "A", "prenom": "B", "fonction": "C", "courriel": "a@b.fr",
                "telephone": "04 77 00 00 00"}},
  "projet": {"intitule": "I", "description": "D", "themes": ["gfu", "chatbot"],
    "aucun_axe": false, "autre_theme": "T", "axe_principal": 3, "date_debut": null,
    "date_fin": "2024-09-01", "zoomacom": true},
  "depenses": [{"id": "d7", "libelle": "L", "nature": "amenagement", "montant_ht_centimes": 0,
    "montant_ttc_centimes": 99999999999, "tva_points_base": 550, "destinataire": "autre",
    "acquisition": "abonnement", "reseau_initiative_publique": false, "pour_gfu": true,
    "investissement": false, "obligation_legale": true}, {"id": "d1"}],
  "depenses_communes": {"investissement": true, "obligation_legale": false, "acquisition": "achat"},
  "depenses_completes": false,
  "financements": [{"financeur": "prive", "libelle": "F", "montant_centimes": 12,
                    "etat": "acquis"}, {}],
  "saisies": {"depenses.d1.montant": "12 50x", "financements.1.montant": "1.250"},
  "criteres": {"mutualisation": {"reponse": "en_cours", "texte": "Oui"},
               "mode_projet": {"texte": "…"}, "replicabilite": {"reponse": "non"}})";

}  // namespace

TEST_CASE("a dossier is the same after writing and reading") {
  check_round_trip({});
  check_round_trip(good_project());
  check_round_trip(dossier(kEverything));
}

TEST_CASE("a draft is the same after reading and writing") {
  const Json written = write(dossier(kEverything));
  const Json read = tree(draft_text(kEverything));
  for (const char* key : {"format", "version", "edition", "porteur", "projet", "depenses_communes",
                          "depenses_completes"})
    CHECK_MESSAGE(written[key] == read[key], key);
  CHECK(written["depenses"][0] == read["depenses"][0]);
  CHECK(written["financements"][0] == read["financements"][0]);
}

TEST_CASE("every key is present, and null where there is no answer") {
  const Json json = write({});
  CHECK(json["porteur"]["nature"].is_null());
  CHECK(json["porteur"]["contact"]["courriel"].is_null());
  CHECK(json["projet"]["themes"] == Json::array());
  CHECK(json["projet"]["zoomacom"].is_null());
  CHECK(json["depenses"] == Json::array());
  CHECK(json["depenses_communes"]["investissement"].is_null());
  CHECK(json["depenses_communes"]["acquisition"].is_null());
  CHECK(json["depenses_completes"].is_null());
  CHECK(json["saisies"] == Json::object());
  CHECK(json["criteres"].size() == 6);
}

TEST_CASE("texts with special characters are the same after writing and reading") {
  Dossier project = dossier(R"("depenses": [{"id": "d1"}])");
  for (const char* naughty : {"\"",       "\\",
                              "\\u0000",  "</script>",
                              "<!--",     "'; --",
                              "null",     "{}",
                              "é\u0331",  "Forêt Noël œuvre",
                              "x\u0302",  "\u202E\u2066",
                              "\uFEFF",   "👩‍👩‍👧",
                              "𝟙𝟚",       "\uFFFD",
                              "\uFFFF",   "٠١٢",
                              "%s%n",     "  espaces  ",
                              "__proto__"}) {
    project.porteur.nom = project.projet.description = project.depenses[0].libelle = naughty;
    project.depenses[0].montant = {{}, {}, Regime::ht, std::string("x") + naughty};
    project.criteres["mode_projet"].texte = naughty;
    check_round_trip(project);
  }
}

TEST_CASE("a draft at every limit that the page can reach can be read again") {
  Dossier project;
  project.projet.description = std::string(io::Limits{}.string_characters, 'x');
  project.depenses.resize(kMaxLines);
  for (std::size_t i = 0; i < project.depenses.size(); ++i) {
    project.depenses[i] =
        line("d" + std::to_string(i), DepenseNature::autre, kMaxLineCentimes.value);
    project.depenses[i].montant = {
        {}, {}, Regime::ht, "1.250"};  // an ambiguous amount counts as not answered
  }
  project.financements.resize(kMaxCofunders);
  for (std::size_t i = 0; i < project.financements.size(); ++i)
    project.financements[i].id = std::to_string(i);
  check_round_trip(project);
}

TEST_CASE("the export states its day, its version, its rules and whether the deposit is closed") {
  const auto information = [](io::ExportTime exported) {
    const Assessment result = assess(rulebook(), territory(), {}, parse_date(exported.day));
    return write(
        {}, {.exported = exported, .simulateur = "0123abcd", .assessment = &result})["information"];
  };
  const Json open = information({"2023-07-28", "14:05"});
  CHECK(open["exporte_le"] == "2023-07-28");
  CHECK(open["exporte_a"] == "14:05");
  CHECK(open["simulateur"] == "0123abcd");
  CHECK(open["regles"] == rulebook().sha256);
  CHECK(open["depot"] == "ouvert");
  CHECK(open["avertissement"].is_null());
  CHECK(information({"2023-07-29", ""})["avertissement"].is_string());
  for (const char* key : {"exporte_le", "exporte_a", "simulateur", "resultat"})
    CHECK_MESSAGE(write({})["information"][key].is_null(), key);
}

TEST_CASE("a draft records its result with the steps that lead to it, and reads it back") {
  const Dossier project = dossier(kEverything);
  const Assessment result = assess(rulebook(), territory(), project, std::nullopt);
  const std::string text = io::write_draft(project, rulebook(), {.assessment = &result});
  const Json recorded = tree(text)["information"]["resultat"];
  CHECK(recorded["subvention_centimes"]["max"] == result.subvention.max->value);
  CHECK(recorded["conditions"][0]["motif"] == result.conditions[0].ruling->motif);
  CHECK(recorded["etapes"].size() == result.steps.size());
  const auto draft = read(text);
  REQUIRE(draft);
  CHECK(draft.value->remarks.empty());
  const RecordedResult& back = draft.value->recorded;
  CHECK(back.regles == rulebook().sha256);
  CHECK(back.eligible == result.eligible);
  CHECK(back.subvention == result.subvention);
  for (std::size_t i = 0; i < kConditionCount; ++i)
    CHECK(back.conditions[i] == result.conditions[i].resultat);
  REQUIRE(back.depenses.size() == result.depenses.size());
  for (std::size_t i = 0; i < back.depenses.size(); ++i)
    CHECK(back.depenses[i] == result.depenses[i].statut);
}

TEST_CASE("an odd record of the result is no problem of the draft") {
  for (const char* const information :
       {"7", "[]", R"({"regles": 7, "resultat": "oui"})",
        R"({"regles": "éééééééééééééééééééééééééééééééé"})",
        R"({"resultat": {"subvention_centimes": {"min": 3, "max": 2}}})",
        R"({"resultat": {"subvention_centimes": {"min": 3, "max": null}}})",
        R"({"regles": "", "resultat": []})",
        R"({"resultat": {"eligible": "peut-être", "subvention_centimes": {"min": -1, "max": "x"},
            "conditions": [7, {"id": "lune", "resultat": "oui"}], "depenses": [null]}})"}) {
    const auto draft = read(draft_text(std::string(R"("information": )") + information));
    CHECK_MESSAGE(draft.value.has_value(), information);
    if (!draft) continue;
    CHECK_FALSE(draft.value->recorded.eligible.has_value());
    CHECK_FALSE(draft.value->recorded.subvention.has_value());
    CHECK(draft.value->recorded.regles.empty());
  }
}

}  // namespace loire::tests
