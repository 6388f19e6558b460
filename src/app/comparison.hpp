// The comparison of the project with the variant that was kept.
#pragma once

#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// The comparison of the project with the variant that was kept: their differences, and the buttons to
/// keep, swap and forget a variant.
std::vector<page::Node> comparison_parts(const PageContext& context);

}  // namespace loire::app
