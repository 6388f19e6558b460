#include "io/node_types.hpp"

#include <string_view>
#include <type_traits>
#include <vector>

#include "io/node_fields.hpp"
#include "page/node_names.hpp"

namespace loire::io {
namespace {

constexpr std::string_view kNotice =
    "// The unit tests of the core write this file (see CONTRIBUTING.md). Do not edit it by "
    "hand.\n";

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// The TypeScript name of a type of the core.
std::string type_of(const std::string&) { return "string"; }
std::string type_of(bool) { return "boolean"; }
std::string type_of(page::NodeKind) { return "NodeKind"; }
std::string type_of(page::Tone) { return "Tone"; }
std::string type_of(page::Emphasis) { return "Emphasis"; }
std::string type_of(page::Input) { return "Input"; }
std::string type_of(page::Command) { return "Command"; }
std::string type_of(page::FigureKind) { return "FigureKind"; }
std::string type_of(const page::Option&) { return "Option"; }
std::string type_of(const page::Segment&) { return "Segment"; }
std::string type_of(const page::Column&) { return "Column"; }
template <class Number>
requires std::is_integral_v<Number> std::string type_of(Number) { return "number"; }
template <class Each>
std::string type_of(const std::vector<Each>&) {
  return "readonly " + type_of(Each{}) + "[]";
}

/// A default value in JavaScript.
std::string default_text(const std::string& text) { return quoted(text); }
std::string default_text(bool flag) { return flag ? "true" : "false"; }
template <class Number>
requires std::is_integral_v<Number> std::string default_text(Number number) {
  return std::to_string(number);
}
template <class Enum>
requires std::is_enum_v<Enum> std::string default_text(Enum value) {
  return quoted(name_of(value));
}
template <class Each>
std::string default_text(const std::vector<Each>&) {
  return "NOTHING";
}

template <class Enum>
std::string union_of_names() {
  std::string out = "export type " + type_of(Enum{}) + " =";
  for (const std::string_view name : Names<Enum>::values) out += "\n  | " + quoted(name);
  return out + ";\n\n";
}

template <class Enum>
std::string list_of_names(std::string_view title) {
  std::string out = "export const " + std::string(title) + " = [\n";
  for (const std::string_view name : Names<Enum>::values) out += "  " + quoted(name) + ",\n";
  return out + "];\n\n";
}

/// Field functions that append a line with the type or the default of each member of a Record.
template <class Record>
auto typed(std::string& out) {
  return [&out](const char* key, auto member) {
    out += std::string("  ") + key + ": " + type_of(Record{}.*member) + ";\n";
  };
}
template <class Record>
auto defaulted(std::string& out) {
  return [&out](const char* key, auto member) {
    out += std::string("  ") + key + ": " + default_text(Record{}.*member) + ",\n";
  };
}

}  // namespace

std::string write_node_types() {
  std::string out{kNotice};
  out += "// The page as data. src/page/node.hpp explains each type and each member.\n\n";
  out += union_of_names<page::NodeKind>();
  out += union_of_names<page::Tone>();
  out += union_of_names<page::Emphasis>();
  out += union_of_names<page::Input>();
  out += union_of_names<page::Command>();
  out += union_of_names<page::FigureKind>();
  out += "export interface Option {\n";
  option_fields(typed<page::Option>(out));
  out += "}\n\nexport interface Column {\n";
  column_fields(typed<page::Column>(out));
  out += "}\n\nexport interface Segment {\n";
  segment_fields(typed<page::Segment>(out));
  out += "}\n\nexport interface Curve {\n";
  curve_fields(typed<page::Curve>(out));
  out += "}\n\n/** All members of a node except its children. */\nexport interface NodeFields {\n";
  out += "  kind: NodeKind;\n";
  node_fields(typed<page::Node>(out));
  out += R"(  /** Null except in a figure of kind 'ceiling'. */
  curve: Curve | null;
}

/** A complete node. */
export interface PageNode extends NodeFields {
  children: readonly PageNode[];
}

/** A node of an update. A number stands for an unchanged child: its index before the update. */
export interface ChangedNode extends NodeFields {
  children: readonly (ChangedNode | number)[];
}

export const KINDS: readonly NodeKind[];
export const FIGURES: readonly FigureKind[];
/** The value of a date control with an incomplete day or a day that does not exist. */
export const UNREADABLE_DAY: string;
export const NODE_DEFAULTS: Readonly<Omit<PageNode, 'kind'>>;
export const SEGMENT_DEFAULTS: Readonly<Segment>;
)";
  return out;
}

std::string write_node_defaults() {
  std::string out{kNotice};
  out +=
      "// The kinds of nodes and of figures, and the default of each key that the core omits.\n\n";
  out += list_of_names<page::NodeKind>("KINDS");
  out += list_of_names<page::FigureKind>("FIGURES");
  out += "export const UNREADABLE_DAY = " + quoted(page::kUnreadableDay) + ";\n\n";
  out += "const NOTHING = Object.freeze([]);\n\n";
  out += "export const NODE_DEFAULTS = Object.freeze({\n";
  node_fields(defaulted<page::Node>(out));
  out += "  curve: null,\n  children: NOTHING,\n});\n\n";
  out += "export const SEGMENT_DEFAULTS = Object.freeze({\n";
  segment_fields(defaulted<page::Segment>(out));
  out += "});\n";
  return out;
}

}  // namespace loire::io
