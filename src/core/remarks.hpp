// What is worth telling beside the verdict: slips in identifiers, contradictions, and the law around
// the financing plan, always labelled as outside the call.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// Adds to `assessment.avertissements`; reads the dossier and the findings already made.
void add_remarks(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                 std::optional<Date> today, Assessment& assessment);

/// The financing plan, HT. Set only when the budget is complete and every amount is known.
struct FinancingPlan {
  Centimes total;  ///< all lines, eligible or not
  Centimes aid;    ///< what is asked for, else the most that the call allows
  Centimes public_cofunding, private_cofunding;
  Centimes own() const { return total - aid - public_cofunding - private_cofunding; }
};
std::optional<FinancingPlan> financing_plan(const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
