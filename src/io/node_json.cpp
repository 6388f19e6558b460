#include "io/node_json.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include "io/json.hpp"
#include "io/node_fields.hpp"
#include "page/node_names.hpp"

namespace loire::io {
namespace {

Json json(const page::Option& in);
Json json(const page::Segment& in);
Json json(const std::string& text) { return text; }
Json json(bool flag) { return flag; }
template <class Number>
requires std::is_integral_v<Number> Json json(Number number) { return number; }
template <class Enum>
requires std::is_enum_v<Enum> Json json(Enum value) { return name_of(value); }
template <class Each>
Json json(const std::vector<Each>& all) {
  Json out = Json::array();
  for (const Each& each : all) out.push_back(json(each));
  return out;
}

/// Writes into `out` what `in` says otherwise than it usually is.
template <class Record>
auto what_differs(Json& out, const Record& in) {
  return [&out, &in](const char* key, auto member) {
    static const Record kUsual;
    if (in.*member != kUsual.*member) out[key] = json(in.*member);
  };
}

Json json(const page::Option& in) {
  Json out;
  option_fields([&](const char* key, auto member) { out[key] = json(in.*member); });
  return out;
}

Json json(const page::Segment& in) {
  Json out = Json::object();
  segment_fields(what_differs(out, in));
  return out;
}

Json json(const page::Curve& in) {
  Json out;
  curve_fields([&](const char* key, auto member) { out[key] = json(in.*member); });
  return out;
}

/// What makes a child the same as one of another time: its id, or its rank among those of its kind.
struct Key {
  page::NodeKind kind;
  std::string_view id;
  int rank;
  friend bool operator==(const Key&, const Key&) = default;
};

std::vector<Key> keys_of(const std::vector<page::Node>& nodes) {
  std::array<int, page::kNodeKindCount> ranks{};
  std::vector<Key> out;
  out.reserve(nodes.size());
  for (const page::Node& node : nodes) {
    const int rank = node.id.empty() ? ++ranks[static_cast<std::size_t>(node.kind)] : 0;
    out.push_back({node.kind, node.id, rank});
  }
  return out;
}

Json node_json(const page::Node& in, const page::Node& before);

void put_children(Json& out, const page::Node& in, const page::Node& before) {
  static const page::Node kNothing;
  const std::vector<Key> now = keys_of(in.children);
  const std::vector<Key> then = keys_of(before.children);
  for (std::size_t i = 0; i < now.size(); ++i) {
    const bool in_place = i < then.size() && then[i] == now[i];
    const auto at = in_place ? then.begin() + static_cast<std::ptrdiff_t>(i)
                             : std::find(then.begin(), then.end(), now[i]);
    const auto place = static_cast<std::size_t>(at - then.begin());
    const page::Node& old = at == then.end() ? kNothing : before.children[place];
    if (at != then.end() && old == in.children[i]) out["children"].push_back(place);
    else out["children"].push_back(node_json(in.children[i], old));
  }
}

Json node_json(const page::Node& in, const page::Node& before) {
  Json out{{"kind", name_of(in.kind)}};
  node_fields(what_differs(out, in));
  if (in.figure == page::FigureKind::ceiling) out["curve"] = json(in.curve);
  put_children(out, in, before);
  return out;
}

}  // namespace

std::string write_node(const page::Node& node) { return write_changes(node, {}); }

std::string write_changes(const page::Node& now, const page::Node& before) {
  return dump_json(node_json(now, before), -1);
}

}  // namespace loire::io
