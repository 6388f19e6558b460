// Amounts as a person types them or copies them from a quote. What can be read two ways is asked,
// what cannot be read is named: nothing is guessed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/dossier.hpp"

namespace loire {

/// The two readings of «1.250» or «1,250»: thousands, or decimals when the third one is a zero.
struct AmbiguousAmount {
  Centimes as_thousands;
  std::optional<Centimes> as_decimals;
};

/// Why a text is not an amount.
enum class AmountProblem : std::uint8_t {
  empty,
  not_a_number,
  several,      ///< cells of a table, or two numbers: «125» and «300»
  thousands,    ///< «12,5 k€»
  two_regimes,  ///< HT and TTC at once
  taxed,        ///< TTC where an amount has no tax
  per_period,   ///< «100 € par mois»: not what is paid in all
  negative,
  too_many_decimals,
  bad_grouping,
  too_large
};

using ParsedAmount = std::variant<Centimes, AmbiguousAmount, AmountProblem>;

struct AmountReading {
  ParsedAmount value = AmountProblem::empty;
  std::optional<Regime> regime;  ///< when the text says it
  std::string culprit;    ///< what could not be read in it: «k€», «125 et 300», «par mois»
  std::size_t count = 1;  ///< several: how many
  std::optional<Centimes> meant;  ///< thousands: the amount in euros, when it is clear

  const AmountProblem* problem() const { return std::get_if<AmountProblem>(&value); }
};

/// Reads an amount in euros: spaces of any width group thousands, comma or dot starts the centimes;
/// the unit, HT or TTC may stand before or after, in any case. Dots or commas before exactly three
/// final digits are ambiguous. Tabs and ends of lines separate two amounts.
AmountReading read_amount(std::string_view text);

/// The same where an amount has no tax: a co-funding, the aid asked, the HT total of the quotes.
AmountReading read_untaxed_amount(std::string_view text);

}  // namespace loire
