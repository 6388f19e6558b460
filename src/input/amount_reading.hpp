// Reads amounts as people type them or copy them from a quote. Nothing is guessed: an ambiguous
// text gives both of its readings, and an unreadable one gives the reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/dossier.hpp"

namespace loire {

/// The two readings of «1.250» or «1,250»: thousands, or decimals if the third decimal is a zero.
struct AmbiguousAmount {
  Centimes as_thousands;
  std::optional<Centimes> as_decimals;
};

/// Why a text is not an amount.
enum class AmountProblem : std::uint8_t {
  empty,
  not_a_number,
  several,      ///< several cells of a table: «125» and «300»
  thousands,    ///< «12,5 k€»
  two_regimes,  ///< both HT and TTC
  taxed,        ///< TTC for an amount without tax
  per_period,   ///< «100 € par mois»: not the total paid
  negative,
  too_many_decimals,
  bad_grouping,
  too_large
};

using ParsedAmount = std::variant<Centimes, AmbiguousAmount, AmountProblem>;

struct AmountReading {
  ParsedAmount value = AmountProblem::empty;
  std::optional<Regime> regime;  ///< HT or TTC, when the text says it
  std::string unreadable;  ///< the part that is not read: «k€», «125 et 300», «par mois»
  std::size_t count = 1;   ///< of `several`: the number of amounts
  std::optional<Centimes> in_euros;  ///< of `thousands`: the amount, when it is unambiguous

  const AmountProblem* problem() const { return std::get_if<AmountProblem>(&value); }
};

/// Reads an amount in euros. Spaces of any width group thousands, and a comma or a dot starts the
/// centimes. The unit, HT or TTC may come before or after, in any case. A single dot or comma
/// before exactly three final digits is ambiguous. Tabs and line ends separate two amounts.
AmountReading read_amount(std::string_view text);

/// The same for amounts without tax: a co-funding, the aid asked for, the HT total of the quotes.
AmountReading read_untaxed_amount(std::string_view text);

}  // namespace loire
