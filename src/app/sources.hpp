// The source of a reason: its place in the call, and the link to its rule.
#pragma once

#include <string>
#include <string_view>

#include "core/rulebook.hpp"
#include "page/node.hpp"

namespace loire::app {

/// «Source : …», with «déduction» when the reason is an interpretation. It links to the rule
/// on the page of the rules.
page::Node source_link(std::string id, const Ruling& ruling);

/// The same for a rule of the edition file that is not a ruling. `locator` is its place in the call, `rule`
/// its name.
page::Node rule_link(std::string id, std::string_view locator, std::string_view rule);

/// «Source : II.2», with the mention of a deduction when it is one.
std::string source_text(std::string_view locator, bool deduction);

}  // namespace loire::app
