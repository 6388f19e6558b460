// Remarks on the code that locates the applicant: the same digits have another use, the code is out
// of use, or a name contradicts it. They never change the assessment.
#pragma once

#include <optional>

#include "core/assess.hpp"

namespace loire {

/// The remark on the identifier that locates the applicant, or nothing. `field` is that identifier.
std::optional<Warning> place_remark(const Rulebook& rulebook, const Territory& territory,
                                    const Dossier& dossier);

}  // namespace loire
