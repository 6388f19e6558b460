// The page as data: one tree of nodes that both faces render, ImGui by painting, the browser by
// building elements. A node says what it is and what state it has; never how it looks in pixels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/press.hpp"

namespace loire::page {

enum class NodeKind : std::uint8_t {
  // Containers: they lay out their children.
  page,     ///< the root: a nav, then banners, then a section, then a panel
  nav,      ///< the stepper: its children are buttons, one has `current`
  section,  ///< one step: `label` is its title, `help` its lead paragraph
  group,    ///< a fieldset: `label` is its legend, `tone` colours its edge, `note` says its state
  row,      ///< children side by side by `weight` when there is room, else stacked; buttons flow
  list,     ///< a bulleted list of texts, links, buttons or boxes; `label` is heard, not seen
  panel,    ///< complementary region that stays in view on a wide screen: `label` is its title
  // Reading.
  heading,  ///< `label`, at `level` 2 to 4
  text,     ///< a paragraph: `label`, coloured by `tone`
  /// A notice: `label` is its first, strong sentence; `help` the rest; `value` tells it from the one
  /// that stood there before; children: buttons.
  banner,
  status,  ///< a result that is announced when it changes: `label` small, `value` large, `note` below
  figure,  ///< a picture with its data: `label` is its title, `value` its text alternative
  link,    ///< `label`, `href`: an address, or "regle:ID" for a rule of the edition on its page
  // Asking: `id` is the field's id, `label` its name, `value` what stands in the control.
  text_field,
  text_area,
  amount,      ///< an amount in euros as typed; rewritten in French form when the field is left
  date,        ///< `value` is AAAA-MM-JJ
  select,      ///< one of `options`; the option "" means not answered
  radios,      ///< its children are radio nodes
  radio,       ///< `label`; `value` is "1" when chosen; `option` is the value given to the parent
  checkbox,    ///< `value` is "1" when ticked
  combobox,    ///< text with suggestions: its children are suggestion nodes while the list is open
  suggestion,  ///< a suggested answer: pressing it fills the parent
  // Doing.
  button,  ///< `label`; `press` for the session, or `command` for the host
};
inline constexpr int kNodeKindCount = static_cast<int>(NodeKind::button) + 1;

/// The value of a date control that holds a day half typed or one that does not exist: the browser
/// tells that something stands there, not what.
inline constexpr std::string_view kUnreadableDay = "?";

/// What a colour and its mark mean. Colour never carries meaning alone: a mark or words go with it.
enum class Tone : std::uint8_t { normal, muted, strong, info, success, warning, error };

/// How much a button asks to be pressed.
enum class Emphasis : std::uint8_t { secondary, primary, quiet };

/// What a text field expects: keyboard of phones, spell-check.
enum class Input : std::uint8_t { prose, name, digits, email, telephone };

/// What the browser, not the session, does when a button is pressed.
/// copy_text: the value of the node that `href` names.
enum class Command : std::uint8_t { none, download_draft, open_draft, copy_text, print_summary };

enum class FigureKind : std::uint8_t {
  none,
  shares,   ///< one stacked bar: the segments' `share` side by side
  ceiling,  ///< the aid against the base: see `Curve`; a strong segment is the project
  steps,    ///< stops of a line: muted ones are behind, `info` is now, the others are to come
};

struct Option {
  std::string value, label;
  friend bool operator==(const Option&, const Option&) = default;
};

/// One part of a picture, and its row in the table of the picture's data: `label`, `text` and
/// `detail` stand under the node's `columns`. `hatched` marks what is possible but not sure.
struct Segment {
  std::string label, text, detail;
  std::int64_t share = 0;  ///< its part of a bar: centimes, or 1 for equal parts
  Tone tone = Tone::normal;
  bool hatched = false;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// The aid as a function of the base: rises at `taux` to the ceiling, then stays. "You are here" is
/// the range [base_min, base_max] (equal when known). All in centimes; base_max may equal axis_max.
struct Curve {
  std::int64_t axis_max = 0, ceiling_base = 0, ceiling_aid = 0;
  std::int64_t base_min = 0, base_max = 0, aid_min = 0, aid_max = 0;
  std::string ceiling_base_text, ceiling_aid_text;
  friend bool operator==(const Curve&, const Curve&) = default;
};

struct Node {
  NodeKind kind = NodeKind::text;
  std::string id;     ///< unique in the page; the field's id where it is one
  std::string label;  ///< accessible name, and what is painted
  std::string value;
  std::string help;          ///< shown under the label, tied by aria-describedby
  std::string error;         ///< what is wrong and what to do; empty when all is well
  std::string note;          ///< a remark under the control, or the state of a step or line
  std::string option;        ///< radio: the value it gives
  std::string autocomplete;  ///< the HTML token, for contact fields
  std::string href;          ///< link: where it goes; button: the field that a press focuses
  std::vector<Option> options;
  std::vector<Segment> segments;
  std::vector<std::string> columns;  ///< figure: the heads of its data, two or three
  Curve curve;
  std::vector<Node> children;
  Tone tone = Tone::normal;
  Emphasis emphasis = Emphasis::secondary;
  Input input = Input::prose;
  Command command = Command::none;
  Press press;  ///< button, suggestion: what it asks of the session
  FigureKind figure = FigureKind::none;
  std::uint8_t level = 3;         ///< heading level
  std::uint8_t weight = 1;        ///< share of a row's width; 0 keeps the natural width
  bool read_only = false;         ///< text_area: to read, select and copy
  bool current = false;           ///< nav: the step shown
  bool multiple_columns = false;  ///< group, list: children in columns when there is room

  friend bool operator==(const Node&, const Node&) = default;
};

/// Visits the tree in document order, parents first: the order of the rectangles and of Tab.
template <class Visit>
void for_each_node(const Node& node, Visit&& visit) {
  visit(node);
  for (const Node& child : node.children) for_each_node(child, visit);
}

/// The node of this id below `node` or itself, or null. It lives as long as `node`.
inline const Node* find_node(const Node& node, std::string_view id) {
  if (node.id == id) return &node;
  for (const Node& child : node.children)
    if (const Node* found = find_node(child, id)) return found;
  return nullptr;
}

}  // namespace loire::page
