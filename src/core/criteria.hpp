// The criteria of analysis against the other answers. They never change verdict or amount.
#pragma once

#include <span>
#include <string_view>

#include "core/assess.hpp"

namespace loire {

/// The answers that a criterion can lean on, in the edition file's `appuis`.
std::span<const Key> supporting_keys();

/// Whether the answers hold what `appui` speaks of: an expense counts unless it is excluded; a date
/// or a text, when it is given. An answer that is not one of `supporting_keys` supports nothing.
bool supports(const Appui& appui, const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
