// What a code says beside itself: another use of the same digits, a code of before, a name that
// contradicts it. Never a ruling.
#pragma once

#include <optional>

#include "core/assess.hpp"

namespace loire {

/// The remark on the identifier that places the applicant, which its `field` names, or nothing.
std::optional<Warning> place_remark(const Rulebook& rulebook, const Territory& territory,
                                    const Dossier& dossier);

}  // namespace loire
