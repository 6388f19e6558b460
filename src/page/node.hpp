// The page as data: one tree of nodes that both faces render. ImGui paints it and the browser
// builds elements from it. A node says what it is and what state it is in, never how it looks in
// pixels.
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
  list,     ///< a bulleted list of texts, links, buttons or checkboxes; `label` is only spoken
  panel,    ///< complementary region that stays in view on a wide screen: `label` is its title
  /// A part that opens and closes: its title `label` is a button with the state `note`, and it has
  /// children only while it is open, which `current` says.
  details,
  /// Rows of cells under the headings in `columns`; `label` is only spoken. A child that is not a
  /// table_row spans all columns.
  table,
  table_row,  ///< one cell per column, in order; `tone` colours its edge
  // Text to read.
  heading,  ///< `label`, at `level` 2 to 4
  text,     ///< a paragraph: `label`, coloured by `tone`
  /// A notice: `label` is its first sentence, in bold, and `help` the rest. `value` distinguishes
  /// it from an earlier notice with the same words. Its children are buttons.
  banner,
  status,  ///< a result, announced when it changes: `label` small, `value` large, `note` below
  figure,  ///< a picture with its data: `label` is its title, `value` its text alternative
  link,    ///< `label`, `href`: an address, or "regle:ID" for a rule of the edition on its page
  // Fields: `id` is the field's id, `label` its name, `value` the content of the control.
  text_field,
  text_area,
  amount,      ///< an amount in euros as typed; rewritten in French form when the field is left
  date,        ///< `value` is AAAA-MM-JJ
  select,      ///< one of `options`; the option "" means not answered
  radios,      ///< its children are radio nodes
  radio,       ///< `label`; `value` is "1" when chosen; `option` is the value given to the parent
  checkbox,    ///< `value` is "1" when ticked
  combobox,    ///< text with suggestions: its children are the suggestion nodes, if any
  suggestion,  ///< a suggested answer: pressing it fills the parent
  // Actions.
  button,  ///< `label`; `press` for the session, or `command` for the host
};
inline constexpr int kNodeKindCount = static_cast<int>(NodeKind::button) + 1;

/// The value of a date control that holds an incomplete date or one that does not exist: the
/// browser says that the control is not empty, but not what it holds.
inline constexpr std::string_view kUnreadableDay = "?";

/// What a colour means. Colour never carries meaning alone: a mark or words accompany it.
enum class Tone : std::uint8_t { normal, muted, strong, info, success, warning, error };

/// How prominent a button is.
enum class Emphasis : std::uint8_t { secondary, primary, quiet };

/// What a text field expects. It selects the keyboard of a phone and the spell checker.
enum class Input : std::uint8_t { prose, name, digits, email, telephone };

/// What the browser, not the session, does when a button is pressed.
/// copy_text copies the value of the node whose id is `href`.
enum class Command : std::uint8_t {
  none,
  download_draft,
  download_budget,
  open_draft,
  copy_text,
  print_summary,
};

enum class FigureKind : std::uint8_t {
  none,
  shares,   ///< one stacked bar: the segments' `share` side by side
  ceiling,  ///< the aid against the base: see `Curve`; a strong segment is the project
  steps,    ///< milestones in order: muted ones are past, `info` is current, others are to come
};

struct Option {
  std::string value, label;
  friend bool operator==(const Option&, const Option&) = default;
};

/// A column of a table or of the data of a picture. The columns of a table share its width by
/// `weight`; 0 keeps the width of the content.
struct Column {
  std::string label;
  std::uint8_t weight = 1;
  bool number = false;  ///< its cells are amounts, aligned at the right
  friend bool operator==(const Column&, const Column&) = default;
};

/// One part of a picture, and its row in the table of the picture's data: `label`, `text` and
/// `detail` go under the node's `columns`. `hatched` marks a part that is possible but not certain.
struct Segment {
  std::string label, text, detail;
  std::int64_t share = 0;  ///< its size in a bar: centimes, or 1 for equal parts
  Tone tone = Tone::normal;
  bool hatched = false;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// The aid as a function of the base: it rises at a fixed rate to the ceiling, then stays constant.
/// The project is in the range [base_min, base_max], whose ends are equal when the base is known.
/// All values are in centimes. An unbounded base has base_max equal to axis_max.
struct Curve {
  std::int64_t axis_max = 0, ceiling_base = 0, ceiling_aid = 0;
  std::int64_t base_min = 0, base_max = 0, aid_min = 0, aid_max = 0;
  std::string ceiling_base_text, ceiling_aid_text;
  friend bool operator==(const Curve&, const Curve&) = default;
};

struct Node {
  NodeKind kind = NodeKind::text;
  std::string id;     ///< unique in the page; the field's id where it is one
  std::string label;  ///< accessible name, and the text that is painted
  std::string value;
  std::string help;          ///< shown under the label, linked to the control by aria-describedby
  std::string error;         ///< what is wrong and how to correct it; empty when nothing is
  std::string note;          ///< a remark under the control, or the state of a step or line
  std::string option;        ///< radio: the value it gives
  std::string autocomplete;  ///< contact fields: the HTML autocomplete token
  std::string href;          ///< link: where it goes; button: the field that gets the focus
  std::vector<Option> options;
  std::vector<Segment> segments;
  std::vector<Column> columns;  ///< table, figure: the columns; of a figure's data, two or three
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
  bool read_only = false;         ///< text_area: can be selected and copied, not edited
  bool current = false;           ///< button of a nav: its step is the one shown; details: open
  bool multiple_columns = false;  ///< group, list: children in columns when there is room

  friend bool operator==(const Node&, const Node&) = default;
};

/// Visits the tree in document order, parents first. Layout rectangles are in the same order.
template <class Visit>
void for_each_node(const Node& node, Visit&& visit) {
  visit(node);
  for (const Node& child : node.children) for_each_node(child, visit);
}

/// The node with this id in the tree of `node`, or null. The pointer is valid as long as `node`.
inline const Node* find_node(const Node& node, std::string_view id) {
  if (node.id == id) return &node;
  for (const Node& child : node.children)
    if (const Node* found = find_node(child, id)) return found;
  return nullptr;
}

}  // namespace loire::page
