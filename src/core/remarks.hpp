// Remarks beside the verdict: typing errors in identifiers, contradictions between answers, and the
// law on financing plans. The edition marks those that do not come from the call.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// Adds the remarks to `assessment.warnings`. The rest of `assessment` must already be computed.
void add_remarks(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                 std::optional<Date> today, Assessment& assessment);

/// The financing plan, in centimes HT. An unknown amount stays unknown: it is never counted as 0.
struct FinancingPlan {
  std::optional<Centimes> total;  ///< all lines, eligible or not; known once the budget is complete
  /// The aid of the Département: `min` is certain, `max` is the best case. It never exceeds the
  /// amount asked for, nor the maximum of the call. Nothing while the text typed for the amount
  /// asked for does not read as an amount.
  std::optional<Bounds> aid;
  std::optional<Centimes> asked;
  Centimes public_cofunding, private_cofunding;  ///< sums of the known amounts
  bool cofunding_known = true;                   ///< every co-funder has an amount

  bool complete() const { return total && aid && cofunding_known; }
  /// The amount that the applicant pays with this aid; negative when the plan brings too much.
  /// Precondition: complete().
  Centimes applicant_share(Centimes with_aid) const {
    return *total - with_aid - public_cofunding - private_cofunding;
  }
  Centimes share_with_certain_aid() const { return applicant_share(aid->min); }
  Centimes share_with_maximum_aid() const { return applicant_share(*aid->max); }
};
FinancingPlan financing_plan(const Dossier& dossier, const Assessment& assessment);

/// The most aid that the plan leaves room for beside its co-funders, and whether the law sets this limit
/// or the cost does.
struct AidLimit {
  Centimes amount;
  bool by_law = false;  ///< CGCT L1111-10: the applicant pays a minimum share
};
/// The limit that the co-funders set on the aid. Nothing without co-funders, while an amount of the plan
/// is unknown, and when the limit is not below the aid of the plan.
std::optional<AidLimit> aid_limit(const Dossier& dossier, const FinancingPlan& plan);

/// Whether the law makes the applicant pay a minimum share beside the co-funders, but the plan does not give
/// its amount yet. No remark and no limit mentions this share then.
bool minimum_share_is_open(const Dossier& dossier, const FinancingPlan& plan);

}  // namespace loire
