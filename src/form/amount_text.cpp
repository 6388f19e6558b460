#include "form/amount_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace loire::form {
namespace {

constexpr std::string_view kThousands = "\u202F";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string grouped(std::int64_t whole) {
  std::string digits = std::to_string(whole);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += kThousands;
    out += digits[i];
  }
  return out;
}

/// The bytes of a space at the start of `text`, of whatever width: tab, no-break, U+2000 to U+200A,
/// narrow no-break. 0 when it starts otherwise.
std::size_t space_bytes(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with("\u00A0")) return 2;
  if (text.starts_with("\u202F")) return 3;
  if (text.size() < 3 || !text.starts_with("\xE2\x80")) return 0;
  return static_cast<unsigned char>(text[2]) <= 0x8A ? 3 : 0;  // a continuation byte is >= 0x80
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The text with every kind of space as ' ', trimmed, without € or «euros» before or after the
/// number. Between digits they stay: 12€50 is not 1 250 €.
std::string normalised(std::string_view text) {
  std::string spaced;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (const std::size_t space = space_bytes(rest)) {
      spaced += ' ';
      i += space;
    } else if (rest.starts_with("\u2212")) {
      spaced += '-';
      i += 3;
    } else {
      spaced += rest[0];
      ++i;
    }
  }
  std::string_view out = trimmed(spaced);
  for (const std::string_view unit : {"€", "euros", "euro", "EUR"}) {
    if (out.ends_with(unit)) out.remove_suffix(unit.size());
    else if (out.starts_with(unit)) out.remove_prefix(unit.size());
    else continue;
    break;
  }
  return std::string(trimmed(out));
}

/// Groups of digits and the separators between them: «1 250,50» is {1, 250, 50} and {' ', ','}.
struct Groups {
  std::vector<std::string> digits;
  std::string separators;
};

std::optional<Groups> split(const std::string& text) {
  Groups out;
  out.digits.emplace_back();
  for (const char c : text) {
    if (is_digit(c)) {
      out.digits.back() += c;
    } else if (c == ' ' || c == ',' || c == '.' || c == '\'') {
      out.separators += c;
      out.digits.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  return out;
}

bool well_grouped(const std::vector<std::string>& digits, std::size_t count) {
  if (digits[0].empty() || (count > 1 && digits[0].size() > 3)) return false;
  for (std::size_t i = 1; i < count; ++i)
    if (digits[i].size() != 3) return false;
  return true;
}

/// The groups of the whole part and at most two decimals; nothing above 999 999 999,99.
std::optional<Centimes> amount_of(const std::vector<std::string>& digits, std::size_t whole_groups,
                                  std::string_view decimals) {
  std::string whole;
  for (std::size_t i = 0; i < whole_groups; ++i) whole += digits[i];
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() > 9) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  value *= 100;
  if (!decimals.empty()) value += (decimals[0] - '0') * 10;
  if (decimals.size() > 1) value += decimals[1] - '0';
  return Centimes{value};
}

ParsedAmount amount_or_too_large(std::optional<Centimes> amount) {
  if (amount) return *amount;
  return AmountProblem::too_large;
}

}  // namespace

std::string format_amount(Centimes amount) {
  const std::string sign = amount.value < 0 ? "-" : "";
  const std::int64_t value = amount.value < 0 ? -amount.value : amount.value;
  const std::string cents = std::to_string(value % 100);
  return sign + grouped(value / 100) + "," + (cents.size() < 2 ? "0" : "") + cents;
}

std::string format_euros(Centimes amount) { return format_amount(amount) + "\u00A0€"; }

std::string format_euros_short(Centimes amount) {
  if (amount.value % 100 != 0) return format_euros(amount);
  return grouped(amount.value / 100) + "\u00A0€";
}

namespace {

std::string range_of(const Bounds& amount, std::string (*words)(Centimes)) {
  if (amount.exact()) return words(amount.min);
  if (!amount.max)
    return amount.min == Centimes{0} ? "montant encore inconnu" : words(amount.min) + " ou plus";
  if (amount.min == Centimes{0}) return "jusqu’à " + words(*amount.max);
  return "de " + words(amount.min) + " à " + words(*amount.max);
}

}  // namespace

std::string format_range(const Bounds& amount) { return range_of(amount, format_euros); }

std::string format_range_short(const Bounds& amount) {
  return range_of(amount, format_euros_short);
}

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

ParsedAmount parse_amount(std::string_view text) {
  std::string plain = normalised(text);
  if (plain.empty()) return AmountProblem::empty;
  if (plain[0] == '-') return AmountProblem::negative;
  if (plain[0] == '+') plain.erase(0, 1);
  if (plain.empty()) return AmountProblem::not_a_number;
  const auto groups = split(plain);
  if (!groups) return AmountProblem::not_a_number;
  const auto& digits = groups->digits;
  const std::string& separators = groups->separators;
  if (digits.size() == 1) return amount_or_too_large(amount_of(digits, 1, {}));

  // The last separator groups thousands: a space always does, a comma or dot when repeated.
  const char last = separators.back();
  const auto alike =
      static_cast<std::size_t>(std::count(separators.begin(), separators.end(), last));
  if (last == ' ' || last == '\'' || (alike == separators.size() && alike > 1)) {
    if (alike != separators.size() || !well_grouped(digits, digits.size()))
      return AmountProblem::bad_grouping;
    return amount_or_too_large(amount_of(digits, digits.size(), {}));
  }

  // The last separator starts the centimes; those before it, all of one other kind, group thousands.
  const std::string& decimals = digits.back();
  const std::size_t whole_groups = digits.size() - 1;
  if (whole_groups == 1) {
    if (digits[0].empty() && decimals.empty()) return AmountProblem::not_a_number;
    const bool could_group = decimals.size() == 3 && well_grouped({digits[0], decimals}, 2);
    if (could_group && digits[0] != "0") {
      AmbiguousAmount both{*amount_of(digits, 2, {}), std::nullopt};
      if (decimals[2] == '0') both.as_decimals = amount_of(digits, 1, decimals);
      return both;
    }
  } else {
    const auto others = std::count(separators.begin(), separators.end(), separators[0]);
    if (static_cast<std::size_t>(others) + 1 != separators.size() || separators[0] == last ||
        !well_grouped(digits, whole_groups))
      return AmountProblem::bad_grouping;
  }
  if (decimals.size() > 2) return AmountProblem::too_many_decimals;
  return amount_or_too_large(amount_of(digits, whole_groups, decimals));
}

}  // namespace loire::form
