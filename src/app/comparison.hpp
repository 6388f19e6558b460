// The project beside the version of it that was kept.
#pragma once

#include "app/context.hpp"

namespace loire::app {

/// The project beside the version of it that was kept, with what differs.
page::Node comparison_group(const PageContext& context);

}  // namespace loire::app
