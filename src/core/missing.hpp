// The missing answers that can still change the verdict or the amount.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// In form order. Empty once the verdict is non, and without expense fields once more than the sure
/// part of the base would bring nothing.
std::vector<Ref> missing_answers(const Rulebook& rulebook, const Dossier& dossier,
                                 const Assessment& assessment);

}  // namespace loire
