// The scale of aid. Only this file knows how a base becomes an aid. A base is an assiette, the sum
// of the eligible expenses.
// Call: Modalités financières › subvention.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/money.hpp"

namespace loire {

enum class Resultat : std::uint8_t;  // core/trace.hpp
struct Step;
struct StepInput;

/// What limits the aid on a base: the rate or the ceiling.
enum class LimitePar : std::uint8_t { taux, plafond };

/// The scale of one edition. It never decreases: a larger base brings at least the same aid. Bases
/// are in centimes HT within [0, 1000 × kMaxLineCentimes]; aids are in centimes.
class Bareme {
 public:
  /// A scale on which every aid is 0.
  Bareme() = default;
  /// `taux` is within [1, 10000] basis points, `plafond` within [1, kMaxLineCentimes] centimes;
  /// `locator` is their place in the call.
  Bareme(Taux taux, Centimes plafond, std::string locator);

  /// The maximum aid that the call allows on this base, rounded down to the centime.
  Centimes at(Centimes base) const;

  /// Bounds of the aid on a base within `base` under this verdict: exactly 0 when non, from 0 when
  /// indetermine. `max` is always set.
  Bounds bounds(const Bounds& base, Resultat verdict) const;

  /// The smallest base on which the aid reaches the ceiling (31 250 € in 2023).
  Centimes saturation() const;

  /// The most that the aid can increase when `added` joins a base within `base`; exact when `base`
  /// is.
  Centimes gain(const Bounds& base, Centimes added) const;

  /// The decrease of the aid when `part` leaves `base`. Precondition: `part` is at most `base`.
  Centimes loss(Centimes base, Centimes part) const;

  /// What limits the aid on every base within `base`; nothing when that is not known yet.
  std::optional<LimitePar> limit(const Bounds& base) const;

  /// A base and the aid on it.
  struct Point {
    Centimes base{};
    Centimes aid{};
    friend bool operator==(const Point&, const Point&) = default;
  };
  /// Points of the curve of the aid over its base: `corner` is where the curve stops rising,
  /// `least` and `most` are the bounds of a base.
  struct Points {
    Point corner{}, least{}, most{};
  };
  /// The points of the curve for a base within `base`. `end` replaces an upper bound that is
  /// missing.
  Points points(const Bounds& base, Centimes end) const;

  /// Adds to `trace` the steps from the assiette `base` to the aid that the call allows on it.
  /// Returns that aid as an input of the next step. The steps point to the locator of this object.
  StepInput steps(const Bounds& base, std::vector<Step>& trace) const;

  /// The rate in basis points, only for sentences that state it.
  Taux taux() const { return taux_; }
  /// The ceiling in centimes, only for sentences that state it.
  Centimes plafond() const { return plafond_; }
  /// The place of the scale in the call.
  const std::string& locator() const { return locator_; }

 private:
  Taux taux_{1};
  Centimes plafond_;
  std::string locator_;
};

}  // namespace loire
