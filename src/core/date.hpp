// Calendar days, written AAAA-MM-JJ. The current day is always a parameter: this file reads no
// clock.
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

/// The day that `text` writes as AAAA-MM-JJ; nothing for another form or a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// `date` as AAAA-MM-JJ.
std::string format_iso(const Date& date);

}  // namespace loire
