#include "io/node_json.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include "io/json_writer.hpp"
#include "io/node_fields.hpp"
#include "page/node_names.hpp"

namespace loire::io {
namespace {

void write(JsonWriter& out, const page::Option& in);
void write(JsonWriter& out, const page::Segment& in);
void write(JsonWriter& out, const page::Column& in);
template <class Plain>
requires(std::is_arithmetic_v<Plain> || std::is_enum_v<Plain>) void write(JsonWriter& out,
                                                                          Plain value) {
  out.value(value);
}
void write(JsonWriter& out, const std::string& text) { out.value(text); }
template <class Item>
void write(JsonWriter& out, const std::vector<Item>& items) {
  out.begin_array();
  for (const Item& item : items) write(out, item);
  out.end_array();
}

/// A field function that writes every member of `in`.
template <class Record>
auto every_member(JsonWriter& out, const Record& in) {
  return [&out, &in](std::string_view key, auto member) {
    out.key(key);
    write(out, in.*member);
  };
}

/// A field function that writes only the members of `in` that do not have their default.
template <class Record>
auto changed_members(JsonWriter& out, const Record& in) {
  return [&out, &in](std::string_view key, auto member) {
    static const Record kDefault;
    if (in.*member == kDefault.*member) return;
    out.key(key);
    write(out, in.*member);
  };
}

void write(JsonWriter& out, const page::Option& in) {
  out.begin_object();
  option_fields(every_member(out, in));
  out.end_object();
}

void write(JsonWriter& out, const page::Segment& in) {
  out.begin_object();
  segment_fields(changed_members(out, in));
  out.end_object();
}

void write(JsonWriter& out, const page::Column& in) {
  out.begin_object();
  column_fields(every_member(out, in));
  out.end_object();
}

void write(JsonWriter& out, const page::Curve& in) {
  out.begin_object();
  curve_fields(every_member(out, in));
  out.end_object();
}

/// Identifies a child between two pages: by its id, or else by its rank among those of its kind.
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

void write(JsonWriter& out, const page::Node& in, const page::Node& before);

void put_children(JsonWriter& out, const page::Node& in, const page::Node& before) {
  static const page::Node kNoNode;
  if (in.children.empty()) return;
  const std::vector<Key> now = keys_of(in.children);
  const std::vector<Key> then = keys_of(before.children);
  out.begin_array("children");
  for (std::size_t i = 0; i < now.size(); ++i) {
    const bool in_place = i < then.size() && then[i] == now[i];
    const auto at = in_place ? then.begin() + static_cast<std::ptrdiff_t>(i)
                             : std::find(then.begin(), then.end(), now[i]);
    const auto place = static_cast<std::size_t>(at - then.begin());
    const page::Node& old = at == then.end() ? kNoNode : before.children[place];
    if (at != then.end() && old == in.children[i]) out.value(place);
    else write(out, in.children[i], old);
  }
  out.end_array();
}

void write(JsonWriter& out, const page::Node& in, const page::Node& before) {
  out.begin_object();
  out.member("kind", in.kind);
  node_fields(changed_members(out, in));
  if (in.figure == page::FigureKind::ceiling) {
    out.key("curve");
    write(out, in.curve);
  }
  put_children(out, in, before);
  out.end_object();
}

}  // namespace

std::string write_node(const page::Node& node) { return write_changes(node, {}); }

std::string write_changes(const page::Node& now, const page::Node& before) {
  std::string text;
  JsonWriter out(text);
  write(out, now, before);
  return text;
}

}  // namespace loire::io
