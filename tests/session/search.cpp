#include "form/search.hpp"

#include <algorithm>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

using form::fold;

std::vector<std::string> communes(std::string_view query, std::size_t most = 8) {
  std::vector<std::string> out;
  for (const Commune* commune : form::search_communes(territory(), query, most))
    out.push_back(commune->nom);
  return out;
}

std::string first(std::string_view query) {
  const auto found = communes(query);
  return found.empty() ? "nothing" : found.front();
}

std::string epci(std::string_view query) {
  std::vector<std::string> sirens;
  for (const Epci* each : form::search_epci(territory(), query, 20)) sirens.push_back(each->siren);
  return joined(sirens);
}

}  // namespace

TEST_CASE("fold: accents, ligatures, hyphens, capitals") {
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

TEST_CASE("fold: accents typed as combining marks, as macOS writes file names") {
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

TEST_CASE("every commune is found by its whole name, its INSEE code and its postal codes") {
  for (const Commune& commune : territory().communes) {
    const auto has_it = [&](std::string_view query) {
      const auto found = form::search_communes(territory(), query, 400);
      return std::find(found.begin(), found.end(), &commune) != found.end();
    };
    CHECK_MESSAGE(has_it(commune.nom), commune.nom);
    CHECK_MESSAGE(has_it(fold(commune.nom)), commune.nom);
    CHECK(has_it(commune.code_insee));
    for (const std::string& code : commune.codes_postaux) CHECK(has_it(code));
  }
}

TEST_CASE("codes: INSEE first, then postal, also with a space") {
  const auto by_post = communes("42110", 50);
  CHECK(std::find(by_post.begin(), by_post.end(), "Feurs") != by_post.end());
  CHECK(std::find(by_post.begin(), by_post.end(), "Pouilly-lès-Feurs") != by_post.end());
  CHECK(by_post.front() != "nothing");
  CHECK(first("42 218") == "Saint-Étienne");
  CHECK(first("42 000") == "Saint-Étienne");
  CHECK(first("75001") == "nothing");
}

TEST_CASE("ranking: names that begin so, then words that begin so, the most populated first") {
  const auto found = communes("feurs");
  CHECK(found == std::vector<std::string>{"Feurs", "Pouilly-lès-Feurs"});
  for (const char* query : {"saint", "s", "la", "mont", "42"}) {
    const std::string wanted = fold(query);
    int rank = 0;
    std::int32_t population = INT32_MAX;
    for (const Commune* commune : form::search_communes(territory(), query, 400)) {
      const bool code = commune->code_insee.starts_with(wanted);
      const int here = fold(commune->nom).starts_with(wanted) || code ? 0 : 1;
      CHECK_MESSAGE(here >= rank, query);
      if (here > rank) population = INT32_MAX;
      rank = here;
      CHECK_MESSAGE(commune->population <= population, commune->nom);
      population = commune->population;
    }
  }
}

TEST_CASE("at most as many as asked") {
  CHECK(communes("s", 8).size() == 8);
  CHECK(communes("s", 1).size() == 1);
  CHECK(communes("s", 0).empty());
  CHECK(form::search_epci(territory(), "cc", 2).size() == 2);
  CHECK(form::search_epci(territory(), "cc", 0).empty());
}

TEST_CASE("junk finds nothing and does no harm") {
  for (const char* query : {"", " ", "--", "zzz", "🏛️", "\xFF\xFE", "\xC3", "\xF0\x9F", "%",
                            "'", "\"", "<script>", "Saint-Étiennee", "42218999"})
    CHECK_MESSAGE(communes(query).empty(), query);
  for (const char* query : {"", " ", "zzz", "\xFF", "999999999"})
    CHECK_MESSAGE(epci(query).empty(), query);
}

TEST_CASE("queries of ten thousand characters") {
  for (const char* piece : {"a", "é", " ", "saint ", "-", "4", "\xC3", "\u0301"}) {
    std::string query;
    while (query.size() < 10'000) query += piece;
    CHECK(communes(query).empty());
    // Each word is looked for: the same word many times is that word.
    CHECK(epci(query) == (std::string_view(piece) == "saint " ? "244200770" : ""));
  }
}

TEST_CASE("EPCI by words of the name in any order, or by SIREN") {
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
