#include "ui/text_places.hpp"

#include <algorithm>

namespace loire::ui {
namespace {

using page::Node;
using page::NodeKind;

/// A text that is none of its node, such as a cut value, or that cannot be selected.
constexpr int kNoPart = -1;

/// Buttons are pressed, not read: a press in their words must not start a selection.
bool is_button(NodeKind kind) {
  return kind == NodeKind::button || kind == NodeKind::details || kind == NodeKind::suggestion;
}

/// The rank of the text that begins at `begin` among those of `node`. web/words.js has the same order:
/// label, value, help, error, note; then the amounts in the plot of a ceiling, the column headings, and
/// row by row the cells of a picture's data.
int part_of(const Node& node, const char* begin) {
  if (is_button(node.kind)) return kNoPart;
  int rank = 0;
  for (const std::string* text : {&node.label, &node.value, &node.help, &node.error, &node.note}) {
    if (text->data() == begin) return rank;
    ++rank;
  }
  if (node.figure == page::FigureKind::ceiling) {
    if (node.curve.ceiling_aid_text.data() == begin) return rank;
    if (node.curve.ceiling_base_text.data() == begin) return rank + 1;
    rank += 2;
  }
  for (const page::Column& column : node.columns) {
    if (column.label.data() == begin) return rank;
    ++rank;
  }
  for (const page::Segment& segment : node.segments) {
    const std::string* const cells[] = {&segment.label, &segment.text, &segment.detail};
    for (std::size_t i = 0; i < std::min(std::size(cells), node.columns.size()); ++i) {
      if (cells[i]->data() == begin) return rank;
      ++rank;
    }
  }
  return kNoPart;
}

}  // namespace

void find_text_places(const Plan& plan, std::vector<TextPlace>& out) {
  out.clear();
  for (const TextRun& run : plan.runs()) {
    const PlacedLine& first = plan.lines()[static_cast<std::size_t>(run.first_line)];
    const int part = part_of(plan.node(run.node), first.span.begin);
    if (part == kNoPart) continue;
    const Rect& node = plan.box(run.node).target;
    const TextStyle& style = run.style;
    TextPlace place;
    place.node = static_cast<float>(run.node);
    place.part = static_cast<float>(part);
    place.x = first.x - indent_of(first.span, run.width, run.align) - node.x;
    place.y = first.y - node.y;
    place.w = run.width;
    place.h = style.line * static_cast<float>(run.end_line - run.first_line);
    place.size = style.size;
    place.line = style.line;
    place.bold = style.bold ? 1 : 0;
    place.align = static_cast<float>(run.align);
    out.push_back(place);
  }
}

}  // namespace loire::ui
