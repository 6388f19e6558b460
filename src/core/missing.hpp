// The missing answers that can still change the verdict or the amount.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// The missing answers, in the order of the form. There are none once the verdict is non, and none
/// about expenses once the sure part of the base brings the maximum aid.
std::vector<Ref> missing_answers(const Rulebook& rulebook, const Dossier& dossier,
                                 const Assessment& assessment);

}  // namespace loire
