// Amounts as a French person types and reads them. What can be read two ways is asked, not guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/date.hpp"
#include "core/money.hpp"

namespace loire::form {

/// «12 500,50 €»: U+202F between thousands, comma, U+00A0 before €.
std::string format_euros(Centimes amount);

/// «12 500 €» for whole euros, else as format_euros: for titles and short sentences.
std::string format_euros_short(Centimes amount);

/// What is between two bounds: «12 500,50 €», «de 3 360,00 € à 17 760,00 €», «jusqu’à 17 760,00 €»
/// from nothing, «3 360,00 € ou plus» while nothing bounds it, «montant encore inconnu» without either.
std::string format_range(const Bounds& amount);
/// The same with short amounts: «de 3 360 € à 17 760 €».
std::string format_range_short(const Bounds& amount);

/// «12 500,50»: what stands in an amount field.
std::string format_amount(Centimes amount);

/// «80 %», «5,5 %».
std::string format_rate(Taux rate);

/// «28 juillet 2023», «1er mai 2023».
std::string format_date(const Date& date);

/// The two readings of «1.250» or «1,250»: thousands, or decimals when the third one is a zero.
struct AmbiguousAmount {
  Centimes as_thousands;
  std::optional<Centimes> as_decimals;
};

/// Why a text is not an amount.
enum class AmountProblem {
  empty,
  not_a_number,
  negative,
  too_many_decimals,
  bad_grouping,
  too_large
};

using ParsedAmount = std::variant<Centimes, AmbiguousAmount, AmountProblem>;

/// Reads an amount in euros: spaces of any width group thousands, comma or dot starts the
/// centimes, € is welcome. Dots or commas before exactly three final digits are ambiguous.
ParsedAmount parse_amount(std::string_view text);

}  // namespace loire::form
