#include "core/bareme.hpp"

#include <algorithm>
#include <utility>

#include "core/trace.hpp"

namespace loire {

Bareme::Bareme(Taux taux, Centimes plafond, std::string locator)
    : taux_(taux), plafond_(plafond), locator_(std::move(locator)) {}

Centimes Bareme::at(Centimes base) const {
  return std::min(share_rounded_down(base, taux_), plafond_);
}

Bounds Bareme::bounds(const Bounds& base, Resultat verdict) const {
  if (verdict == Resultat::non) return exactly({0});
  const Centimes most = base.max ? at(*base.max) : plafond_;
  if (verdict == Resultat::indetermine) return {Centimes{0}, most};
  return {at(base.min), most};
}

Centimes Bareme::saturation() const { return base_reaching(plafond_, taux_); }

Centimes Bareme::gain(const Bounds& base, Centimes added) const {
  if (base.exact()) return at(base.min + added) - at(base.min);
  // The share of the sum is rounded down once, so a part can bring one centime more than its share.
  const Centimes share = share_rounded_down(added, taux_);
  const bool exact = added.value % 10'000 * taux_.points_base % 10'000 == 0;
  return std::min(exact ? share : share + Centimes{1}, plafond_ - at(base.min));
}

Centimes Bareme::loss(Centimes base, Centimes part) const { return at(base) - at(base - part); }

std::optional<LimitePar> Bareme::limit(const Bounds& base) const {
  if (base.min >= saturation()) return LimitePar::plafond;
  if (base.max && *base.max < saturation()) return LimitePar::taux;
  return std::nullopt;
}

Bareme::Points Bareme::points(const Bounds& base, Centimes end) const {
  const auto point = [this](Centimes at_base) { return Point{at_base, at(at_base)}; };
  return {point(saturation()), point(base.min), point(base.max.value_or(end))};
}

StepInput Bareme::steps(const Bounds& base, std::vector<Step>& trace) const {
  Bounds share{share_rounded_down(base.min, taux_), std::nullopt};
  if (base.max) share.max = share_rounded_down(*base.max, taux_);
  trace.push_back({{Term::part},
                   Operation::part,
                   {{StepId{Term::assiette}, base}, {Operand::taux, Value(taux_)}},
                   share,
                   locator_});
  const Bounds aid = bounds(base, Resultat::oui);
  trace.push_back({{Term::plafonnement},
                   Operation::plafonnement,
                   {{StepId{Term::part}, share}, {Operand::plafond, exactly(plafond_)}},
                   aid,
                   locator_});
  return {StepId{Term::plafonnement}, aid};
}

}  // namespace loire
