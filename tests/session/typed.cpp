// What a keyboard, a clipboard or the autofill of a browser puts into a field, and how it is read.
#include "input/typed.hpp"
#include "app/session.hpp"
#include "app/view.hpp"

#include "input/settle.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

/// The answer in the draft after typing `text` into the field `id`.
std::string answer_after_typing(const char* id, std::string_view text) {
  Dossier dossier;
  CHECK(write(dossier, id, text));
  return control(context(dossier), id).value;
}

std::string digits_after_typing(const char* id, std::string_view text) {
  std::string out;
  for (const char c : answer_after_typing(id, text))
    if (c >= '0' && c <= '9') out += c;
    // Everything except the spaces between groups.
    else if (static_cast<unsigned char>(c) < 0x80) out += c;
  return out;
}

}  // namespace

TEST_CASE("a SIREN, a SIRET or an INSEE code is read in every usual form") {
  for (const char* text : {"214.202.186",
                           "214-202-186",
                           "214/202/186",
                           "214\u2007202\u2007186",
                           "214\u2003202\u2003186",
                           "214\u3000202\u3000186",
                           "214\u2011202\u2011186",
                           "214\u2013202\u2013186",
                           "214_202_186",
                           "214,202,186",
                           "214·202·186",
                           "SIREN 214202186",
                           "SIREN : 214 202 186",
                           "SIREN n° 214 202 186",
                           "siren214202186",
                           "N° SIREN : 214 202 186.",
                           "Numéro de SIREN 214202186",
                           "214 202 186 (SIREN)",
                           "\u200E214202186",
                           "214\u200B202\u200B186",
                           "\uFEFF214202186",
                           "214\u00AD202186",
                           "\u202A214202186\u202C",
                           "\u2066214202186\u2069",
                           " 214202186\r\n",
                           "２１４２０２１８６",
                           "214\x01"
                           "202186"})
    CHECK_MESSAGE(digits_after_typing("porteur.siren", text) == "214202186", text);
  for (const char* text :
       {"214\u2007202\u2007186\u200700018", "SIRET n° 214 202 186 00018",
        "SIRET\u00A0: 214.202.186.00018", "\u202D214\u202F202\u202F186\u202F00018\u202C",
        "2 1 4 2 0 2 1 8 6 0 0 0 1 8", "Numéro SIRET de la commune : 214 202 186 00018",
        "214 202 186 - 00018"})
    CHECK_MESSAGE(digits_after_typing("porteur.siret", text) == "21420218600018", text);
  for (const char* text :
       {"42 218", "INSEE 42218", "Code INSEE : 42218", "code commune 42.218", "\u200E42218"})
    CHECK_MESSAGE(digits_after_typing("porteur.code_insee", text) == "42218", text);
  CHECK(answer_after_typing("porteur.code_insee", "2A 004") == "2A004");
}

TEST_CASE("an identifier with extra digits or letters is kept, so that the error can be reported") {
  CHECK(digits_after_typing("porteur.siren", "214200941\t21420094100012") ==
        "21420094121420094100012");
  for (const char* text : {"21420218A", "A214202186", "214 202 18O", "Feurs 214202186"})
    CHECK_MESSAGE(answer_after_typing("porteur.siren", text) == text, text);
}

TEST_CASE("an e-mail address is extracted from the text that was copied with it") {
  for (const char* text :
       {" mairie@exemple.fr", "mairie@exemple.fr ", "\u00A0mairie@exemple.fr\u00A0",
        "mairie@exemple.fr\t", "\u200Bmairie@exemple.fr", "mairie@\u00ADexemple.fr",
        "mailto:mairie@exemple.fr", "MAILTO: mairie@exemple.fr",
        "mailto:mairie@exemple.fr?subject=Bonjour", "<mairie@exemple.fr>",
        "Mairie <mairie@exemple.fr>", "\"Mairie de Feurs\" <mairie@exemple.fr>;",
        "Mairie <mailto:mairie@exemple.fr>", "Courriel : mairie@exemple.fr",
        "Mél\u00A0: mairie@exemple.fr", "E-mail: mairie@exemple.fr.", "mairie@exemple.fr\r\n",
        "(mairie@exemple.fr)", "mairie＠exemple.fr"})
    CHECK_MESSAGE(answer_after_typing("porteur.contact.courriel", text) == "mairie@exemple.fr",
                  text);
  // A text without exactly one address is kept as typed.
  for (const char* text : {"a b@c.fr", "a@b.fr, c@d.fr", "mairie", "Mairie <mairie>"})
    CHECK_MESSAGE(answer_after_typing("porteur.contact.courriel", text) == text, text);
}

TEST_CASE("a telephone number loses its label and invisible characters and keeps its groups") {
  for (const char* text :
       {" 04 77 12 34 56 ", "\u202A04 77 12 34 56\u202C", "tel:04 77 12 34 56",
        "Tél. : 04 77 12 34 56", "TÉL : 04 77 12 34 56", "04\u00A077\u00A012\u00A034\u00A056",
        "Téléphone\u00A0: 04 77 12 34 56\r\n"})
    CHECK_MESSAGE(answer_after_typing("porteur.contact.telephone", text) == "04 77 12 34 56", text);
  CHECK(answer_after_typing("porteur.contact.telephone", "+33 (0)4 77 12 34 56") ==
        "+33 (0)4 77 12 34 56");
  CHECK(answer_after_typing("porteur.contact.telephone", "04 77 12 34 56, l’après-midi") ==
        "04 77 12 34 56, l’après-midi");
}

TEST_CASE("combining accents are composed with their letter, in every field and from a file") {
  struct Name {
    const char *apart, *joined;
  };
  const Name names[] = {{"Saint-E\u0301tienne", "Saint-Étienne"},
                        {"Noe\u0308l", "Noël"},
                        {"C\u0327a", "Ça"},
                        {"L\u0301o\u0301dz\u0301", "Ĺódź"},
                        {"S\u0327ahin", "Şahin"},
                        {"S\u0326tefan", "Ștefan"},
                        {"Nguye\u0302\u0303n", "Nguyễn"},
                        {"Vie\u0323\u0302t", "Việt"},
                        {"Vie\u0302\u0323t", "Việt"},
                        {"A\u030Asa", "Åsa"},
                        {"C\u030Capek", "Čapek"},
                        {"x\u0302y", "x\u0302y"},
                        {"i\u0307", "i\u0307"},
                        {"\u0301", "\u0301"},
                        {"й", "й"},
                        {"e\u0331\u0301", "é\u0331"}};
  for (const Name& name : names) {
    for (const char* id :
         {"porteur.nom", "projet.intitule", "projet.description", "porteur.commune"})
      CHECK_MESSAGE(answer_after_typing(id, name.apart) == name.joined, name.apart);
    Dossier read;
    read.porteur.nom = read.projet.description = name.apart;
    settle(read, rulebook(), {});
    CHECK(read.porteur.nom == name.joined);
    CHECK(read.projet.description == name.joined);
  }
}

TEST_CASE("control characters are removed, and line ends are kept in fields of several lines") {
  using namespace std::string_view_literals;
  CHECK(answer_after_typing("projet.intitule", "a\0b"sv) == "ab");
  CHECK(answer_after_typing("projet.description", "a\0b\x07\x1B[0m\x7F\u0080"sv) == "ab[0m");
  CHECK(answer_after_typing("projet.intitule", "Nom\nsur deux\r\nlignes\tet plus") ==
        "Nom sur deux lignes et plus");
  CHECK(answer_after_typing("projet.description", "a\r\nb\rc\u2028d\te") == "a\nb\nc\nd\te");
  CHECK(answer_after_typing("porteur.nom", "👩‍👩‍👧 Famille") ==
        "👩‍👩‍👧 Famille");
}

TEST_CASE("the texts of a draft are read as if they had been typed") {
  Dossier read = dossier(R"("porteur": {"siret": "SIRET n° 214\u2007202\u2007186\u200700018",
      "code_insee": "INSEE 42 218", "nom": "Commune\nde Saint-E\u0301tienne",
      "contact": {"courriel": "Mairie <mairie@exemple.fr>", "telephone": "tel:04 77"}},
    "projet": {"intitule": "Nom\nsur deux lignes", "description": "a\r\nb", "date_debut": "0023-09-01"},
    "depenses": [{"id": "d1", "libelle": "x\ty"}, {"id": "d2", "montant_ht_centimes": 100}],
    "financements": [{"libelle": "a\u0001b"}],
    "criteres": {"mode_projet": {"texte": "e\u0301\r\n"}},
    "saisies": {"depenses.d1.montant": "12 480,00 € TTC", "financements.0.montant": "125\t300"})");
  CHECK(read.porteur.siret == "21420218600018");
  CHECK(read.porteur.code_insee == "42218");
  CHECK(read.porteur.nom == "Commune de Saint-Étienne");
  CHECK(read.porteur.contact.courriel == "mairie@exemple.fr");
  CHECK(read.porteur.contact.telephone == "04 77");
  CHECK(read.projet.intitule == "Nom sur deux lignes");
  CHECK(read.projet.description == "a\nb");
  CHECK(read.projet.date_debut.value == std::nullopt);
  CHECK(saisies(read)["projet.date_debut"] == "0023-09-01");
  CHECK(read.depenses[0].libelle == "x y");
  CHECK(read.depenses[0].montant.ttc == Centimes{1'248'000});
  CHECK_FALSE(read.depenses[0].montant.ht);
  CHECK(read.financements[0].libelle == "ab");
  CHECK_FALSE(read.financements[0].montant.value);
  CHECK(saisies(read)["financements.0.montant"] == "125\t300");
  CHECK(read.criteres["mode_projet"].texte == "é\n");
  CHECK(saisies(read).size() == 2);
  CHECK(through_a_file(read) == read);
}

TEST_CASE("whatever is ignored in a draft gives a remark") {
  const auto draft = read(draft_text(R"("projet": {"axe_principal": 7},
    "depenses": [{"id": "d1", "montant_ht_centimes": 5000}],
    "plan_financement": {"devis_ht_centimes": 10000},
    "saisies": {"depenses.d2.montant": "99 999,99", "depenses.d2.regime": "ttc", "inconnu": "x",
                "financements.0.montant": "5", "depenses.d1.montant": "100",
                "plan_financement.devis_ht": "100,00 €", "depenses.d1.libelle": "z"})"));
  REQUIRE(draft);
  CHECK(saisies(draft.value->dossier).empty());
  // The value is kept, and the assessment warns about it.
  CHECK(draft.value->dossier.projet.axe_principal == 7);
  CHECK(draft.value->dossier.depenses[0].montant.ht == Centimes{5'000});
  const auto& remarks = draft.value->remarks;
  for (const char* field : {"depenses.d2.montant", "depenses.d2.regime", "inconnu",
                            "financements.0.montant", "depenses.d1.libelle"})
    CHECK_MESSAGE(has(remarks, "cle_inconnue", std::string("/saisies/") + field), field);
  CHECK(has(remarks, "saisie_ignoree", "/saisies/depenses.d1.montant"));
  CHECK(has(remarks, "saisie_ignoree", "/saisies/plan_financement.devis_ht"));
  CHECK(remarks.size() == 7);
}

TEST_CASE("the note of a date field gives the date in words") {
  Dossier dated;
  write(dated, "projet.date_debut", "2023-06-05");
  CHECK(control(context(dated), "projet.date_debut").note == "5 juin 2023");
  CHECK(control(context(dated, "projet.date_debut"), "projet.date_debut").note == "5 juin 2023");
  for (const char* text : {"0023-06-05", "2023-02-31", "?", ""}) {
    write(dated, "projet.date_debut", text);
    CHECK(control(context(dated), "projet.date_debut").note.empty());
    CHECK(dated.projet.date_debut.value == std::nullopt);
  }
}

TEST_CASE("an incomplete date is reported on every step, and after writing and reading the draft") {
  for (const char* text : {"?", "0023-09-01", "1999-12-31", "2101-01-01"}) {
    app::Session session = make_session({}, app::Stage::projet);
    set(session, "projet.date_debut", text);
    session.stage = app::Stage::resultat;
    CHECK(shows(session, "resultat.corriger.projet.date_debut"));
    session.dossier = through_a_file(session.dossier);
    session.stage = app::Stage::projet;
    const page::Node page = app::view(session);
    CHECK_FALSE(find(page, "projet.date_debut")->error.empty());
    set(session, "projet.date_debut", "2023-09-01");
    CHECK(saisies(session.dossier).empty());
  }
}

}  // namespace loire::tests
