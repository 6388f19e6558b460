// What a press on a painted node asks of the session. Only for hosts where ImGui itself takes the
// mouse (tests): in the browser the controls over the canvas do it.
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

/// What a person does, by the id of the control.
struct SetControl {
  std::string id, value;
};
struct PressControl {
  std::string id;
};
/// The control has the focus; "" when none has.
struct EditControl {
  std::string id;
};
using HostAction = std::variant<SetControl, PressControl, EditControl>;

/// The action of a press: a button or a suggestion is pressed, a checkbox toggles, a radio answers
/// for its parent. Nothing for kinds that only take the focus, and for what the host does itself.
std::optional<HostAction> reaction(const page::Node& page, int index);

}  // namespace fixture
