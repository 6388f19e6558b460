// Helpers of the painting tests: the fonts of the page, an app that shows a tree and records
// actions, and functions that build small trees.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "host/headless.hpp"

namespace fixture {

/// The fonts that are embedded in the page.
fixture::FontFiles fonts();

/// Shows a tree and records the actions. It also writes set values into the tree, as a session
/// would.
class Recorder final : public fixture::HeadlessApp {
 public:
  explicit Recorder(loire::page::Node page) : tree(std::move(page)) {}
  const loire::page::Node& page() override { return tree; }
  void perform(const HostAction& action) override;

  /// The recorded actions as words: "set id=value" or "press id".
  std::vector<std::string> actions;
  loire::page::Node tree;
};

/// All nodes in document order.
std::vector<const loire::page::Node*> nodes_of(const loire::page::Node& page);

loire::page::Node node(loire::page::NodeKind kind, std::string id, std::string label = {});
/// A page with one section that contains `content`.
loire::page::Node page_of(std::vector<loire::page::Node> content);

}  // namespace fixture
