// What the painting tests share: the page's fonts, an app that shows a tree and notes actions, and
// ways to build small trees.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/headless/headless.hpp"

namespace fixture {

/// The fonts that the page embeds.
loire::platform::FontFiles fonts();

/// Shows a tree and keeps the actions; `apply` also writes values into the tree, as a session would.
class Recorder final : public loire::platform::HeadlessApp {
 public:
  explicit Recorder(loire::form::Node page) : tree(std::move(page)) {}
  const loire::form::Node& page() override { return tree; }
  void perform(const loire::app::Action& action) override;

  /// The actions as words: "set id=value", "press id".
  std::vector<std::string> told;
  loire::form::Node tree;
};

/// All nodes in document order.
std::vector<const loire::form::Node*> nodes_of(const loire::form::Node& page);

loire::form::Node node(loire::form::NodeKind kind, std::string id, std::string label = {});
/// A page with one section that holds `content`.
loire::form::Node page_of(std::vector<loire::form::Node> content);

}  // namespace fixture
