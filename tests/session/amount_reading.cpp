#include "input/amount_reading.hpp"

#include <random>

#include "french/format.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

/// The reading as «1250050» or «ambiguous 125000 125», or the name of the problem.
std::string reading(std::string_view text) {
  const ParsedAmount parsed = read_amount(text).value;
  if (const auto* amount = std::get_if<Centimes>(&parsed)) return std::to_string(amount->value);
  if (const auto* both = std::get_if<AmbiguousAmount>(&parsed))
    return "ambiguous " + std::to_string(both->as_thousands.value) +
           (both->as_decimals ? " " + std::to_string(both->as_decimals->value) : "");
  switch (std::get<AmountProblem>(parsed)) {
    case AmountProblem::empty: return "empty";
    case AmountProblem::not_a_number: return "not_a_number";
    case AmountProblem::several: return "several";
    case AmountProblem::thousands: return "thousands";
    case AmountProblem::two_regimes: return "two_regimes";
    case AmountProblem::taxed: return "taxed";
    case AmountProblem::per_period: return "per_period";
    case AmountProblem::negative: return "negative";
    case AmountProblem::too_many_decimals: return "too_many_decimals";
    case AmountProblem::bad_grouping: return "bad_grouping";
    case AmountProblem::too_large: return "too_large";
  }
  return "?";
}

/// The same, followed by « HT» or « TTC» when the text contains it.
std::string reading_with_regime(std::string_view text) {
  const auto regime = read_amount(text).regime;
  return reading(text) + (!regime ? "" : *regime == Regime::ht ? " HT" : " TTC");
}

std::string unreadable(std::string_view text) { return read_amount(text).unreadable; }

}  // namespace

TEST_CASE("amounts are read as people in France type them") {
  for (const char* text : {"12 500,50",
                           "12500.5",
                           "12500,5",
                           "12500,50",
                           "12\u00A0500,50\u00A0€",
                           "12\u202F500,50 €",
                           "12\u2009500,50€",
                           "12 500,50 euros",
                           "12 500,50 EUR",
                           " 12 500,50 ",
                           "+12 500,50",
                           "12 500.50",
                           "12.500,50",
                           "12,500.50",
                           "012 500,50",
                           "€ 12 500,50",
                           "12\u2007500,50",
                           "12\u2008500,50",
                           "12\u3000500,50",
                           "12\u205F500,50",
                           "12\u1680500,50",
                           "12500€50",
                           "12 500 € 50",
                           "12 500 euros et 50 centimes",
                           "12 500 ,50",
                           "12’500,50",
                           "\uFF11\uFF12 \uFF15\uFF10\uFF10,\uFF15\uFF10",
                           "12 500,50 €.",
                           "12 500,50 Euros",
                           "12 500,50 EUROS",
                           "EUR 12 500,50",
                           "12 500,50 eur.",
                           "Montant : 12 500,50 €",
                           "Total = 12 500,50",
                           "12 500,50 €\n",
                           "\t12 500,50\r\n",
                           "12 500,50\t€"})
    CHECK_MESSAGE(reading(text) == "1250050", text);
  CHECK(reading("0") == "0");
  CHECK(reading("0,01") == "1");
  CHECK(reading(",5") == "50");
  CHECK(reading("12500,") == "1250000");
  CHECK(reading("31 249,99") == "3124999");
  CHECK(reading("31250.01") == "3125001");
  CHECK(reading("00012") == "1200");
}

TEST_CASE("a dot or comma before exactly three digits is ambiguous") {
  CHECK(reading("1.250") == "ambiguous 125000 125");
  CHECK(reading("1,250") == "ambiguous 125000 125");
  CHECK(reading("12.500 €") == "ambiguous 1250000 1250");
  CHECK(reading("999,999") == "ambiguous 99999900");
  CHECK(reading("1,255") == "ambiguous 125500");
  // After four digits or a single zero, it cannot separate thousands.
  CHECK(reading("1250,255") == "too_many_decimals");
  CHECK(reading("0,250") == "too_many_decimals");
}

TEST_CASE("two kinds of separators, or a repeated separator, are not ambiguous") {
  CHECK(reading("1.250,50") == "125050");
  CHECK(reading("1,250.50") == "125050");
  CHECK(reading("1.250.000") == "125000000");
  CHECK(reading("1,250,000") == "125000000");
  CHECK(reading("1 250 000") == "125000000");
  CHECK(reading("1.250.000,5") == "125000050");
  CHECK(reading("1'250'000") == "125000000");
}

TEST_CASE("negative amounts are recognised with any minus sign") {
  for (const char* text : {"-5", "- 5", "\u22125", "-12 500,50 €", " -1"})
    CHECK_MESSAGE(reading(text) == "negative", text);
}

TEST_CASE("a text that is not a number is refused") {
  for (const char* text : {"abc", "12x", "1e5", "0x10", "12,5o", "5-", "..", ".", ",", "+", "++5",
                           "½", "12/5", "\u0661\u0662", "NaN", "inf", "12\xFF"})
    CHECK_MESSAGE((reading(text) == "not_a_number" || reading(text) == "bad_grouping"), text);
  for (const char* text : {"", " ", "\u00A0\u202F", "\t"}) CHECK(reading(text) == "empty");
}

TEST_CASE("a unit between digits must be followed by exactly two digits of centimes") {
  CHECK(reading("12€50") == "1250");
  CHECK(reading("12 euros 50") == "1250");
  CHECK(reading("1.250€50") == "125050");
  for (const char* text : {"12€500", "12€5", "12,5€50", "12€-50", "12 € 500 € 50"})
    CHECK_MESSAGE(!std::isdigit(static_cast<unsigned char>(reading(text)[0])), text);
}

TEST_CASE("the unit and HT or TTC are read in any case, before or after the number") {
  for (const char* text :
       {"12 480,00 € TTC", "12 480,00€TTC", "12480 ttc", "TTC 12 480,00 €", "TTC : 12 480 €",
        "12 480 T.T.C.", "12 480 € t.t.c", "12 480,00 € (TTC)",
        "12 480 euros toutes taxes comprises", "12 480 € Toutes Taxes", "12 480 € TVA comprise",
        "12 480,- € TTC", "12\u202F480,00\u00A0€\u00A0TTC", "\u200E12\u00A0480,00 € TTC\u200B",
        "Total TTC : 12 480,00 €", "12 480 EUR TTC", "12480€ T. T. C."})
    CHECK_MESSAGE(reading_with_regime(text) == "1248000 TTC", text);
  for (const char* text :
       {"4 200 € HT", "4 200,00 € H.T.", "4200 HT", "HT 4 200", "4 200 EUR HT", "4 200 euros ht.",
        "4 200 € hors taxes", "4 200 € hors taxe", "4 200 € Hors-Taxes", "Montant HT : 4 200 €",
        "4 200 h.t", "4 200 € HT,", "(HT) 4 200 €", "4 200.– HT", "4 200 € hors TVA"})
    CHECK_MESSAGE(reading_with_regime(text) == "420000 HT", text);
  CHECK(reading_with_regime("12,5 HT") == "1250 HT");
  CHECK(reading_with_regime("1.250 TTC") == "ambiguous 125000 125 TTC");
  CHECK(reading("12 HT TTC") == "two_regimes");
  CHECK(reading("TTC 12 HT") == "two_regimes");
}

TEST_CASE("a dash in place of the centimes is read as no centimes") {
  for (const char* text :
       {"12 500,-", "12 500.-", "12 500,--", "12 500,–", "12 500,— €", "12'500.-"})
    CHECK_MESSAGE(reading(text) == "1250000", text);
  CHECK(reading("12 500 -") == "not_a_number");
}

TEST_CASE("invisible characters are ignored") {
  for (const char* mark :
       {"\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202C", "\u202E", "\u2060",
        "\u2066", "\u2069", "\uFEFF", "\u00AD", "\u180E", "\x01", "\x7F"})
    for (const std::string& text :
         {mark + std::string("12 500,50"), "12" + std::string(mark) + " 500,50",
          "12 500,50" + std::string(mark) + " €"})
      CHECK_MESSAGE(reading(text) == "1250050", text);
}

TEST_CASE("two cells of a spreadsheet are never joined into one amount") {
  for (const char* text : {"125\t300", "125\n300", "125\r\n300", "12\t500", "12 500,00\t2 500,00",
                           "125\v300", "125\u2028300", "125\u0085300", "125 €\t300 €"})
    CHECK_MESSAGE(reading(text) == "several", text);
  CHECK(unreadable("125\t300") == "125 et 300");
  CHECK(unreadable("125\r\n\r\n300\t7") == "125, 300 et 7");
  CHECK(read_amount("1\t2\t3").count == 3);
}

TEST_CASE("thousands and millions of euros are recognised, and the intended amount is given") {
  const auto meant = [](std::string_view text) {
    const AmountReading got = read_amount(text);
    CHECK_MESSAGE(reading(text) == "thousands", text);
    return got.in_euros ? got.in_euros->value : -1;
  };
  for (const char* text : {"12,5 k€", "12,5k€", "12,5 K€ HT", "12,5 keuros", "12.5 k",
                           "12,5 mille euros", "12,5 k €", "12,5 ke", "12,5 milliers d’euros"})
    CHECK_MESSAGE(meant(text) == 1'250'000, text);
  for (const char* text : {"1,2 M€", "1,2 millions", "1,2 million d'euros", "1,2 M € TTC"})
    CHECK_MESSAGE(meant(text) == 120'000'000, text);
  CHECK(meant("1.250 k€") == -1);
  CHECK(meant("999 999 999 k€") == -1);
  CHECK(unreadable("12,5 k€ ht") == "12,5 k€ ht");
}

TEST_CASE("the part that does not belong in an amount is named") {
  CHECK(unreadable("12 50x") == "x");
  CHECK(unreadable("1e5") == "e");
  CHECK(unreadable("abc") == "abc");
  CHECK(unreadable("12 500 €/an") == "par an");
  CHECK(unreadable("environ 12 500 €") == "environ");
  CHECK(unreadable("HT") == "HT");
  CHECK(unreadable("€") == "€");
  CHECK(unreadable("20 %") == "%");
}

TEST_CASE("an amount without tax refuses TTC and accepts HT") {
  const auto problem = [](std::string_view text) {
    const AmountReading got = read_untaxed_amount(text);
    return got.problem() ? static_cast<int>(*got.problem()) : -1;
  };
  CHECK(problem("5 000 € HT") == -1);
  CHECK(problem("5 000 € TTC") == static_cast<int>(AmountProblem::taxed));
  CHECK(problem("1.250 TTC") == static_cast<int>(AmountProblem::taxed));
}

TEST_CASE("an amount per period is refused") {
  for (const char* text : {"1 200 €/an", "1 200 € / mois", "100 € HT par mois", "100 € / mois TTC",
                           "1 200 euros annuels", "300 (par trimestre)"})
    CHECK_MESSAGE(reading(text) == "per_period", text);
  CHECK(unreadable("1 200 €/an") == "par an");
  CHECK(unreadable("100 € par mois") == "par mois");
}

TEST_CASE("the VAT in addition to an amount with HT or TTC is not read as a second amount") {
  for (const char* text :
       {"12 480,00 € TTC (TVA 20 %)", "12 480,00 €  TTC (dont TVA : 2 080,00 €)",
        "12 480 € TTC dont TVA 20 %", "12 480 € TTC, TVA 20 %", "   12 480 TTC TVA 20 % "})
    CHECK_MESSAGE(reading_with_regime(text) == "1248000 TTC", text);
  CHECK(reading_with_regime("10 400 € HT (TVA 20 %)") == "1040000 HT");
  // Nothing else in addition to an amount is ignored.
  for (const char* text :
       {"12 480 € TTC, TVA 20 %, remise 500 €", "12 480 € TTC (remise 500 €, TVA 20 %)",
        "12 480 € TTC (TVA 20 %) + 500", "12 480 € TTC dont 500 € de frais, TVA 20 %",
        "10 400 € HT, TVA 20 %, 12 480 € TTC", "12 480 € TTC (TVA 20 %", "12 480 € TTC TVA 20 %)"})
    CHECK_MESSAGE(read_amount(text).problem() != nullptr, text);
  // Without HT or TTC, the amount may be either.
  CHECK(reading("12 480 € (TVA 20 %)") == "not_a_number");
  CHECK(reading_with_regime("12 480 hors TVA") == "1248000 HT");
}

TEST_CASE("bad grouping and too many decimals are different problems") {
  for (const char* text : {"12 50", "1 2500", "1250 000", "12  500", "1.25.000", "1,250 000",
                           "12 5,00", "1 250.000.000", "1.250 000,50", " 1 ,5"})
    CHECK_MESSAGE(reading(text) == "bad_grouping", text);
  for (const char* text : {"12,555", "1250,123", "12,5555", "1 250,555", "1.250,555"})
    CHECK_MESSAGE((reading(text) == "too_many_decimals" || reading(text).starts_with("ambiguous")),
                  text);
  CHECK(reading("12,5555") == "too_many_decimals");
  CHECK(reading("1 250,555") == "too_many_decimals");
}

TEST_CASE("the largest amount is read, and larger ones are refused") {
  CHECK(reading("999 999 999,99") == "99999999999");
  CHECK(reading("1 000 000 000") == "too_large");
  CHECK(reading("99999999999999999999999999") == "too_large");
  CHECK(reading(std::string(100'000, '9')) == "too_large");
  CHECK(reading(std::string(100'000, '0') + "7") == "700");
  CHECK(reading(std::string(10'000, '.')) != "0");
  CHECK(reading("9" + std::string(5'000, ' ') + "9") == "bad_grouping");
}

TEST_CASE("amounts and rates are written in French form") {
  CHECK(format_amount({1'250'050}) == "12\u202F500,50");
  CHECK(format_amount({5}) == "0,05");
  CHECK(format_amount({-123'456'789}) == "-1\u202F234\u202F567,89");
  CHECK(format_euros({1'250'000}) == "12\u202F500,00\u00A0€");
  CHECK(format_euros_short({1'250'000}) == "12\u202F500\u00A0€");
  CHECK(format_euros_short({1'250'001}) == "12\u202F500,01\u00A0€");
  CHECK(format_rate({8000}) == "80\u202F%");
  CHECK(format_rate({550}) == "5,5\u202F%");
  CHECK(format_rate({210}) == "2,1\u202F%");
  CHECK(format_rate({1005}) == "10,05\u202F%");
  CHECK(format_rate({0}) == "0\u202F%");
}

TEST_CASE("a written amount is read as the same amount, for a seeded random sample") {
  std::mt19937 random(42);
  const auto check = [](std::int64_t value) {
    const std::string expected = std::to_string(value);
    CHECK(reading(format_amount({value})) == expected);
    CHECK(reading(format_euros({value})) == expected);
    CHECK(reading(format_euros_short({value})) == expected);
  };
  for (const std::int64_t value : {0LL, 1LL, 99LL, 100LL, 99'999LL, 100'000LL, 99'999'999LL,
                                   100'000'000LL, 3'124'999LL, 3'125'001LL})
    check(value);
  check(kMaxLineCentimes.value);
  for (int i = 0; i < 2'000; ++i) {
    const std::int64_t most = i % 2 == 0 ? kMaxLineCentimes.value : 10'000'000;
    const std::int64_t raw = static_cast<std::int64_t>(random()) << 16 ^ random();
    check(raw % (most + 1));
  }
}

TEST_CASE("any text is read without error, and a resulting amount is within the limits") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"0",      "1",  "9",   "25", "000", ",", ".",      " ",
                                        "\u202F", "'",  "-",   "+",  "€",   "x", "\u2212", "\xC3",
                                        "euros",  "HT", "ttc", "k€", "\t",  "(", ")"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t length = random() % 9; length > 0; --length)
      text += pieces[random() % pieces.size()];
    const ParsedAmount parsed = read_amount(text).value;
    if (const auto* amount = std::get_if<Centimes>(&parsed)) {
      CHECK(amount->value >= 0);
      CHECK(amount->value <= kMaxLineCentimes.value);
      // A text without a digit must not give an amount.
      CHECK_MESSAGE(text.find_first_of("0123456789") != std::string::npos, text);
    }
  }
}

}  // namespace loire::tests
