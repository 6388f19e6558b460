// Where a reason comes from: its place in the call, and the rule's on its page.
#pragma once

#include <string>
#include <string_view>

#include "app/context.hpp"

namespace loire::app {

/// «Source : …», with «déduction» where the reason is our reading, leading to the rule on its page.
page::Node source_link(std::string id, const Ruling& ruling);

/// The same for a rule that is not a ruling: its place in the call, and in the edition file.
page::Node rule_link(std::string id, std::string_view locator, std::string_view rule);

/// «Source : II.2», said to be a deduction where it is one.
std::string source_text(std::string_view locator, bool deduction);

}  // namespace loire::app
