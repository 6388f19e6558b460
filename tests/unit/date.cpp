#include "core/date.hpp"

#include "unit/support.hpp"

namespace loire::tests {

TEST_CASE("a date has the form AAAA-MM-JJ and is an existing day") {
  CHECK(parse_date("2023-07-28") == Date{2023, 7, 28});
  CHECK(parse_date("0001-01-01") == Date{1, 1, 1});
  CHECK(parse_date("9999-12-31") == Date{9999, 12, 31});
  for (const char* bad :
       {"", "2023-7-28", "2023-07-8", "28/07/2023", "2023/07/28", "2023-07-28 ", " 2023-07-28",
        "2023-13-01", "2023-00-10", "2023-01-00", "2023-01-32", "2023-04-31", "2023-06-31",
        "20a3-01-01", "2023-0x-01", "2023-01-+1", "-023-01-01", "2023-07-28T00:00"})
    CHECK_MESSAGE(!parse_date(bad), bad);
}

TEST_CASE("leap years are every fourth year, except centuries that 400 does not divide") {
  CHECK(parse_date("2024-02-29"));
  CHECK(parse_date("2000-02-29"));
  CHECK_FALSE(parse_date("2023-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
  CHECK_FALSE(parse_date("2024-02-30"));
}

TEST_CASE("a date is written with leading zeros and can be read back") {
  CHECK(format_iso({2023, 7, 28}) == "2023-07-28");
  CHECK(format_iso({2023, 10, 9}) == "2023-10-09");
  CHECK(format_iso({987, 1, 1}) == "0987-01-01");
  CHECK(format_iso({1, 12, 31}) == "0001-12-31");
  for (const char* day : {"0001-01-01", "0987-10-09", "2023-07-28", "9999-12-31"})
    CHECK(format_iso(*parse_date(day)) == day);
}

TEST_CASE("each month has its last day") {
  const int last[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    CHECK(parse_date(format_iso({2023, month, last[month - 1]})));
    CHECK_FALSE(parse_date(format_iso({2023, month, last[month - 1] + 1})));
  }
}

TEST_CASE("dates are ordered by year, then month, then day") {
  CHECK(Date{2023, 7, 28} < Date{2023, 7, 29});
  CHECK(Date{2023, 7, 31} < Date{2023, 8, 1});
  CHECK(Date{2022, 12, 31} < Date{2023, 1, 1});
}

}  // namespace loire::tests
