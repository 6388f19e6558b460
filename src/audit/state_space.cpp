#include "audit/state_space.hpp"

#include <algorithm>
#include <limits>

namespace loire::audit {
namespace {

std::int64_t upper(const Bounds& bounds) {
  return bounds.max ? bounds.max->value : Outcome::kUnbounded;
}

/// The bits of a line whose status an answer can still change.
constexpr std::uint32_t kOpen = static_cast<std::uint32_t>(Statut::indeterminee);

}  // namespace

StateSpace::StateSpace(const Rulebook& rulebook, const Territory& territory, Dossier start,
                       std::vector<Dimension> dimensions, AssessFunction function)
    : rulebook_(rulebook),
      territory_(territory),
      start_(std::move(start)),
      dimensions_(std::move(dimensions)),
      function_(function) {
  for (const Dimension& each : dimensions_) states_ *= each.count;
}

Dossier StateSpace::dossier_at(std::size_t state) const {
  Dossier out = start_;
  for (const Dimension& each : dimensions_) {
    each.set(out, static_cast<std::size_t>(state % each.count));
    state /= each.count;
  }
  return out;
}

Outcome StateSpace::outcome_of(const Dossier& dossier) const {
  const Assessment got = function_(rulebook_, territory_, dossier, std::nullopt);
  Outcome out{got.assiette.min.value, upper(got.assiette), got.subvention.min.value,
              upper(got.subvention),  got.eligible,        0};
  for (std::size_t i = 0; i < got.depenses.size() && i < 16; ++i)
    out.statuses |= static_cast<std::uint32_t>(got.depenses[i].statut) << (2 * i);
  return out;
}

std::optional<std::string> StateSpace::broken(const Outcome& parent,
                                              const std::vector<Outcome>& children) {
  std::int64_t aid_min = Outcome::kUnbounded, aid_max = 0;
  for (const Outcome& child : children) {
    ++comparisons_;
    if (parent.eligible != Resultat::indetermine && child.eligible != parent.eligible)
      return "un verdict certain change avec une réponse de plus";
    if (child.aid_min < parent.aid_min || child.aid_max > parent.aid_max)
      return "une réponse fait sortir l’aide de ses bornes";
    // The base only has to stay within its bounds. Tightness is not checked below, because the base
    // of a project that is certainly excluded is not a promise.
    if (child.base_min < parent.base_min || child.base_max > parent.base_max)
      return "une réponse fait sortir l’assiette de ses bornes";
    for (std::uint32_t bits = 0; bits < 32; bits += 2) {
      const std::uint32_t before = parent.statuses >> bits & 3u;
      if (before != kOpen && (child.statuses >> bits & 3u) != before)
        return "une dépense réglée change d’état avec une réponse de plus";
    }
    aid_min = std::min(aid_min, child.aid_min);
    aid_max = std::max(aid_max, child.aid_max);
  }
  if (aid_min != parent.aid_min) return "aucune réponse n’atteint l’aide la plus basse";
  if (aid_max != parent.aid_max) return "aucune réponse n’atteint l’aide la plus haute";
  return std::nullopt;
}

std::optional<Violation> StateSpace::check() {
  std::vector<Outcome> outcomes;
  outcomes.reserve(states_);
  for (std::size_t state = 0; state < states_; ++state)
    outcomes.push_back(outcome_of(dossier_at(state)));

  std::size_t stride = 1;
  for (const Dimension& each : dimensions_) {
    for (std::size_t state = 0; state < states_; ++state) {
      const auto value = static_cast<std::size_t>(state / stride % each.count);
      std::vector<std::size_t> next;
      if (each.refinements) next = each.refinements(value);
      else if (value == 0)
        for (std::size_t i = 1; i < each.count; ++i) next.push_back(i);
      if (next.empty()) continue;
      std::vector<Outcome> children;
      for (const std::size_t child : next)
        children.push_back(outcomes[state + child * stride - value * stride]);
      if (auto promise = broken(outcomes[state], children))
        return Violation{*promise + " (" + each.name + ")", dossier_at(state)};
    }
    stride *= each.count;
  }
  return std::nullopt;
}

}  // namespace loire::audit
