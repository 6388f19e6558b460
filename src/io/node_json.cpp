#include "io/node_json.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "io/json.hpp"
#include "page/node_names.hpp"

namespace loire::io {
namespace {

void put(Json& out, const char* key, const std::string& text) {
  if (!text.empty()) out[key] = text;
}
void put(Json& out, const char* key, bool flag) {
  if (flag) out[key] = true;
}
template <class Enum>
void put_choice(Json& out, const char* key, Enum value, Enum usual) {
  if (value != usual) out[key] = name_of(value);
}

Json segment(const page::Segment& in) {
  Json out{{"label", in.label}, {"text", in.text}, {"share", in.share}};
  put(out, "detail", in.detail);
  put_choice(out, "tone", in.tone, page::Tone::normal);
  put(out, "hatched", in.hatched);
  return out;
}

Json curve(const page::Curve& in) {
  return {{"axis_max", in.axis_max},
          {"ceiling_base", in.ceiling_base},
          {"ceiling_aid", in.ceiling_aid},
          {"base_min", in.base_min},
          {"base_max", in.base_max},
          {"aid_min", in.aid_min},
          {"aid_max", in.aid_max},
          {"ceiling_base_text", in.ceiling_base_text},
          {"ceiling_aid_text", in.ceiling_aid_text}};
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
  const page::Node usual;
  Json out{{"kind", name_of(in.kind)}};
  put(out, "id", in.id);
  put(out, "label", in.label);
  put(out, "value", in.value);
  put(out, "help", in.help);
  put(out, "error", in.error);
  put(out, "note", in.note);
  put(out, "option", in.option);
  put(out, "autocomplete", in.autocomplete);
  put(out, "href", in.href);
  for (const page::Option& option : in.options)
    out["options"].push_back({{"value", option.value}, {"label", option.label}});
  for (const page::Segment& each : in.segments) out["segments"].push_back(segment(each));
  if (!in.columns.empty()) out["columns"] = in.columns;
  if (in.figure == page::FigureKind::ceiling) out["curve"] = curve(in.curve);
  put_choice(out, "tone", in.tone, usual.tone);
  put_choice(out, "emphasis", in.emphasis, usual.emphasis);
  put_choice(out, "input", in.input, usual.input);
  put_choice(out, "command", in.command, usual.command);
  put_choice(out, "figure", in.figure, usual.figure);
  if (in.level != usual.level) out["level"] = in.level;
  if (in.weight != usual.weight) out["weight"] = in.weight;
  put(out, "read_only", in.read_only);
  put(out, "current", in.current);
  put(out, "multiple_columns", in.multiple_columns);
  put_children(out, in, before);
  return out;
}

}  // namespace

std::string write_node(const page::Node& node) { return write_changes(node, {}); }

std::string write_changes(const page::Node& now, const page::Node& before) {
  return dump_json(node_json(now, before), -1);
}

}  // namespace loire::io
