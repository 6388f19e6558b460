#include "unit/support.hpp"

namespace loire::tests {
namespace {

std::string window(const char* today, const Rulebook& rules = rulebook()) {
  return word(assess(rules, territory(), {}, parse_date(today)).depot);
}

bool says_closed(std::optional<Date> today) {
  for (const Warning& warning : assess(rulebook(), territory(), {}, today).warnings)
    if (warning.code == WarningCode::depot_clos) return true;
  return false;
}

}  // namespace

TEST_CASE("the deposit window of 2023 includes its first and last days") {
  CHECK(window("2022-12-31") == "a_venir");
  CHECK(window("2023-03-31") == "a_venir");
  CHECK(window("2023-04-01") == "indetermine");
  CHECK(window("2023-04-30") == "indetermine");
  CHECK(window("2023-05-01") == "ouvert");
  CHECK(window("2023-07-28") == "ouvert");
  CHECK(window("2023-07-29") == "clos");
  CHECK(window("2024-04-15") == "clos");
  CHECK(window("not a day") == "indetermine");
}

TEST_CASE("the warning that the edition is closed appears only after the closing day") {
  CHECK(says_closed(Date{2023, 7, 29}));
  CHECK_FALSE(says_closed(Date{2023, 7, 28}));
  CHECK_FALSE(says_closed(Date{2023, 1, 1}));
  CHECK_FALSE(says_closed(std::nullopt));
}

TEST_CASE("an edition may close in the month in which it opens") {
  Rulebook rules = rulebook();
  rules.calendrier.ouverture = "2024-03";
  rules.calendrier.cloture = {2024, 3, 20};
  CHECK(window("2024-02-29", rules) == "a_venir");
  CHECK(window("2024-03-20", rules) == "indetermine");
  CHECK(window("2024-03-21", rules) == "clos");
}

TEST_CASE("the current day changes the deposit window and nothing else") {
  const auto result_on = [](std::optional<Date> today) {
    Assessment got = assess_members(R"("porteur": {"nature": "commune"})", today);
    return word(got.eligible) + " " + word(got.subvention) + " " + joined(got.missing);
  };
  CHECK(result_on(std::nullopt) == result_on(Date{2023, 6, 1}));
  CHECK(result_on(std::nullopt) == result_on(Date{2026, 6, 1}));
}

}  // namespace loire::tests
