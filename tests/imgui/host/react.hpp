// The action of a press on a painted node. Only the tests need it, because there ImGui receives the
// mouse; in the browser, the real controls over the canvas do.
#pragma once

#include <optional>
#include <string_view>

#include <string>
#include <variant>

#include "page/node.hpp"

namespace fixture {

using namespace loire;

/// A node of the page with its parent (null for the root) and its index in document order.
struct Found {
  const page::Node* node = nullptr;
  const page::Node* parent = nullptr;
  int index = -1;
};

/// The node at `index` in the order of page::for_each_node; `node` is null when there is none.
Found locate(const page::Node& page, int index);
/// The node whose id is `id`; `node` is null when there is none.
Found locate(const page::Node& page, std::string_view id);

// Actions of a person, with the id of the control.
struct SetControl {
  std::string id, value;
};
struct PressControl {
  std::string id;
};
/// The control has received the focus; "" when no control has it.
struct EditControl {
  std::string id;
};
using HostAction = std::variant<SetControl, PressControl, EditControl>;

/// The action of a press on a node: it presses a button or a suggestion, toggles a checkbox, or
/// sets the answer of the parent of a radio button. Nothing for nodes that only take the focus, and
/// for commands of the host.
std::optional<HostAction> reaction(const page::Node& page, int index);

}  // namespace fixture
