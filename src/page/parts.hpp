// Helpers that make nodes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "page/node.hpp"

namespace loire::page {

inline Node make(NodeKind kind, std::string id, std::string label) {
  Node node;
  node.kind = kind;
  node.id = std::move(id);
  node.label = std::move(label);
  return node;
}

inline Node paragraph(std::string label, Tone tone = Tone::normal) {
  Node node = make(NodeKind::text, "", std::move(label));
  node.tone = tone;
  return node;
}

inline Node heading(std::string label, std::uint8_t level = 3) {
  Node node = make(NodeKind::heading, "", std::move(label));
  node.level = level;
  return node;
}

inline Node button(std::string id, std::string label, Emphasis emphasis = Emphasis::secondary) {
  Node node = make(NodeKind::button, std::move(id), std::move(label));
  node.emphasis = emphasis;
  node.weight = 0;
  return node;
}

inline Node button(std::string id, Press press, std::string label,
                   Emphasis emphasis = Emphasis::secondary) {
  Node node = button(std::move(id), std::move(label), emphasis);
  node.press = std::move(press);
  return node;
}

inline Node row(std::vector<Node> children) {
  Node node = make(NodeKind::row, "", "");
  node.children = std::move(children);
  return node;
}

inline Node group(std::string id, std::string legend, std::string help = "") {
  Node node = make(NodeKind::group, std::move(id), std::move(legend));
  node.help = std::move(help);
  return node;
}

inline Node weighted(Node node, std::uint8_t weight) {
  node.weight = weight;
  return node;
}

template <class... More>
void add(Node& parent, Node child, More... more) {
  parent.children.push_back(std::move(child));
  (parent.children.push_back(std::move(more)), ...);
}

inline void add_all(Node& parent, std::vector<Node> children) {
  for (Node& child : children) parent.children.push_back(std::move(child));
}

}  // namespace loire::page
