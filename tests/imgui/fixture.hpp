// What the painting tests share: the page's fonts, an app that shows a tree and notes actions, and
// ways to build small trees.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "host/headless.hpp"

namespace fixture {

/// The fonts that the page embeds.
fixture::FontFiles fonts();

/// Shows a tree and keeps the actions; `apply` also writes values into the tree, as a session would.
class Recorder final : public fixture::HeadlessApp {
 public:
  explicit Recorder(loire::page::Node page) : tree(std::move(page)) {}
  const loire::page::Node& page() override { return tree; }
  void perform(const HostAction& action) override;

  /// The actions as words: "set id=value", "press id".
  std::vector<std::string> told;
  loire::page::Node tree;
};

/// All nodes in document order.
std::vector<const loire::page::Node*> nodes_of(const loire::page::Node& page);

loire::page::Node node(loire::page::NodeKind kind, std::string id, std::string label = {});
/// A page with one section that holds `content`.
loire::page::Node page_of(std::vector<loire::page::Node> content);

}  // namespace fixture
