#include "form/amount_text.hpp"

#include <random>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

using form::AmountProblem;

/// «1250050», «ambiguous 125000 125», or the name of the problem.
std::string reading(std::string_view text) {
  const form::ParsedAmount parsed = form::parse_amount(text);
  if (const auto* amount = std::get_if<Centimes>(&parsed)) return std::to_string(amount->value);
  if (const auto* both = std::get_if<form::AmbiguousAmount>(&parsed))
    return "ambiguous " + std::to_string(both->as_thousands.value) +
           (both->as_decimals ? " " + std::to_string(both->as_decimals->value) : "");
  switch (std::get<AmountProblem>(parsed)) {
    case AmountProblem::empty: return "empty";
    case AmountProblem::not_a_number: return "not_a_number";
    case AmountProblem::negative: return "negative";
    case AmountProblem::too_many_decimals: return "too_many_decimals";
    case AmountProblem::bad_grouping: return "bad_grouping";
    case AmountProblem::too_large: return "too_large";
  }
  return "?";
}

}  // namespace

TEST_CASE("amounts as a French person types them") {
  for (const char* text :
       {"12 500,50", "12500.5", "12500,5", "12500,50", "12\u00A0500,50\u00A0€", "12\u202F500,50 €",
        "12\u2009500,50€", "12 500,50 euros", "12 500,50 EUR", " 12 500,50 ", "+12 500,50",
        "12 500.50", "12.500,50", "12,500.50", "012 500,50", "12\t500,50", "€ 12 500,50",
        "12\u2007500,50", "12\u2008500,50"})
    CHECK_MESSAGE(reading(text) == "1250050", text);
  CHECK(reading("0") == "0");
  CHECK(reading("0,01") == "1");
  CHECK(reading(",5") == "50");
  CHECK(reading("12500,") == "1250000");
  CHECK(reading("31 249,99") == "3124999");
  CHECK(reading("31250.01") == "3125001");
  CHECK(reading("00012") == "1200");
}

TEST_CASE("a dot or comma before exactly three digits is asked about, never guessed") {
  CHECK(reading("1.250") == "ambiguous 125000 125");
  CHECK(reading("1,250") == "ambiguous 125000 125");
  CHECK(reading("12.500 €") == "ambiguous 1250000 1250");
  CHECK(reading("999,999") == "ambiguous 99999900");
  CHECK(reading("1,255") == "ambiguous 125500");
  // Four digits before it, or a lone zero, cannot be a group of thousands.
  CHECK(reading("1250,255") == "too_many_decimals");
  CHECK(reading("0,250") == "too_many_decimals");
}

TEST_CASE("two kinds of separators, or one kind repeated, read in one way") {
  CHECK(reading("1.250,50") == "125050");
  CHECK(reading("1,250.50") == "125050");
  CHECK(reading("1.250.000") == "125000000");
  CHECK(reading("1,250,000") == "125000000");
  CHECK(reading("1 250 000") == "125000000");
  CHECK(reading("1.250.000,5") == "125000050");
  CHECK(reading("1'250'000") == "125000000");
}

TEST_CASE("negative amounts, whatever the minus") {
  for (const char* text : {"-5", "- 5", "\u22125", "-12 500,50 €", " -1"})
    CHECK_MESSAGE(reading(text) == "negative", text);
}

TEST_CASE("what is not a number") {
  for (const char* text : {"abc", "12x", "1e5", "12 k€", "0x10", "12,5o", "5-", "..", ".", ",", "+",
                           "++5", "½", "12/5", "\u0661\u0662", "NaN", "inf", "12\n5", "12\xFF"})
    CHECK_MESSAGE((reading(text) == "not_a_number" || reading(text) == "bad_grouping"), text);
  for (const char* text : {"", " ", "\u00A0\u202F", "\t"}) CHECK(reading(text) == "empty");
}

TEST_CASE("a euro sign between digits is not thousands: 12€50 is never 1 250 €") {
  CHECK(reading("12€50") != "125000");
  CHECK(reading("12 euros 50") != "125000");
  CHECK(reading("12€500") != "1250000");
}

TEST_CASE("bad grouping and too many decimals are told apart") {
  for (const char* text : {"12 50", "1 2500", "1250 000", "12  500", "1.25.000", "1,250 000",
                           "12 5,00", "1 250.000.000", "1.250 000,50", " 1 ,5"})
    CHECK_MESSAGE(reading(text) == "bad_grouping", text);
  for (const char* text : {"12,555", "1250,123", "12,5555", "1 250,555", "1.250,555"})
    CHECK_MESSAGE((reading(text) == "too_many_decimals" || reading(text).starts_with("ambiguous")),
                  text);
  CHECK(reading("12,5555") == "too_many_decimals");
  CHECK(reading("1 250,555") == "too_many_decimals");
}

TEST_CASE("absurd sizes are refused, the largest amount is read") {
  CHECK(reading("999 999 999,99") == "99999999999");
  CHECK(reading("1 000 000 000") == "too_large");
  CHECK(reading("99999999999999999999999999") == "too_large");
  CHECK(reading(std::string(100'000, '9')) == "too_large");
  CHECK(reading(std::string(100'000, '0') + "7") == "700");
  CHECK(reading(std::string(10'000, '.')) != "0");
  CHECK(reading("9" + std::string(5'000, ' ') + "9") == "bad_grouping");
}

TEST_CASE("amounts as they are written") {
  CHECK(form::format_amount({1'250'050}) == "12\u202F500,50");
  CHECK(form::format_amount({5}) == "0,05");
  CHECK(form::format_amount({-123'456'789}) == "-1\u202F234\u202F567,89");
  CHECK(form::format_euros({1'250'000}) == "12\u202F500,00\u00A0€");
  CHECK(form::format_euros_short({1'250'000}) == "12\u202F500\u00A0€");
  CHECK(form::format_euros_short({1'250'001}) == "12\u202F500,01\u00A0€");
  CHECK(form::format_rate({8000}) == "80\u202F%");
  CHECK(form::format_rate({550}) == "5,5\u202F%");
  CHECK(form::format_rate({210}) == "2,1\u202F%");
  CHECK(form::format_rate({1005}) == "10,05\u202F%");
  CHECK(form::format_rate({0}) == "0\u202F%");
}

TEST_CASE("what is written reads back: a seeded sample of amounts") {
  std::mt19937 random(42);
  const auto check = [](std::int64_t value) {
    const std::string expected = std::to_string(value);
    CHECK(reading(form::format_amount({value})) == expected);
    CHECK(reading(form::format_euros({value})) == expected);
    CHECK(reading(form::format_euros_short({value})) == expected);
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

TEST_CASE("any text gets an answer, and an amount within its limits") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"0", "1", "9",      "25",   "000",  ",",
                                        ".", " ", "\u202F", "'",    "-",    "+",
                                        "€", "x", "\u2212", "\xC3", "euros"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t length = random() % 9; length > 0; --length)
      text += pieces[random() % pieces.size()];
    const form::ParsedAmount parsed = form::parse_amount(text);
    if (const auto* amount = std::get_if<Centimes>(&parsed)) {
      CHECK(amount->value >= 0);
      CHECK(amount->value <= kMaxLineCentimes.value);
      // An amount never comes from a text without a digit.
      CHECK_MESSAGE(text.find_first_of("0123456789") != std::string::npos, text);
    }
  }
}

}  // namespace loire::tests
