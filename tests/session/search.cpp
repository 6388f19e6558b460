#include "form/search.hpp"

#include <algorithm>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

using By = form::CommuneMatch::By;

std::vector<form::CommuneMatch> found(std::string_view query) {
  return form::search_communes(territory(), query);
}

std::vector<std::string> communes(std::string_view query) {
  std::vector<std::string> out;
  for (const form::CommuneMatch& each : found(query)) out.push_back(each.commune->nom);
  return out;
}

std::string first(std::string_view query) {
  const auto all = communes(query);
  return all.empty() ? "nothing" : all.front();
}

std::string exact(std::string_view text) {
  const Commune* commune = form::exact_commune(territory(), text);
  return commune ? commune->nom : "nothing";
}

std::string epci(std::string_view query) {
  std::vector<std::string> sirens;
  for (const Epci* each : form::search_epci(territory(), query)) sirens.push_back(each->siren);
  return joined(sirens);
}

std::string epci_named(std::string_view text) {
  const Epci* named = loire::epci_named(territory(), text);
  return named ? named->siren : "nothing";
}

}  // namespace

TEST_CASE("fold removes accents, ligatures, hyphens and capitals") {
  CHECK(fold("Saint-Étienne") == "saint etienne");
  CHECK(fold("  ÉPERCIEUX--Saint’Paul ") == "epercieux saint paul");
  CHECK(fold("Chambœuf") == "chamboeuf");
  CHECK(fold("ÇÀÑÖŸ") == fold("çàñöÿ"));
  CHECK(fold("Ste-Foy") == "sainte foy");
  CHECK(fold("St Just") == "saint just");
  CHECK(fold("Stade") == "stade");
  CHECK(fold("").empty());
  CHECK(fold("—’!·").empty());
}

TEST_CASE("fold removes accents that are combining marks, as in file names of macOS") {
  CHECK(fold("Saint-E\u0301tienne") == "saint etienne");
  CHECK(fold("c\u0327a") == "ca");
}

TEST_CASE("a commune is found with or without accents, hyphens, capitals") {
  for (const char* query : {"Saint-Étienne", "saint etienne", "SAINT ETIENNE", "st etienne",
                            "St-Etienne", "st e", "Saint-E\u0301tienne", "42218"})
    CHECK_MESSAGE(first(query) == "Saint-Étienne", query);
  for (const char* query : {"sainte foy", "ste foy", "Ste-Foy"})
    CHECK_MESSAGE(first(query) == "Sainte-Foy-Saint-Sulpice", query);
  CHECK(first("chamboeuf") == "Chambœuf");
  CHECK(first("Chambœuf") == "Chambœuf");
  CHECK(first("epercieux") == "Épercieux-Saint-Paul");
  CHECK(first("feurs") == "Feurs");
  CHECK(first("roa") == "Roanne");
}

TEST_CASE("every commune is found by its complete name, its INSEE code and its postal codes") {
  for (const Commune& commune : territory().communes) {
    const auto finds = [&](std::string_view query) {
      const auto all = found(query);
      return std::any_of(all.begin(), all.end(),
                         [&](const auto& each) { return each.commune == &commune; });
    };
    CHECK_MESSAGE(finds(commune.nom), commune.nom);
    CHECK_MESSAGE(finds(fold(commune.nom)), commune.nom);
    CHECK(finds(commune.code_insee));
    CHECK(finds(commune.siren));
    for (const std::string& code : commune.codes_postaux) CHECK(finds(code));
  }
}

TEST_CASE("a postal code suggests all its communes first, then the commune with this INSEE code") {
  std::size_t misled = 0;  // communes with a postal code that is the INSEE code of another
  for (const Commune& commune : territory().communes) {
    bool misleads = false;
    for (const std::string& code : commune.codes_postaux) {
      CAPTURE(code);
      const auto all = found(code);
      const auto expected = communes_at(territory(), code);
      REQUIRE(all.size() >= expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(all[i].commune == expected[i]);
        CHECK(all[i].by == By::postal);
      }
      for (std::size_t i = expected.size(); i < all.size(); ++i) CHECK(all[i].by != By::postal);
      misleads = misleads || find_commune(territory(), code);
    }
    if (misleads) ++misled;
  }
  CHECK(misled == 125);
  CHECK(communes("42300") ==
        std::vector<std::string>{"Roanne", "Mably", "Villerest", "Sevelinges"});
  CHECK(found("42300").back().by == By::insee);
  CHECK(first("42110") == "Feurs");
  CHECK(communes("42600").size() == 19);
  for (const char* query : {"42 300", "F-42300", "F 42300", "042300", " 42300 ", "(42300)"})
    CHECK_MESSAGE(communes(query) == communes("42300"), query);
  CHECK(first("42218") == "Saint-Étienne");
  CHECK(first("75001") == "nothing");
}

TEST_CASE(
    "a CEDEX code suggests the commune of the mail first, then the commune with this INSEE code") {
  CHECK(communes("42007") == std::vector<std::string>{"Saint-Étienne", "Arcinges"});
  CHECK(communes("42328") == std::vector<std::string>{"Roanne", "Verrières-en-Forez"});
  CHECK(communes("42166") == std::vector<std::string>{"Andrézieux-Bouthéon", "Parigny"});
  for (const Cedex& each : territory().cedex) {
    CHECK(found(each.code).front().by == By::cedex);
    CHECK(exact(each.code) == "nothing");
  }
}

TEST_CASE("a name is found with usual words around it and with a code") {
  for (const char* query : {"Feurs (42110)", "42110 Feurs", "Feurs 42110", "FEURS 42 110",
                            "Mairie de Feurs", "mairie feurs", "commune de feurs", "Ville de Feurs",
                            "hôtel de ville de Feurs", "CCAS de Feurs", "Feurs Cedex",
                            "Feurs (Loire)", "Feurs (42)", "Commune déléguée de Feurs"}) {
    CHECK_MESSAGE(first(query) == "Feurs", query);
    CHECK_MESSAGE(exact(query) == "Feurs", query);
  }
  for (const char* query :
       {"42000 Saint-Étienne", "Saint-Étienne (42100)", "42007 Saint-Étienne Cedex 1",
        "ST ETIENNE CEDEX 2", "42009 St-Étienne cedex 2", "saintetienne"}) {
    CHECK_MESSAGE(first(query) == "Saint-Étienne", query);
    CHECK_MESSAGE(exact(query) == "Saint-Étienne", query);
  }
  CHECK(first("mairie de feu") == "Feurs");
  CHECK(first("42600 bard") == "Bard");
  CHECK(communes("saint 42600").size() < communes("saint").size());
  // Every label of the list must be accepted as typed text.
  for (const Commune& commune : territory().communes)
    for (const std::string& code : commune.codes_postaux)
      CHECK_MESSAGE(exact(commune.nom + " (" + code + ")") == commune.nom, commune.nom);
  // A code that does not match the name leaves the choice open.
  CHECK(exact("Feurs 42300") == "nothing");
}

TEST_CASE(
    "a name is found with its article attached, placed last, or contracted to «du» or «des»") {
  for (const char* query : {"lhorme", "L'Horme", "l horme", "Horme (L')", "Commune de l’Horme"}) {
    CHECK_MESSAGE(first(query) == "L’Horme", query);
    CHECK_MESSAGE(exact(query) == "L’Horme", query);
  }
  CHECK(exact("letrat") == "L’Étrat");
  CHECK(exact("Ricamarie (La)") == "La Ricamarie");
  CHECK(exact("Saint Martin Destréaux") == "Saint-Martin-d’Estréaux");
  CHECK(exact("Mairie du Coteau") == "Le Coteau");
  CHECK(exact("commune des Salles") == "Les Salles");
  for (const Commune& commune : territory().communes) {
    CHECK_MESSAGE(exact("Commune " + of_place(commune.nom)) == commune.nom, commune.nom);
    CHECK_MESSAGE(exact("CCAS " + of_place(commune.nom)) == commune.nom, commune.nom);
    CHECK_MESSAGE(exact(glued(fold(commune.nom))) == commune.nom, commune.nom);
  }
}

TEST_CASE("a former name or code suggests the current commune and mentions the former one") {
  const auto says = [](std::string_view query) {
    const auto all = found(query);
    return all.empty() ? "nothing" : place_name({all[0].commune, all[0].ancienne});
  };
  CHECK(says("Saint-Thurin") == "Saint-Thurin, aujourd’hui Vêtre-sur-Anzon");
  CHECK(says("saint thur") == "Saint-Thurin, aujourd’hui Vêtre-sur-Anzon");
  CHECK(says("42291") == "Saint-Thurin, aujourd’hui Vêtre-sur-Anzon");
  CHECK(says("Terrenoire") == "Terrenoire, commune de Saint-Étienne");
  CHECK(says("La Cula") == "La Cula, commune de Genilac");
  CHECK(says("Amions") == "Amions, aujourd’hui Vézelin-sur-Loire");
  CHECK(says("Bouthéon") == "Bouthéon, commune d’Andrézieux-Bouthéon");
  CHECK(says("Saint-Victor-sur-Loire") == "Saint-Victor-sur-Loire, commune de Saint-Étienne");
  for (const AncienneCommune& each : territory().anciennes) {
    const Commune* today = find_commune(territory(), each.actuelle);
    REQUIRE(today);
    CHECK_MESSAGE(exact(each.nom) == today->nom, each.nom);
    CHECK_MESSAGE(exact("Mairie " + of_place(each.nom)) == today->nom, each.nom);
    CHECK_MESSAGE(exact(place_name({today, &each})) == today->nom, each.nom);
    const auto by_code = communes(each.code_insee);
    CHECK(std::find(by_code.begin(), by_code.end(), today->nom) != by_code.end());
  }
}

TEST_CASE("an incomplete or ambiguous name or code is not an exact match") {
  for (const char* text :
       {"feur", "saint", "Saint-Étienne-le", "Saint-Étienne le Mol", "Chazelles", "42600", "42300",
        "42007", "42218", "4211", "Feurs et Roanne", "zzz", ""})
    CHECK_MESSAGE(exact(text) == "nothing", text);
  // The postal code of one commune, and the INSEE code of none.
  CHECK(exact("42400") == "Saint-Chamond");
  CHECK(exact("214202186") == "Saint-Étienne");
}

TEST_CASE("complete names come first, then names and words with this beginning, by population") {
  CHECK(communes("feurs") == std::vector<std::string>{"Feurs", "Pouilly-lès-Feurs"});
  for (const char* query : {"saint", "s", "la", "mont"}) {
    const std::string wanted = fold(query);
    int rank = 0;
    std::int32_t population = INT32_MAX;
    for (const form::CommuneMatch& each : found(query)) {
      const int here = each.ancienne ? 2 : fold(each.commune->nom).starts_with(wanted) ? 0 : 1;
      CHECK_MESSAGE(here >= rank, query);
      if (here > rank) population = INT32_MAX;
      rank = here;
      if (!each.ancienne) CHECK_MESSAGE(each.commune->population <= population, each.commune->nom);
      population = each.commune->population;
    }
  }
}

TEST_CASE("meaningless queries find nothing and do no harm") {
  for (const char* query : {"", " ", "--", "zzz", "🏛️", "\xFF\xFE", "\xC3", "\xF0\x9F", "%",
                            "'", "\"", "<script>", "Saint-Étiennee", "42218999"})
    CHECK_MESSAGE(communes(query).empty(), query);
  for (const char* query : {"zzz", "999999999", "communauté urbaine", "Lyon métropole"})
    CHECK_MESSAGE(epci(query).empty(), query);
}

TEST_CASE("queries of ten thousand characters do no harm") {
  for (const char* piece : {"a", "é", " ", "saint ", "-", "4", "\xC3", "\u0301"}) {
    std::string query;
    while (query.size() < 10'000) query += piece;
    CHECK(communes(query).empty());
    // Each word is searched for, so a repeated word gives the results of that word.
    const bool nothing = fold(query).empty();
    CHECK(epci(query) == (std::string_view(piece) == "saint " ? "244200770"
                          : nothing                           ? epci("")
                                                              : ""));
  }
}

TEST_CASE(
    "all EPCI are suggested when nothing is typed, and all of a kind for the name of the kind") {
  CHECK(form::search_epci(territory(), "").size() == 11);
  CHECK(form::search_epci(territory(), "intercommunalité").size() == 11);
  CHECK(form::search_epci(territory(), "communauté").size() == 10);
  CHECK(form::search_epci(territory(), "Communauté de communes").size() == 8);
  CHECK(epci("communauté d’agglomération") == "200065886 200035731");
  CHECK(epci("CA") == "200065886 200035731");
}

TEST_CASE("an EPCI is found with its kind in full or abbreviated, and by its usual initials") {
  for (const char* query :
       {"Communauté de communes de Forez-Est", "communaute de communes forez est", "CC Forez Est",
        "cdc Forez-Est", "C.C. de Forez-Est", "La communauté de communes de Forez-Est", "Forez-Est",
        "CCFE", "200065894", "200 065 894"}) {
    CHECK_MESSAGE(epci(query) == "200065894", query);
    CHECK_MESSAGE(epci_named(query) == "200065894", query);
  }
  for (const char* query :
       {"LFA", "CA Loire Forez Agglomération", "CA Loire Forez Agglomération (LFA)"})
    CHECK_MESSAGE(epci(query) == "200065886", query);
  CHECK(epci("communauté de communes des Monts du Pilat") == "244200622");
  // The kind of an EPCI may have changed since.
  CHECK(epci("CC du Roannais") == "200035731");
  CHECK(epci("communauté d’agglomération Saint-Étienne Métropole") == "244200770");
  CHECK(epci("pays entr") == "244200630");
  CHECK(epci("CC du Pays entre Loire et Rhône") == "244200630");
  for (const char* query : {"COPLER", "copler"}) CHECK(epci_named(query) == "244200630");
  for (const char* query : {"SEM", "Saint-Etienne Métropole", "st etienne metropole"})
    CHECK_MESSAGE(epci_named(query) == "244200770", query);
  for (const Epci& each : territory().epci) {
    CHECK_MESSAGE(epci_named(each.nom) == each.siren, each.nom);
    for (const std::string& sigle : each.sigles)
      CHECK_MESSAGE(epci_named(sigle) == each.siren, sigle);
    CHECK(each.nom.find("CC ") == std::string::npos);
  }
  for (const char* text : {"pilat", "forez", "communauté de communes", "métropole", "", "zzz"})
    CHECK_MESSAGE(epci_named(text) == "nothing", text);
}

TEST_CASE("an EPCI is found by words of its name in any order, or by its SIREN") {
  CHECK(epci("saint etienne metropole") == "244200770");
  CHECK(epci("métropole st-étienne") == "244200770");
  CHECK(epci("foreZ") == "200065886 200065894");
  CHECK(epci("forez loire") == "200065886");
  CHECK(epci("roannais") == "200035731");
  CHECK(epci("lyonn") == "200066587");
  CHECK(epci("244200770") == "244200770");
  CHECK(epci("244 200 770") == "244200770");
  CHECK(epci("2442007") == "244200770");
  for (const Epci& each : territory().epci) CHECK(epci(each.siren) == each.siren);
}

}  // namespace loire::tests
