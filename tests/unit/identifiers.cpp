#include "core/identifiers.hpp"

#include "unit/support.hpp"

namespace loire::tests {

TEST_CASE("a SIREN has nine digits and a valid Luhn check digit") {
  CHECK(valid_siren("732829320"));
  CHECK(valid_siren("214202186"));  // Saint-Étienne
  CHECK(valid_siren("356000000"));  // La Poste
  for (const char* bad : {"", "732829321", "723829320", "73282932", "7328293200", "73282932O",
                          "732 829 320", "٧٣٢٨٢٩٣٢٠"})
    CHECK_MESSAGE(!valid_siren(bad), bad);
}

TEST_CASE("a SIRET has fourteen digits and a valid Luhn check digit") {
  CHECK(valid_siret("73282932000074"));
  for (const char* bad : {"", "73282932000079", "7328293200007", "732829320000740",
                          "7328293200007A", "732829320 00074", "73282932000047"})
    CHECK_MESSAGE(!valid_siret(bad), bad);
}

TEST_CASE(
    "a character that is not a digit is refused even where its code would satisfy the checksum") {
  // «:» comes ten after «0», and «>» ten after «4», so the sums remain multiples of ten.
  CHECK(valid_siren("732829320"));
  CHECK_FALSE(valid_siren("73282932:"));
  CHECK(valid_siret("73282932000074"));
  CHECK_FALSE(valid_siret("7328293200007>"));
}

TEST_CASE("the digits of a SIRET of La Poste add up to a multiple of 5") {
  CHECK(valid_siret("35600000049837"));
  CHECK(valid_siret("35600000000048"));  // the head office, whose Luhn check digit is also valid
  CHECK_FALSE(valid_siret("35600000049838"));
  // The rule is specific to La Poste: the same sum does not make another SIRET valid.
  CHECK_FALSE(valid_siret("35600000149836"));
}

TEST_CASE("every change of one digit in a SIREN is detected") {
  const std::string good = "214202186";
  for (std::size_t i = 0; i < good.size(); ++i)
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string typed = good;
      typed[i] = digit;
      CHECK(valid_siren(typed) == (typed == good));
    }
}

TEST_CASE("every commune and EPCI of the territory has a valid SIREN") {
  for (const Commune& commune : territory().communes)
    CHECK_MESSAGE(valid_siren(commune.siren), commune.nom);
  for (const Epci& epci : territory().epci) CHECK_MESSAGE(valid_siren(epci.siren), epci.nom);
}

TEST_CASE("spaces of any kind between groups of digits are removed") {
  CHECK(without_spaces("214 202 186") == "214202186");
  CHECK(without_spaces("214\u00A0202\u202F186\u2009") == "214202186");
  CHECK(without_spaces("\t42218 ") == "42218");
  CHECK(without_spaces("") == "");
  CHECK(without_spaces("42218é") == "42218é");
  CHECK(without_spaces("\xC2") == "\xEF\xBF\xBD");  // a text cut within a character
}

}  // namespace loire::tests
