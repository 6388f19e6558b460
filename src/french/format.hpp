// Amounts, rates and dates as a French person reads them.
#pragma once

#include <cstddef>
#include <string>

#include "core/date.hpp"
#include "core/money.hpp"

namespace loire {

/// «12 500,50 €»: U+202F between thousands, comma, U+00A0 before €.
std::string format_euros(Centimes amount);

/// «12 500 €» for a number of euros without centimes, else as format_euros. For titles and short
/// sentences.
std::string format_euros_short(Centimes amount);

/// A range: «12 500,50 €», «de 3 360,00 € à 17 760,00 €», «jusqu’à 17 760,00 €»
/// when `min` is 0, «3 360,00 € ou plus» without `max`, «montant encore inconnu» when
/// `min` is 0 and there is no `max`.
std::string format_range(const Bounds& amount);
/// The same with short amounts: «de 3 360 € à 17 760 €».
std::string format_range_short(const Bounds& amount);

/// The upper bound alone: «17 760,00 €», or «encore inconnu» without `max`.
std::string format_maximum(const Bounds& amount);
std::string format_maximum_short(const Bounds& amount);

/// «12 500,50», as an amount field shows it.
std::string format_amount(Centimes amount);

/// «12500,50», as forms and spreadsheets take an amount: without spaces and always with two decimals.
std::string format_digits(Centimes amount);

/// «100 000».
std::string format_count(std::int64_t count);

/// «80 %», «5,5 %»: at most two decimals.
std::string format_rate(Taux rate);

/// «28 juillet 2023», «1er mai 2023».
std::string format_date(const Date& date);

}  // namespace loire
