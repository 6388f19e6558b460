// Calendar days, written AAAA-MM-JJ. "Today" is always an input: nothing here reads a clock.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace loire {

/// A day of the Gregorian calendar, in Europe/Paris.
struct Date {
  int year = 0, month = 0, day = 0;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Reads exactly AAAA-MM-JJ and an existing day; anything else is nothing.
std::optional<Date> parse_date(std::string_view text);

/// AAAA-MM-JJ.
std::string format_iso(const Date& date);

}  // namespace loire
