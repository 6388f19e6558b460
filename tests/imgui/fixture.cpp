#include "fixture.hpp"

#include "embedded/font_bold.hpp"
#include "embedded/font_regular.hpp"

namespace fixture {

using loire::page::Node;
using loire::page::NodeKind;

fixture::FontFiles fonts() {
  using namespace loire::embedded;
  return {{font_regular, font_regular_size}, {font_bold, font_bold_size}};
}

namespace {

void write(Node& node, const std::string& id, const std::string& value) {
  if (node.id == id) {
    node.value = value;
    if (node.kind == NodeKind::radios) {
      for (Node& radio : node.children) radio.value = radio.option == value ? "1" : "";
    }
  }
  for (Node& child : node.children) write(child, id, value);
}

}  // namespace

void Recorder::perform(const HostAction& action) {
  if (const auto* set = std::get_if<SetControl>(&action)) {
    actions.push_back("set " + set->id + "=" + set->value);
    write(tree, set->id, set->value);
  }
  if (const auto* press = std::get_if<PressControl>(&action)) {
    actions.push_back("press " + press->id);
  }
}

std::vector<const Node*> nodes_of(const Node& page) {
  std::vector<const Node*> nodes;
  loire::page::for_each_node(page, [&](const Node& visited) { nodes.push_back(&visited); });
  return nodes;
}

Node node(NodeKind kind, std::string id, std::string label) {
  Node out;
  out.kind = kind;
  out.id = std::move(id);
  out.label = std::move(label);
  return out;
}

Node page_of(std::vector<Node> content) {
  Node section = node(NodeKind::section, "section", "Section");
  section.children = std::move(content);
  Node page = node(NodeKind::page, "page", "Page");
  page.children.push_back(std::move(section));
  return page;
}

}  // namespace fixture
