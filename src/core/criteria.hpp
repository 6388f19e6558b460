// The criteria of analysis against the other answers. They never change verdict or amount.
#pragma once

#include <span>
#include <string_view>

#include "core/assess.hpp"

namespace loire {

/// The fields that a criterion can lean on, in the edition file's `appuis`.
std::span<const std::string_view> supporting_fields();

/// Whether the answers hold what `appui` speaks of: an expense counts unless it is excluded; a date
/// or a text, when it is given. A field that is not one of `supporting_fields` supports nothing.
bool supports(const Appui& appui, const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
