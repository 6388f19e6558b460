#include "session/typography.hpp"

#include <algorithm>

#include "audit/typography.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
std::vector<std::string> typography_problems(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string& what : audit::typography_problems(text))
    out.push_back(what + " : «" + std::string(text) + "»");
  return out;
}

std::vector<std::string> typography_problems(const page::Node& page) {
  std::vector<std::string> out;
  const auto check = [&](const std::string& text) {
    for (std::string& problem : typography_problems(std::string_view(text)))
      if (std::find(out.begin(), out.end(), problem) == out.end())
        out.push_back(std::move(problem));
  };
  page::for_each_node(page, [&](const page::Node& node) {
    using page::NodeKind;
    // The official register decides how the names of communes and EPCI are written.
    if (node.kind == NodeKind::suggestion || node.kind == NodeKind::combobox) return;
    check(node.label);
    check(node.help);
    check(node.error);
    check(node.note);
    if (node.kind == NodeKind::status || node.kind == NodeKind::figure ||
        node.kind == NodeKind::button)
      check(node.value);
    for (const page::Option& option : node.options) check(option.label);
    for (const page::Segment& segment : node.segments) {
      check(segment.label);
      check(segment.text);
      check(segment.detail);
    }
    for (const page::Column& column : node.columns) check(column.label);
    check(node.curve.ceiling_base_text);
    check(node.curve.ceiling_aid_text);
  });
  return out;
}

}  // namespace loire::tests
