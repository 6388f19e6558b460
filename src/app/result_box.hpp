// The answer of the simulator at the top of the result: verdict, aid, eligible base and remaining cost.
#pragma once

#include <string_view>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// The verdict, with its reasons and the way out when it is not yes. `prefix` begins its id.
page::Node verdict_status(const PageContext& context, std::string_view prefix);

/// The aid in one line, with what it depends on. `prefix` begins its id.
page::Node aid_status(const PageContext& context, std::string_view prefix);

/// The box at the top of the result.
std::vector<page::Node> result_box(const PageContext& context);

}  // namespace loire::app
