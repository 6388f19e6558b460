#include "french/format.hpp"

#include <array>
#include <string_view>

#include "french/fill.hpp"

namespace loire {
namespace {

constexpr std::string_view kThousands = "\u202F";

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += kThousands;
    out += digits[i];
  }
  return out;
}

/// The amount with its euros as `write` writes them.
template <class Write>
std::string with_decimals(Centimes amount, Write write) {
  const std::string sign = amount.value < 0 ? "-" : "";
  const std::int64_t value = amount.value < 0 ? -amount.value : amount.value;
  const std::string cents = std::to_string(value % 100);
  return sign + write(value / 100) + "," + (cents.size() < 2 ? "0" : "") + cents;
}

}  // namespace

std::string format_amount(Centimes amount) { return with_decimals(amount, grouped); }

std::string format_digits(Centimes amount) {
  return with_decimals(amount, [](std::int64_t euros) { return std::to_string(euros); });
}

std::string format_euros(Centimes amount) { return format_amount(amount) + "\u00A0€"; }

std::string format_euros_short(Centimes amount) {
  if (amount.value % 100 != 0) return format_euros(amount);
  return grouped(amount.value / 100) + "\u00A0€";
}

namespace {

constexpr char kUnknown[] = "montant encore inconnu";
constexpr char kMaximumUnknown[] = "encore inconnu";
constexpr Sentence kOrMore{"{montant} ou plus"};
constexpr Sentence kUpTo{"jusqu’à\u00A0{montant}"};
// It breaks only around «à».
constexpr Sentence kBetween{"de\u00A0{min} à {max}"};

std::string range_of(const Bounds& amount, std::string (*format)(Centimes)) {
  const std::string minimum = format(amount.min);
  if (amount.exact()) return minimum;
  if (!amount.max)
    return amount.min == Centimes{0} ? kUnknown : fill<kOrMore>(with<"montant">(minimum));
  const std::string maximum = format(*amount.max);
  if (amount.min == Centimes{0}) return fill<kUpTo>(with<"montant">(maximum));
  return fill<kBetween>(with<"min">(minimum), with<"max">(maximum));
}

}  // namespace

std::string format_range(const Bounds& amount) { return range_of(amount, format_euros); }

std::string format_range_short(const Bounds& amount) {
  return range_of(amount, format_euros_short);
}

std::string format_maximum(const Bounds& amount) {
  return amount.max ? format_euros(*amount.max) : kMaximumUnknown;
}

std::string format_maximum_short(const Bounds& amount) {
  return amount.max ? format_euros_short(*amount.max) : kMaximumUnknown;
}

std::string format_count(std::int64_t count) { return grouped(count); }

std::string format_rate(Taux rate) {
  std::string out = std::to_string(rate.points_base / 100);
  const int rest = rate.points_base % 100;
  if (rest != 0) {
    out += ',';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
  return out + "\u202F%";
}

std::string format_date(const Date& date) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "janvier", "février", "mars",      "avril",   "mai",      "juin",
      "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  const auto month = static_cast<std::size_t>(date.month - 1);
  return (date.day == 1 ? "1er" : std::to_string(date.day)) + " " + std::string(kMonths[month]) +
         " " + std::to_string(date.year);
}

}  // namespace loire
