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

TEST_CASE("the export states its day, its rules and whether the deposit is closed") {
  const Json open = write({}, {{"2023-07-28", "14:05"}, Depot::ouvert})["information"];
  CHECK(open["exporte_le"] == "2023-07-28");
  CHECK(open["exporte_a"] == "14:05");
  CHECK(open["regles"] == rulebook().sha256);
  CHECK(open["depot"] == "ouvert");
  CHECK(open["avertissement"].is_null());
  const Json closed = write({}, {{"2023-07-29", ""}, Depot::clos})["information"];
  CHECK(closed["avertissement"].is_string());
  CHECK(write({})["information"]["exporte_le"].is_null());
  CHECK(write({})["information"]["exporte_a"].is_null());
}

}  // namespace loire::tests
