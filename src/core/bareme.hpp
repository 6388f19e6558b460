// The scale of aid: how a base becomes an aid is known here alone, and the rest of the program
// asks. A base is an assiette, the sum of the eligible expenses.
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

/// What binds the aid on a base.
enum class LimitePar : std::uint8_t { taux, plafond };

/// The scale of one edition. It never falls: a larger base brings as much or more. Bases are
/// centimes HT within [0, 1000 × kMaxLineCentimes], aids are centimes.
class Bareme {
 public:
  /// A scale that brings nothing.
  Bareme() = default;
  /// `taux` is within [1, 10000] basis points, `plafond` within [1, kMaxLineCentimes]; `locator` is
  /// where the call says so.
  Bareme(Taux taux, Centimes plafond, std::string locator);

  /// The most that the call allows on this base, rounded down to the centime.
  Centimes at(Centimes base) const;

  /// Bounds of the aid on a base within `base`, under this verdict: nothing when non, from nothing
  /// when indetermine. `max` is always set.
  Bounds bounds(const Bounds& base, Resultat verdict) const;

  /// The smallest base from which one more euro brings nothing (31 250 € in 2023).
  Centimes saturation() const;

  /// What the aid gains at most when `more` joins a base within `base`; exact when `base` is.
  Centimes gain(const Bounds& base, Centimes more) const;

  /// What the aid loses when `part`, of at most `base`, leaves it.
  Centimes loss(Centimes base, Centimes part) const;

  /// What binds the aid on every base within `base`; nothing when that is not known yet.
  std::optional<LimitePar> limit(const Bounds& base) const;

  /// A base and the aid on it.
  struct Point {
    Centimes base{};
    Centimes aid{};
    friend bool operator==(const Point&, const Point&) = default;
  };
  /// On the curve of the aid over its base: where it stops rising, and the ends of a base's bounds.
  struct Points {
    Point corner{}, least{}, most{};
  };
  /// The points of the curve for a base within `base`; one that nothing bounds goes on to `end`.
  Points points(const Bounds& base, Centimes end) const;

  /// Adds to `trace` the steps from the assiette, `base`, to the aid that the call allows on it;
  /// gives that aid as an input of the next step. The steps borrow the locator.
  StepInput steps(const Bounds& base, std::vector<Step>& trace) const;

  /// For the sentences that say it, in basis points.
  Taux taux() const { return taux_; }
  /// For the sentences that say it: the largest aid, in centimes.
  Centimes plafond() const { return plafond_; }
  /// Where the call says all of it.
  const std::string& locator() const { return locator_; }

 private:
  Taux taux_{1};
  Centimes plafond_;
  std::string locator_;
};

}  // namespace loire
