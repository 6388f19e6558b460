#include "host/react.hpp"

namespace fixture {

using namespace loire;

using page::Node;
using page::NodeKind;

namespace {

/// Visits nodes in document order until `matches(node, index)` is true.
template <class Matches>
bool walk(const Node& node, const Node* parent, int& index, const Matches& matches, Found& found) {
  const int position = index++;
  if (matches(node, position)) {
    found = {&node, parent, position};
    return true;
  }
  for (const Node& child : node.children) {
    if (walk(child, &node, index, matches, found)) return true;
  }
  return false;
}

template <class Matches>
Found find(const Node& page, const Matches& matches) {
  Found found;
  int index = 0;
  walk(page, nullptr, index, matches, found);
  return found;
}

}  // namespace

Found locate(const Node& page, int index) {
  return find(page, [index](const Node&, int at) { return at == index; });
}

Found locate(const Node& page, std::string_view id) {
  return find(page, [id](const Node& node, int) { return node.id == id; });
}

std::optional<HostAction> reaction(const Node& page, int index) {
  const Found found = locate(page, index);
  if (found.node == nullptr) return std::nullopt;
  const Node& node = *found.node;
  switch (node.kind) {
    case NodeKind::button:
      if (node.command != page::Command::none) return std::nullopt;
      return PressControl{node.id};
    case NodeKind::details:
    case NodeKind::suggestion: return PressControl{node.id};
    case NodeKind::checkbox: return SetControl{node.id, node.value == "1" ? "" : "1"};
    case NodeKind::radio:
      if (found.parent == nullptr) return std::nullopt;
      return SetControl{found.parent->id, node.option};
    case NodeKind::page:
    case NodeKind::nav:
    case NodeKind::section:
    case NodeKind::group:
    case NodeKind::row:
    case NodeKind::list:
    case NodeKind::table:
    case NodeKind::table_row:
    case NodeKind::panel:
    case NodeKind::heading:
    case NodeKind::text:
    case NodeKind::banner:
    case NodeKind::status:
    case NodeKind::figure:
    case NodeKind::link:
    case NodeKind::text_field:
    case NodeKind::text_area:
    case NodeKind::amount:
    case NodeKind::date:
    case NodeKind::select:
    case NodeKind::radios:
    case NodeKind::combobox: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace fixture
