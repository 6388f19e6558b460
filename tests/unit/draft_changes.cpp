// What reading a draft changes in the words of its file is never silent, and what it does not know is
// kept.
#include "io/draft_place.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

std::string remarks(std::string_view members) {
  const auto draft = read(draft_text(members));
  CHECK_MESSAGE(draft.value.has_value(), codes(draft.diagnostics));
  return draft ? codes(draft.value->remarks) : "";
}

std::string unknown_key(const std::string& name, std::size_t size) {
  return "\"" + name + "\": \"" + std::string(size, 'x') + "\"";
}

}  // namespace

TEST_CASE("every text that is cleaned gives a remark on its field") {
  CHECK(remarks(R"("porteur": {"siren": "214 202 186", "siret": "214 202 186 00018",
      "code_insee": "42 218", "nom": "Saint-E\u0301tienne", "contact": {"courriel": "M <m@e.fr>"}},
    "projet": {"intitule": "a\nb", "description": "a\r\nb", "autre_theme": "\u0007"},
    "depenses": [{"id": "x"}, {"id": "d7", "libelle": "a\tb"}],
    "financements": [{}, {"libelle": "a\u0001b"}], "saisies": {"porteur.commune": "a\nb"},
    "criteres": {"mode_projet": {"texte": "\u2028"}})") ==
        "texte_nettoye /porteur/code_insee\ntexte_nettoye /porteur/siren\n"
        "texte_nettoye /porteur/siret\ntexte_nettoye /porteur/nom\n"
        "texte_nettoye /saisies/porteur.commune\ntexte_nettoye /porteur/contact/courriel\n"
        "texte_nettoye /projet/intitule\ntexte_nettoye /projet/description\n"
        "texte_nettoye /projet/autre_theme\ntexte_nettoye /depenses/1/libelle\n"
        "texte_nettoye /financements/1/libelle\ntexte_nettoye /criteres/mode_projet/texte\n");
  const auto draft = read(draft_text(R"("variantes": [{"depenses": [{}, {"libelle": "a\nb"}]}])"));
  REQUIRE(draft);
  REQUIRE(draft.value->remarks.size() == 1);
  CHECK(plain_spaces(io::diagnostic_text(draft.value->remarks.front())) ==
        "Projet gardé 1, dépense 2, objet : Espaces, retours à la ligne, accents ou caractères "
        "invisibles remplacés : ce texte est lu « a b ».");
}

TEST_CASE("direction marks, spaces at the ends and private characters are kept byte for byte") {
  for (const char* kept :
       {"\u202eabc\u2066", "  x  ", "\uFEFF", "a\u200bb", "\uE000", "\uFFFF", "😀"}) {
    CHECK(remarks("\"projet\": {\"intitule\": \"" + std::string(kept) + "\"}").empty());
    CHECK(dossier("\"projet\": {\"intitule\": \"" + std::string(kept) + "\"}").projet.intitule ==
          kept);
  }
}

TEST_CASE("an entry and an answer for the same field always give a remark") {
  const auto of_entry = [](const char* amount, const char* entry) {
    return remarks("\"depenses\": [{\"id\": \"d1\"" + std::string(amount) +
                   "}], \"saisies\": {\"depenses.d1.montant\": \"" + entry + "\"}");
  };
  const char* const amount = R"(, "montant_ht_centimes": 10000)";
  CHECK(of_entry(amount, "99") == "saisie_ignoree /saisies/depenses.d1.montant\n");
  CHECK(of_entry(amount, "100,00") == "saisie_ignoree /saisies/depenses.d1.montant\n");
  CHECK(of_entry(amount, "12 50x") == "reponse_ignoree /saisies/depenses.d1.montant\n");
  CHECK(of_entry("", "100") == "saisie_lue /saisies/depenses.d1.montant\n");
  CHECK(of_entry("", "12 50x") == "");
  CHECK(of_entry("", "12\\n50x") == "texte_nettoye /saisies/depenses.d1.montant\n");
  CHECK(of_entry("", " ") == "texte_nettoye /saisies/depenses.d1.montant\n");
  const auto of_day = [](const char* day, const char* entry) {
    return remarks("\"projet\": {\"date_debut\": " + std::string(day) +
                   "}, \"saisies\": {\"projet.date_debut\": \"" + entry + "\"}");
  };
  CHECK(of_day("\"2023-09-01\"", "2023-10-01") == "saisie_ignoree /saisies/projet.date_debut\n");
  CHECK(of_day("\"2023-09-01\"", "en mai") == "reponse_ignoree /saisies/projet.date_debut\n");
  CHECK(of_day("null", "2023-10-01") == "saisie_lue /saisies/projet.date_debut\n");
  CHECK(of_day("null", "en mai") == "");
  const auto of_regime = [](const char* members, const char* regime) {
    return remarks("\"depenses\": [{\"id\": \"d1\"" + std::string(members) +
                   "}], \"saisies\": {\"depenses.d1.regime\": \"" + regime + "\"}");
  };
  CHECK(of_regime("", "ttc") == "");
  CHECK(of_regime("", "autre") == "cle_inconnue /saisies/depenses.d1.regime\n");
  CHECK(of_regime(amount, "ttc") == "saisie_ignoree /saisies/depenses.d1.regime\n");
  CHECK(of_regime(R"(, "montant_ttc_centimes": 1)", "ttc") ==
        "saisie_ignoree /saisies/depenses.d1.regime\n");
}

TEST_CASE("a repeated or empty theme gives a remark") {
  CHECK(remarks(R"("projet": {"themes": ["gfu", "", "gfu"]})") ==
        "theme_ignore /projet/themes/1\ntheme_ignore /projet/themes/2\n");
}

TEST_CASE("unknown keys are written back where they were, with the same value") {
  const std::string members = R"("nouveau": [1, 2.50, -0.0, 1E400x, "é\n\"", {"a": null}],
    "porteur": {"a/b~c": 2, "contact": {"fax": ""}}, "depenses": [{"prix": 3}, {"id": "d1", "x": 4}],
    "financements": [{}, {"y": true}], "criteres": {"beaute": {}, "mode_projet": {"note": 5}},
    "depenses_communes": {"z": false}, "variantes": [{"nouveau": 18446744073709551615,
    "depenses": [{"prix": 1e-7}]}])";
  const std::string text = draft_text(replaced(members, "1E400x", "1E40"));
  const auto draft = read(text);
  REQUIRE(draft);
  const std::string written = io::write_draft(draft.value->dossier, rulebook(), {});
  const Json in = tree(text), out = tree(written);
  for (const char* place :
       {"/nouveau", "/porteur/a~1b~0c", "/porteur/contact/fax", "/depenses/0/prix", "/depenses/1/x",
        "/financements/1/y", "/criteres/beaute", "/criteres/mode_projet/note",
        "/depenses_communes/z", "/variantes/0/nouveau", "/variantes/0/depenses/0/prix"}) {
    CHECK_MESSAGE(out.at(Json::json_pointer(place)) == in.at(Json::json_pointer(place)), place);
    CHECK_MESSAGE(has(draft.value->remarks, "cle_inconnue", place), place);
  }
  CHECK(written.find("2.50") != std::string::npos);  // digits are kept, not only the value
  CHECK(draft.value->remarks.size() == 11);
  const auto again = read(written);
  REQUIRE(again);
  CHECK(again.value->dossier == draft.value->dossier);
  CHECK(codes(again.value->remarks) == codes(draft.value->remarks));
}

TEST_CASE("the unknown keys of an expense that is removed are not written") {
  Dossier project = dossier(R"("depenses": [{"id": "d1", "x": 1}, {"id": "d2", "x": 2}])");
  project.depenses.erase(project.depenses.begin());
  const Json out = tree(io::write_draft(project, rulebook(), {}));
  CHECK(out["depenses"][0]["x"] == 2);
}

TEST_CASE("the unknown keys that are kept are bounded, and each other one is named") {
  std::string many;
  for (std::size_t i = 0; i < 150; ++i)
    many += (i ? ", " : "") + unknown_key("k" + std::to_string(i), 1);
  const auto draft = read(draft_text(many));
  REQUIRE(draft);
  CHECK(draft.value->dossier.inconnus.size() == kMaxInconnus);
  CHECK(draft.value->remarks.size() == 150);
  CHECK(draft.value->remarks[99].message.find("gardé") != std::string::npos);
  CHECK(plain_spaces(draft.value->remarks[100].message) ==
        "Un brouillon ne prévoit pas cela : laissé de côté, car 100 clés inconnues au plus sont "
        "gardées, de 20 000 octets en tout.");
  const auto large = read(draft_text(unknown_key("a", 15'000) + ", " + unknown_key("b", 15'000) +
                                     ", " + unknown_key("c", 10)));
  REQUIRE(large);
  CHECK(large.value->dossier.inconnus.size() == 2);
  std::string very_many;
  for (std::size_t i = 0; i < 1'500; ++i)
    very_many += (i ? ", " : "") + unknown_key("k" + std::to_string(i), 1);
  const auto more = read(draft_text(very_many));
  REQUIRE(more);
  CHECK(more.value->remarks.size() == 201);
  CHECK(plain_spaces(more.value->remarks.back().message) ==
        "Et 1 300 autres remarques de ce genre.");
}

}  // namespace loire::tests
