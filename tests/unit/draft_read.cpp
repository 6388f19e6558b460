#include <algorithm>

#include "io/draft_place.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

std::vector<Diagnostic> problems(std::string_view text) {
  auto draft = read(text);
  CHECK(draft.value.has_value() == draft.diagnostics.empty());
  for (const Diagnostic& each : draft.diagnostics) CHECK_FALSE(each.message.empty());
  return std::move(draft.diagnostics);
}

std::vector<Diagnostic> problems_of(std::string_view members) {
  return problems(draft_text(members));
}

std::string lines(std::size_t count) {
  std::string out = R"("depenses": [)";
  for (std::size_t i = 0; i < count; ++i) out += i ? ",{}" : "{}";
  return out + "]";
}

std::string amount(std::string_view number) {
  return R"("depenses": [{"montant_ht_centimes": )" + std::string(number) + "}]";
}

}  // namespace

TEST_CASE("the smallest draft gives an empty dossier") {
  CHECK(dossier("") == Dossier{});
  CHECK(dossier(R"("porteur": null, "projet": {}, "depenses": null, "saisies": null,
                   "criteres": {"mode_projet": null}, "depenses_completes": null)") == Dossier{});
}

TEST_CASE("a text that is not a draft gives a single diagnostic") {
  const auto only = [](std::string_view text, std::string_view expected) {
    CHECK(codes(problems(text)) == std::string(expected));
  };
  only("{}", "format /format\n");
  only(R"({"format": "autre", "version": 1, "edition": "loire-connect-2023", "porteur": 3})",
       "format /format\n");
  only(R"({"format": "loire-connect/regles"})", "format /format\n");
  only("[]", "type \n");
  only("null", "type \n");
  only("\"loire-connect/brouillon\"", "type \n");
  CHECK(has(problems(R"({"format": 1})"), "format", "/format"));
}

TEST_CASE("a draft of a newer version or of another edition is refused") {
  const auto draft = [](std::string_view version, std::string_view edition) {
    return problems(R"({"format": "loire-connect/brouillon", "version": )" + std::string(version) +
                    R"(, "edition": )" + std::string(edition) + R"(, "porteur": 3})");
  };
  CHECK(codes(draft("2", "\"loire-connect-2023\"")) == "version /version\n");
  CHECK(codes(draft("1", "\"loire-connect-2024\"")) == "edition /edition\n");
  CHECK(codes(draft("2", "\"loire-connect-2024\"")) == "version /version\nedition /edition\n");
  CHECK(has(draft("null", "\"loire-connect-2023\""), "manquant", "/version"));
  CHECK(has(draft("0", "\"loire-connect-2023\""), "hors_limites", "/version"));
  CHECK(has(draft("\"1\"", "\"loire-connect-2023\""), "type", "/version"));
  CHECK(has(draft("1.5", "\"loire-connect-2023\""), "type", "/version"));
  CHECK(codes(draft("1", "null")) == "manquant /edition\n");
  CHECK(codes(draft("1", "\"\"")) == "manquant /edition\n");
  CHECK(codes(draft("1", "2023")) == "type /edition\n");
}

TEST_CASE("every field of a wrong type is reported, all in one reading") {
  const auto found = problems_of(R"(
    "porteur": {"nature": 1, "code_insee": 42218, "siren": 214202186, "siret": [], "nom": true,
      "situe_dans_la_loire": "oui",
      "representant": {"civilite": 1, "nom": 2, "prenom": 3, "fonction": 4},
      "contact": {"nom": 1, "prenom": 2, "fonction": 3, "courriel": 4, "telephone": 5}},
    "projet": {"intitule": {}, "description": 1, "themes": "objets_connectes", "aucun_axe": 0,
      "autre_theme": false, "axe_principal": "1", "date_debut": 2023, "date_fin": [],
      "zoomacom": "non"},
    "depenses": [{"id": 1, "libelle": 2, "nature": 3, "montant_ht_centimes": "100",
      "montant_ttc_centimes": 1.5, "tva_points_base": "20", "destinataire": true, "acquisition": 1,
      "reseau_initiative_publique": "oui", "pour_gfu": 1, "investissement": "oui",
      "obligation_legale": 0}, 7],
    "depenses_communes": {"investissement": 1, "obligation_legale": "non", "acquisition": true},
    "depenses_completes": "oui",
    "financements": [{"financeur": 1, "libelle": 2, "montant_centimes": [], "etat": 3}, "x"],
    "saisies": {"depenses.d1.montant": 12},
    "criteres": {"mode_projet": {"reponse": 1, "texte": 2}, "replicabilite": "oui"})");
  const std::vector<std::string_view> paths{"/porteur/nature",
                                            "/porteur/code_insee",
                                            "/porteur/siren",
                                            "/porteur/siret",
                                            "/porteur/nom",
                                            "/porteur/situe_dans_la_loire",
                                            "/porteur/representant/civilite",
                                            "/porteur/representant/nom",
                                            "/porteur/representant/prenom",
                                            "/porteur/representant/fonction",
                                            "/porteur/contact/nom",
                                            "/porteur/contact/prenom",
                                            "/porteur/contact/fonction",
                                            "/porteur/contact/courriel",
                                            "/porteur/contact/telephone",
                                            "/projet/intitule",
                                            "/projet/description",
                                            "/projet/themes",
                                            "/projet/aucun_axe",
                                            "/projet/autre_theme",
                                            "/projet/axe_principal",
                                            "/projet/date_debut",
                                            "/projet/date_fin",
                                            "/projet/zoomacom",
                                            "/depenses/0/id",
                                            "/depenses/0/libelle",
                                            "/depenses/0/nature",
                                            "/depenses/0/montant_ht_centimes",
                                            "/depenses/0/montant_ttc_centimes",
                                            "/depenses/0/tva_points_base",
                                            "/depenses/0/destinataire",
                                            "/depenses/0/acquisition",
                                            "/depenses/0/reseau_initiative_publique",
                                            "/depenses/0/pour_gfu",
                                            "/depenses/0/investissement",
                                            "/depenses/0/obligation_legale",
                                            "/depenses/1",
                                            "/depenses_communes/investissement",
                                            "/depenses_communes/obligation_legale",
                                            "/depenses_communes/acquisition",
                                            "/depenses_completes",
                                            "/financements/0/financeur",
                                            "/financements/0/libelle",
                                            "/financements/0/montant_centimes",
                                            "/financements/0/etat",
                                            "/financements/1",
                                            "/saisies/depenses.d1.montant",
                                            "/criteres/mode_projet/reponse",
                                            "/criteres/mode_projet/texte",
                                            "/criteres/replicabilite"};
  for (const std::string_view path : paths) CHECK_MESSAGE(has(found, "type", path), path);
  CHECK(found.size() == paths.size());
}

TEST_CASE("containers of a wrong type are reported") {
  const auto found = problems_of(R"("porteur": [], "projet": 1, "depenses": {}, "saisies": "x",
      "depenses_communes": [], "financements": "x", "criteres": 3)");
  for (const char* path : {"/porteur", "/projet", "/depenses", "/saisies", "/depenses_communes",
                           "/financements", "/criteres"})
    CHECK_MESSAGE(has(found, "type", path), path);
  CHECK(found.size() == 7);
}

TEST_CASE("values that are not among the choices are reported") {
  const auto found = problems_of(R"("porteur": {"nature": "Commune"},
    "depenses": [{"nature": "", "destinataire": "élèves", "acquisition": "location",
                  "tva_points_base": 1960}],
    "financements": [{"financeur": "departement", "etat": "obtenu"}],
    "criteres": {"mutualisation": {"reponse": "peut-être"}})");
  for (const char* path :
       {"/porteur/nature", "/depenses/0/nature", "/depenses/0/destinataire",
        "/depenses/0/acquisition", "/depenses/0/tva_points_base", "/financements/0/financeur",
        "/financements/0/etat", "/criteres/mutualisation/reponse"})
    CHECK_MESSAGE(has(found, "valeur_inconnue", path), path);
  CHECK(found.size() == 8);
}

TEST_CASE("an amount is an integer number of centimes from 0 to 99 999 999 999") {
  CHECK(problems_of(amount("0")).empty());
  CHECK(problems_of(amount("99999999999")).empty());
  CHECK(dossier(amount("99999999999")).depenses[0].montant.ht == kMaxLineCentimes);
  const std::string path = "/depenses/0/montant_ht_centimes";
  for (const char* bad : {"-1", "100000000000", "9223372036854775807", "9223372036854775808",
                          "18446744073709551615", "-9223372036854775808"})
    CHECK_MESSAGE(codes(problems_of(amount(bad))) == "hors_limites " + path + "\n", bad);
  for (const char* number : {"1250050.0", "1.25005e6", "1250050", "125005000e-2"})
    CHECK_MESSAGE(dossier(amount(number)).depenses[0].montant.ht == Centimes{1'250'050}, number);
  CHECK(dossier(amount("-0.0")).depenses[0].montant.ht == Centimes{0});
  for (const char* bad : {"1e15", "1e300", "-1.0", "100000000000.0"})
    CHECK_MESSAGE(codes(problems_of(amount(bad))) == "hors_limites " + path + "\n", bad);
  for (const char* bad : {"1.5", "1e-3", "0.1", "\"100\"", "true", "[]", "{}"})
    CHECK_MESSAGE(codes(problems_of(amount(bad))) == "type " + path + "\n", bad);
  // Numbers beyond 64 bits must be refused, with any code, and never wrap around.
  for (const char* bad : {"18446744073709551616", "1e999", "99999999999999999999999999999999"})
    CHECK_MESSAGE(!problems_of(amount(bad)).empty(), bad);
  CHECK(has(problems_of(R"("financements": [{"montant_centimes": -1}])"), "hors_limites",
            "/financements/0/montant_centimes"));
  CHECK(has(problems_of(R"("depenses": [{"montant_ttc_centimes": 100000000000}])"), "hors_limites",
            "/depenses/0/montant_ttc_centimes"));
}

TEST_CASE("unknown keys are ignored with a remark, and the draft is read") {
  auto draft = read(draft_text(R"("nouveau": 1, "porteur": {"nature": "ccas", "a/b~c": 2},
        "depenses": [{"prix": 3}], "criteres": {"beaute": {}, "mode_projet": {"note": 5}})"));
  CHECK(draft.value.has_value());
  if (!draft) return;
  for (const char* path : {"/nouveau", "/porteur/a~1b~0c", "/depenses/0/prix", "/criteres/beaute",
                           "/criteres/mode_projet/note"})
    CHECK_MESSAGE(has(draft.value->remarks, "cle_inconnue", path), path);
  CHECK(draft.value->remarks.size() == 5);
  CHECK(draft.value->dossier.porteur.nature == PorteurNature::ccas);
}

TEST_CASE("the information about the export gives neither an answer nor a remark") {
  const auto draft = read(draft_text(R"("information": {"exporte_le": "2023-07-01"})"));
  CHECK(draft.value.has_value());
  if (draft) CHECK(draft.value->remarks.empty());
}

TEST_CASE("the day and time of the export are read when they are valid, and ignored otherwise") {
  const auto making = [](std::string_view information) {
    const auto draft = read(draft_text("\"information\": " + std::string(information)));
    CHECK(draft.value.has_value());
    return draft ? draft.value->exported.day + " " + draft.value->exported.time : "";
  };
  CHECK(making(R"({"exporte_le": "2023-07-01", "exporte_a": "14:05"})") == "2023-07-01 14:05");
  CHECK(making(R"({"exporte_le": "2023-07-01"})") == "2023-07-01 ");
  for (const char* wrong : {"[]", "3", R"({"exporte_le": 3})", R"({"exporte_a": "14:05"})",
                            R"({"exporte_le": "2023-02-30", "exporte_a": "14:05"})"})
    CHECK_MESSAGE(making(wrong) == " ", wrong);
  for (const char* wrong : {"14h05", "14:75", "1405", "ab:cd", "14:05:00", ""})
    CHECK_MESSAGE(making(R"({"exporte_le": "2023-07-01", "exporte_a": ")" + std::string(wrong) +
                         "\"}") == "2023-07-01 ",
                  wrong);
}

TEST_CASE("an empty theme is ignored") {
  CHECK(joined(dossier(R"("projet": {"themes": ["", "gfu"]})").projet.themes) == "gfu");
}

TEST_CASE("problems and remarks name the place as the form does, say what to do, and stay short") {
  const auto first_problem = [](std::string_view members) {
    const auto found = problems_of(members);
    return found.empty() ? std::string() : io::diagnostic_text(found.front());
  };
  CHECK(first_problem(amount("-1")) ==
        "Dépense 1, montant HT : Un nombre entier de centimes est attendu ici, de 0 à "
        "99 999 999 999.");
  CHECK(first_problem(R"("depenses": [{}, {"montant_ttc_centimes": "12"}])")
            .starts_with("Dépense 2, montant TTC : "));
  CHECK(first_problem(R"("porteur": {"contact": {"courriel": 4}})")
            .starts_with("Porteur, personne à contacter, courriel : "));
  CHECK(
      first_problem(R"("financements": [{"etat": 3}])").starts_with("Financeur 1, avancement : "));
  CHECK(first_problem(R"("variantes": [{"depenses": [{"id": "é"}]}])") ==
        "Projet gardé 1, dépense 1, identifiant : L’identifiant d’une ligne n’a que des "
        "lettres sans accent, des chiffres, « - » et « _ », 40 au plus.");
  CHECK(first_problem(R"("projet": {"date_debut": "2023-02-30"})") ==
        "Projet, début prévu : La date « 2023-02-30 » n’existe pas.");
  CHECK(first_problem(R"("projet": {"date_debut": "28/07/2023"})").find("AAAA-MM-JJ") !=
        std::string::npos);
  CHECK(first_problem(R"("porteur": {"nature": ")" + std::string(5'000, 'x') + "\"}").size() < 500);
  const auto draft = read(draft_text(R"("depenses": [{"montant": 1}], "a/b": 2, ")" +
                                     std::string(5'000, 'x') + "\": 1"));
  REQUIRE(draft.value.has_value());
  std::string remarks;
  for (const Diagnostic& remark : draft.value->remarks) {
    const std::string words = io::diagnostic_text(remark);
    CHECK(words.size() < 300);
    remarks += words + "\n";
  }
  CHECK(remarks.find("Dépense 1, « montant » : ") != std::string::npos);
  CHECK(remarks.find("« a/b » : ") != std::string::npos);
}

TEST_CASE("every place of a complete draft has a name in words") {
  const auto walk = [](const auto& self, const Json& json, const std::string& pointer) -> void {
    if (json.is_object())
      for (const auto& [key, value] : json.items()) self(self, value, pointer + "/" + key);
    else if (json.is_array())
      for (std::size_t i = 0; i < json.size(); ++i)
        self(self, json[i], pointer + "/" + std::to_string(i));
    const bool has_free_keys = pointer.find("/information") == 0 ||
                               pointer.find("/criteres/") == 0 || pointer.find("/saisies/") == 0;
    if (!has_free_keys)
      CHECK_MESSAGE(io::place_in_words(pointer).find("«") == std::string::npos, pointer);
  };
  Dossier full = good_project();
  full.depenses.resize(1);
  full.financements.resize(1);
  walk(walk, tree(io::write_draft(full, rulebook(), {})), "");
}

TEST_CASE("the name of a place is that of its answer, in its group or list") {
  CHECK(io::place_in_words("/porteur/nom") == "Porteur, nom");
  CHECK(io::place_in_words("/variantes/0/porteur/representant/nom") ==
        "Projet gardé 1, porteur, représentant légal, nom");
  CHECK(io::place_in_words("/projet/themes/2") == "Projet, thème 3");
  CHECK(io::place_in_words("/depenses_communes/obligation_legale") ==
        "Questions communes aux dépenses, obligation légale");
  CHECK(io::place_in_words("/depenses/0/tva_points_base") == "Dépense 1, TVA");
  CHECK(io::place_in_words("/financements/1/libelle") == "Financeur 2, précision");
  CHECK(io::place_in_words("/plan_financement/aide_demandee_centimes") ==
        "Plan de financement, aide demandée");
  CHECK(io::place_in_words("/criteres/innovation/texte") == "Critère, « innovation », argument");
  CHECK(io::place_in_words("/depenses/0/regime") == "Dépense 1, « regime »");
  CHECK(io::place_in_words("/porteur.siren") == "« porteur.siren »");
  CHECK(io::place_in_words("/depenses_completes") == "Toutes les dépenses sont saisies");
}

TEST_CASE("lines without an id get an unused one") {
  const auto ids = [](std::string_view members) {
    std::vector<std::string> out;
    for (const Depense& depense : dossier(members).depenses) out.push_back(depense.id);
    return joined(out);
  };
  CHECK(ids(R"("depenses": [{}, {}, {}])") == "d1 d2 d3");
  CHECK(ids(R"("depenses": [{}, {"id": "d1"}, {}])") == "d2 d1 d3");
  CHECK(ids(R"("depenses": [{"id": "x"}, {"id": ""}, {"id": null}])") == "x d1 d2");
}

TEST_CASE("ids of lines must be unique and usable within field ids") {
  const auto found = problems_of(R"("depenses": [{"id": "a.b"}, {"id": "é"}, {"id": "x"},
    {"id": "x"}, {"id": "a b"}, {"id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}])");
  for (const char* path : {"/depenses/0/id", "/depenses/1/id", "/depenses/3/id", "/depenses/4/id"})
    CHECK_MESSAGE(has(found, "identifiant", path), path);
  CHECK(has(found, "texte_trop_long", "/depenses/5/id"));
  CHECK(found.size() == 5);
}

TEST_CASE("the numbers of lines and co-funders and the lengths of texts are limited") {
  const auto accents = [](std::size_t count) {
    std::string out;
    for (; count > 0; --count) out += "é";
    return out;
  };
  CHECK(problems_of(lines(kMaxLines)).empty());
  CHECK(codes(problems_of(lines(kMaxLines + 1))) == "trop_long /depenses\n");
  const auto text = [](std::size_t size) {
    return R"("projet": {"description": ")" + std::string(size, 'x') + R"("})";
  };
  CHECK(problems_of(text(io::Limits{}.string_characters)).empty());
  CHECK(problems_of(R"("projet": {"description": ")" + accents(io::Limits{}.string_characters) +
                    R"("})")
            .empty());
  const auto found = problems_of(text(io::Limits{}.string_characters + 1));
  CHECK(found.size() == 1);
  CHECK(codes(found).starts_with("texte_trop_long "));
  std::string cofunders = R"("financements": [{})";
  for (std::size_t i = 0; i < kMaxCofunders; ++i) cofunders += ",{}";
  CHECK(codes(problems_of(cofunders + "]")) == "trop_long /financements\n");
}

TEST_CASE("dates that do not exist are reported") {
  const auto found =
      problems_of(R"("projet": {"date_debut": "28/07/2023", "date_fin": "2023-02-30"})");
  CHECK(codes(found) == "date /projet/date_debut\ndate /projet/date_fin\n");
}

TEST_CASE("themes keep their order without repetition, and each invalid one is reported") {
  CHECK(joined(dossier(R"("projet": {"themes": ["gfu", "chatbot", "gfu", "inconnu"]})")
                   .projet.themes) == "gfu chatbot inconnu");
  const auto found = problems_of(R"("projet": {"themes": [1, "gfu", null, []]})");
  CHECK(codes(found) == "type /projet/themes/0\ntype /projet/themes/2\ntype /projet/themes/3\n");
}

TEST_CASE("the spaces that people type in identifiers are removed") {
  const Dossier project = dossier(R"("porteur": {"code_insee": " 42 218", "siren": "214 202 186",
                                "siret": "214\u00a0202\u202f186 00015"})");
  CHECK(project.porteur.code_insee == "42218");
  CHECK(project.porteur.siren == "214202186");
  CHECK(project.porteur.siret == "21420218600015");
}

TEST_CASE("wrong check digits and unknown codes are accepted: the assessment warns about them") {
  CHECK(problems_of(R"("porteur": {"nature": "commune", "code_insee": "42999", "siren": "123",
                       "siret": "abc"}, "projet": {"themes": ["theme_de_demain"]})")
            .empty());
}

TEST_CASE("an answer never has both a raw entry and an amount") {
  const auto line_of = [](const std::string& line, const std::string& raw) {
    const std::string text =
        R"({"format":"loire-connect/brouillon","version":1,"edition":"loire-connect-2023","depenses":[{"id":"d1")" +
        line + R"(}],"saisies":{"depenses.d1.montant":")" + raw + R"("}})";
    const auto draft = io::read_draft(std::string_view(text), rulebook());
    return draft.value ? draft.value->dossier : Dossier{};
  };
  const Dossier unread = line_of(R"(,"montant_ht_centimes":100)", "12 50x");
  CHECK_FALSE(unread.depenses.front().montant.ht);
  CHECK(saisies(unread).size() == 1);
  const Dossier read = line_of("", "100");
  CHECK(read.depenses.front().montant.ht == Centimes{10'000});
  CHECK(saisies(read).empty());
}

TEST_CASE("problems are reported in the order of the draft") {
  const auto found = problems_of(R"("projet": {"zoomacom": 1}, "depenses": [{"pour_gfu": 1}],
    "depenses_communes": {"acquisition": 1}, "depenses_completes": 1,
    "financements": [{"etat": 1}], "plan_financement": {"devis_ht_centimes": "x"},
    "saisies": {"porteur.commune": 1}, "criteres": {"mode_projet": {"texte": 1}})");
  CHECK(codes(found) ==
        "type /projet/zoomacom\ntype /depenses/0/pour_gfu\ntype /depenses_communes/acquisition\n"
        "type /depenses_completes\ntype /financements/0/etat\n"
        "type /plan_financement/devis_ht_centimes\ntype /saisies/porteur.commune\n"
        "type /criteres/mode_projet/texte\n");
}

}  // namespace loire::tests
