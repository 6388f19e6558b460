#include "io/territory_json.hpp"

#include <algorithm>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

std::string problems(std::string_view communes, std::string_view epci = "[]") {
  const auto read = io::read_territory(
      R"({"format": "loire-connect/territoire", "millesime": 2023, "departement": "42",
          "communes": )" +
      std::string(communes) + R"(, "epci": )" + std::string(epci) + "}");
  CHECK(read.value.has_value() == read.diagnostics.empty());
  return codes(read.diagnostics);
}

}  // namespace

TEST_CASE("the Loire of 2023 has 323 communes and 11 EPCI, one of them across the border") {
  CHECK(territory().millesime == 2023);
  CHECK(territory().departement == "42");
  CHECK(territory().communes.size() == 323);
  CHECK(territory().epci.size() == 11);
  std::string straddling;
  for (const Epci& epci : territory().epci)
    if (epci.a_cheval()) straddling += epci.siren + " ";
  CHECK(straddling == "200066587 ");
}

TEST_CASE("communes and EPCI are found by their codes, and unknown codes find nothing") {
  const Commune* commune = find_commune(territory(), "42218");
  CHECK(commune);
  if (commune) {
    CHECK(commune->nom == "Saint-Étienne");
    CHECK(commune->siren == "214202186");
    CHECK(find_epci(territory(), commune->epci));
  }
  for (const Commune& each : territory().communes)
    CHECK(find_commune(territory(), each.code_insee) == &each);
  for (const Epci& each : territory().epci) CHECK(find_epci(territory(), each.siren) == &each);
  for (const char* unknown : {"", "42000", "42999", "4221", "422180", "69123", "zzzzz"})
    CHECK_MESSAGE(!find_commune(territory(), unknown), unknown);
  for (const char* unknown : {"", "000000000", "200046977", "20006658", "999999999"})
    CHECK_MESSAGE(!find_epci(territory(), unknown), unknown);
}

TEST_CASE("every commune is in the département and has a known EPCI and a postal code") {
  for (const Commune& each : territory().communes) {
    CHECK(each.code_insee.starts_with("42"));
    CHECK_FALSE(each.nom.empty());
    CHECK_FALSE(each.codes_postaux.empty());
    CHECK_MESSAGE(find_epci(territory(), each.epci), each.nom);
  }
  for (const Epci& each : territory().epci) {
    CHECK(each.membres_departement <= each.membres);
    const auto members =
        std::count_if(territory().communes.begin(), territory().communes.end(),
                      [&](const Commune& commune) { return commune.epci == each.siren; });
    CHECK_MESSAGE(members == each.membres_departement, each.nom);
  }
}

TEST_CASE("the rows of a territory file are sorted when they are read") {
  const auto read = io::read_territory(
      R"({"format": "loire-connect/territoire", "millesime": 2023, "departement": "42",
          "communes": [["42003", "C", "3", [], "", 1], ["42001", "A", "1", [], null, 2]],
          "epci": [["2", "B", "CC", 2, 1, []], ["1", "A", "CC", 1, 1, ["AA"]]]})");
  CHECK(read.value.has_value());
  if (!read) return;
  CHECK(find_commune(*read.value, "42001"));
  CHECK(find_commune(*read.value, "42003"));
  CHECK(find_epci(*read.value, "1"));
  CHECK(find_epci(*read.value, "2")->a_cheval());
}

TEST_CASE("rows of a wrong type are reported") {
  CHECK(problems(R"([["42001", "A", "1", ["42000"], "2", 3]])").empty());
  for (const char* bad :
       {R"([["42001", "A", "1", [], "2"]])", R"([["42001", "A", "1", [], "2", -1]])",
        R"([["42001", "A", "1", "42000", "2", 1]])", R"([[42001, "A", "1", [], "2", 1]])",
        R"([["42001", "A", "1", [1], "2", 1]])", "[{}]", "[null]"})
    CHECK_MESSAGE(problems(bad) == "type /communes\n", bad);
  for (const char* bad : {R"([["1", "A", "CC", 2, 1]])", R"([["1", "A", "CC", "2", 1, []]])",
                          R"([["1", "A", "CC", 2, 1, "A"]])", "[3]"})
    CHECK_MESSAGE(problems("[]", bad) == "type /epci\n", bad);
}

TEST_CASE("a text that is not a territory file is refused") {
  CHECK_FALSE(io::read_territory("{}").value);
  CHECK_FALSE(io::read_territory("").value);
  CHECK_FALSE(io::read_territory(rules_text()).value);
}

}  // namespace loire::tests
