#include "text/separated_values.hpp"

#include "unit/support.hpp"

namespace loire::tests {

TEST_CASE("cells with the separator, a quote or a line end are quoted, others are not") {
  CHECK(separated_values({{"Objet", "Montant"}, {"Borne", "12,50"}}, ';') ==
        "Objet;Montant\r\nBorne;12,50\r\n");
  CHECK(separated_values({{"a;b", "dit « oui »", "\"", "deux\nlignes", ""}}, ';') ==
        "\"a;b\";dit « oui »;\"\"\"\";\"deux\nlignes\";\r\n");
  CHECK(separated_values({{"a;b", "a\tb"}}, '\t') == "a;b\t\"a\tb\"\r\n");
  CHECK(separated_values({}, ';').empty());
}

TEST_CASE("no cell is read as a formula") {
  for (const char* start : {"=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠"}) {
    const std::string written = separated_values({{std::string(start) + "1+1", "x"}}, ';');
    CHECK_MESSAGE((written.starts_with("'") || written.starts_with("\"'")), written);
  }
  CHECK(separated_values({{"a=b"}}, ';') == "a=b\r\n");
}

}  // namespace loire::tests
