// What is worth telling beside the verdict: slips in identifiers, contradictions, and the law around
// the financing plan, always labelled as outside the call.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// Adds to `assessment.warnings`; reads the dossier and the findings already made.
void add_remarks(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                 std::optional<Date> today, Assessment& assessment);

/// The financing plan, HT. What is not known yet stays unknown: it is never counted as nothing.
struct FinancingPlan {
  std::optional<Centimes> total;  ///< all lines, eligible or not; known once the budget is complete
  /// What the Département brings: `min` for sure, `max` in the best case; never more than is asked
  /// for, nor than the call allows. Nothing while the amount asked for is typed and not read.
  std::optional<Bounds> aid;
  std::optional<Centimes> asked;
  Centimes public_cofunding, private_cofunding;  ///< of the amounts that are known
  bool cofunding_known = true;                   ///< every co-funder has an amount

  bool whole() const { return total && aid && cofunding_known; }
  /// What the applicant pays with this aid. Precondition: whole().
  Centimes own(Centimes with_aid) const {
    return *total - with_aid - public_cofunding - private_cofunding;
  }
  Centimes own_for_sure() const { return own(aid->min); }
  Centimes own_at_best() const { return own(*aid->max); }
};
FinancingPlan financing_plan(const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
