// The plan of a page: a box per node and the lines of text, all in stage coordinates. Laying out
// fills it and painting reads it. Boxes and texts are in document order, so a subtree is a range of
// them and can be moved after it has been laid out.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "page/node.hpp"
#include "ui/face.hpp"
#include "ui/text.hpp"
#include "ui/theme.hpp"

namespace loire::ui {

/// Where a node may be laid out: from (x, y) down, as tall as it needs and `w` CSS pixels wide.
struct Slot {
  float x = 0, y = 0, w = 0;
};

struct Box {
  const page::Node* node = nullptr;
  int parent = -1;
  int end = 0;        ///< index after the last node of the subtree
  int first_run = 0;  ///< index of the first text of the subtree
  bool shown = true;
  std::uint8_t look = 0;             ///< variant of a kind
  Rect outer;                        ///< the entire node
  Rect target;                       ///< what is reported: the control of a field, else `outer`
  Rect mark;                         ///< the mark of the error
  Rect detail;                       ///< a pill, a plot, an open list…, depending on the kind
  int first_part = 0, end_part = 0;  ///< more rectangles for some kinds: swatches of a legend
};

enum class Align : std::uint8_t { left, centre, right };

/// How far a line starts from the left of its slot, which is `width` CSS pixels wide.
float indent_of(const LineSpan& span, float width, Align align);

/// One text in one style.
struct TextRun {
  TextStyle style;
  Ink ink = nullptr;
  int node = 0;
  int first_line = 0, end_line = 0;
  float width = 0;  ///< of the slot in which it is wrapped
  Align align = Align::left;
  bool underline = false;
  bool hidden_while_edited = false;  ///< the control over the canvas shows it then
  Rect clip;                         ///< empty when the text is not clipped
};

struct PlacedLine {
  LineSpan span;
  float x = 0, y = 0;
};

class Plan {
 public:
  explicit Plan(const Theme& theme) : theme_(&theme) {}

  /// Lays out the entire page for the viewport.
  void arrange(const page::Node& page, const Viewport& viewport);

  /// Lays out one node and its children; returns its index.
  int place(const page::Node& node, Slot slot);
  /// Opens a box for `node` without laying it out. The caller lays it out, then calls close().
  int open(const page::Node& node, Slot slot);
  void close(int index);
  /// Gives every node of the subtree an empty box.
  void place_hidden(const page::Node& node);

  /// Adds a wrapped text that belongs to node `index`; returns its bounds.
  Rect add_text(int index, std::string_view text, const TextStyle& style, Ink ink, Slot slot,
                Align align = Align::left);
  /// Adds a rectangle to the parts of node `index`, which must be the node being laid out.
  void add_part(int index, Rect part);
  const Rect& part(int number) const { return parts_[static_cast<std::size_t>(number)]; }
  /// The text added last, to clip or underline it.
  TextRun& last_run() { return runs_.back(); }
  /// Stores a text until the next arrange(), since the plan refers to texts without copying them.
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }
  /// Moves the boxes [first, last) and their texts. Call it before anything is added after them.
  void shift(int first, int last, float dx, float dy);
  /// Moves the texts [first, last): the values of run_count() before and after they were added.
  void shift_texts(int first, int last, float dx, float dy);
  int run_count() const { return static_cast<int>(runs_.size()); }

  Box& box(int index) { return boxes_[static_cast<std::size_t>(index)]; }
  const Box& box(int index) const { return boxes_[static_cast<std::size_t>(index)]; }
  const page::Node& node(int index) const { return *box(index).node; }
  page::NodeKind parent_kind(int index) const;
  int size() const { return static_cast<int>(boxes_.size()); }
  const std::vector<TextRun>& runs() const { return runs_; }
  const std::vector<PlacedLine>& lines() const { return lines_; }
  const Theme& theme() const { return *theme_; }
  const Viewport& viewport() const { return viewport_; }
  bool wide() const { return viewport_.width >= token::colonne_bascule; }

  float content_height = 0;

 private:
  const Theme* theme_;
  Viewport viewport_;
  std::vector<Box> boxes_;
  std::vector<TextRun> runs_;
  std::vector<PlacedLine> lines_;
  std::vector<Rect> parts_;
  std::vector<LineSpan> scratch_;
  std::deque<std::string> kept_;
  int open_ = -1;
};

}  // namespace loire::ui
