// Money as integers: amounts in centimes and rates in basis points. Each function that rounds says
// how.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace loire {

/// An amount in centimes of euro. Amounts of expenses are HT, within [0, kMaxLineCentimes].
struct Centimes {
  std::int64_t value = 0;
  friend constexpr auto operator<=>(Centimes, Centimes) = default;
  friend constexpr Centimes operator+(Centimes a, Centimes b) { return {a.value + b.value}; }
  friend constexpr Centimes operator-(Centimes a, Centimes b) { return {a.value - b.value}; }
};

/// The largest amount of one line, 999 999 999,99 €. The sum of a thousand such lines stays far
/// from overflow.
inline constexpr Centimes kMaxLineCentimes{99'999'999'999};

/// A rate in basis points: 8000 is 80 %, 550 is 5,5 %. Within [0, 10000].
struct Taux {
  std::int32_t points_base = 0;
  friend constexpr auto operator<=>(Taux, Taux) = default;
};

/// The share of `base` at `taux`, rounded down to the centime so that it never exceeds a maximum
/// rate.
constexpr Centimes share_rounded_down(Centimes base, Taux taux) {
  // The quotient and the remainder are multiplied apart so that no product overflows 64 bits.
  const std::int64_t share = base.value / 10'000 * taux.points_base;
  const std::int64_t rest = base.value % 10'000 * taux.points_base / 10'000;
  return {share + rest};
}

/// The smallest base whose share at `taux` reaches `share` (31 250 € for 25 000 € at 80 %).
/// Precondition: taux is positive.
constexpr Centimes base_reaching(Centimes share, Taux taux) {
  const std::int64_t rate = taux.points_base;
  return {(share.value * 10'000 + rate - 1) / rate};
}

/// HT from TTC at a VAT rate, rounded to the nearest centime, halves up. For example, 0,15 € TTC at
/// 20 % is 0,13 € HT.
constexpr Centimes ht_from_ttc(Centimes ttc, Taux tva) {
  const std::int64_t divisor = 10'000 + tva.points_base;
  return {(2 * ttc.value * 10'000 + divisor) / (2 * divisor)};
}

/// The range of an amount, in centimes: from `min` to `max`. Without `max`, the amount has no upper
/// bound yet.
struct Bounds {
  Centimes min;
  std::optional<Centimes> max;
  friend constexpr bool operator==(const Bounds&, const Bounds&) = default;
  constexpr bool exact() const { return max && *max == min; }
};

constexpr Bounds exactly(Centimes amount) { return {amount, amount}; }

constexpr Bounds operator+(const Bounds& a, const Bounds& b) {
  Bounds sum{a.min + b.min, std::nullopt};
  if (a.max && b.max) sum.max = *a.max + *b.max;
  return sum;
}

}  // namespace loire
