// Which answers support a criterion of analysis. Criteria never change the verdict or the amount.
#pragma once

#include <span>
#include <string_view>

#include "core/assess.hpp"

namespace loire {

/// The keys of the answers that can support a criterion, in the edition file's `appuis`.
std::span<const Key> supporting_keys();

/// Whether the answers support the criterion by `appui`. An expense supports it unless it is
/// excluded; dates support it once both are given. A key that is not in `supporting_keys` supports
/// nothing.
bool supports(const Appui& appui, const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
