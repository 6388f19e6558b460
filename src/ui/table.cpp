// Tables: rows of cells under headings. On a narrow page the headings are left out, the first cell of a
// row has a line to itself and the others follow on the next one.
#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Column;
using page::Node;
using page::NodeKind;
using page::Tone;

namespace {

constexpr float kNarrow = 560;
constexpr float kGap = 16;
constexpr float kRowPad = 5;
constexpr float kLeastRow = 34;

const TextStyle& cell_style(const Node& cell) {
  if (cell.tone == Tone::muted) return style::small;
  return cell.tone == Tone::strong ? style::strong : style::body;
}

/// The width that the words of a cell take on one line.
float content_width(const Plan& plan, const Node& cell) {
  if (cell.kind == NodeKind::text)
    return std::ceil(text_width(plan.theme(), cell_style(cell), cell.label)) + 1 +
           text_mark_width(cell);
  return natural_width(plan, cell);
}

/// The widths of the columns in a table `room` wide: columns of weight 0 are as wide as their
/// content, and the others share the rest.
std::vector<float> column_widths(const Plan& plan, const Node& table, float room) {
  const std::size_t count = table.columns.size();
  std::vector<float> widths(count, 0);
  float weights = 0;
  room -= kGap * static_cast<float>(count > 0 ? count - 1 : 0);
  for (std::size_t i = 0; i < count; ++i) {
    const Column& column = table.columns[i];
    if (column.weight > 0) {
      weights += column.weight;
      continue;
    }
    widths[i] = std::ceil(text_width(plan.theme(), style::small, column.label)) + 1;
    for (const Node& row : table.children)
      if (row.kind == NodeKind::table_row && i < row.children.size())
        widths[i] = std::max(widths[i], content_width(plan, row.children[i]));
    room -= widths[i];
  }
  for (std::size_t i = 0; i < count; ++i)
    if (table.columns[i].weight > 0)
      widths[i] = std::floor(std::max(room * table.columns[i].weight / weights, 40.0F));
  return widths;
}

bool is_narrow(const Plan& plan, int table) { return plan.box(table).outer.w < kNarrow; }

/// Places a cell in [x, x + w): amounts end at the right edge.
int place_cell(Plan& plan, const Node& cell, bool number, Slot slot) {
  if (number && cell.kind == NodeKind::text) {
    const float width = std::min(content_width(plan, cell), slot.w);
    return plan.place(cell, {slot.x + slot.w - width, slot.y, width});
  }
  return plan.place(cell, slot);
}

bool is_empty(const Node& cell) { return cell.kind == NodeKind::text && cell.label.empty(); }

/// The right edge of the first cell of a row: the name of a total takes the place of the empty cell beside it.
float first_cell_right(const Plan& plan, const Node& row, int first_column) {
  const bool spans = row.children.size() > 2 && is_empty(row.children[1]);
  return plan.part(first_column + (spans ? 1 : 0)).right();
}

/// Moves the cells of a line to the middle of its height; returns its bottom.
float centre_cells(Plan& plan, const std::vector<int>& cells, float top) {
  float height = kLeastRow - 2 * kRowPad;
  for (const int cell : cells) height = std::max(height, plan.box(cell).outer.h);
  for (const int cell : cells) {
    const Box& box = plan.box(cell);
    plan.shift(cell, box.end, 0, std::floor((height - box.outer.h) / 2));
  }
  return top + height;
}

}  // namespace

bool in_wide_table(const Plan& plan, int index) {
  if (plan.parent_kind(index) != NodeKind::table_row) return false;
  const int row = plan.box(index).parent;
  return plan.parent_kind(row) == NodeKind::table && !is_narrow(plan, plan.box(row).parent);
}

void arrange_table(Plan& plan, int index, Slot slot) {
  const Node& table = plan.node(index);
  float y = slot.y;
  if (!is_narrow(plan, index)) {
    const std::vector<float> widths = column_widths(plan, table, slot.w);
    float x = slot.x;
    float bottom = y;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Align align = table.columns[i].number ? Align::right : Align::left;
      bottom = std::max(bottom, plan.add_text(index, table.columns[i].label, style::small,
                                              &Palette::encre_douce, {x, y, widths[i]}, align)
                                    .bottom());
      plan.add_part(index, {x, slot.y, widths[i], 1});  // the rows read the columns from the parts
      x += widths[i] + kGap;
    }
    y = bottom + (bottom > y ? token::espace_demi : 0);
  }
  plan.box(index).detail = {slot.x, y, slot.w, 1};  // the line under the headings
  for (const Node& child : table.children) {
    const bool is_row = child.kind == NodeKind::table_row;
    const bool is_reason = child.kind == NodeKind::text;  // of the row above
    const float above = is_row || is_reason ? 0 : token::espace_un;
    const float below = is_row ? 0 : is_reason ? kRowPad : token::espace_un;
    const int placed = plan.place(child, {slot.x, y + above, slot.w});
    if (plan.box(placed).outer.h > 0) y = plan.box(placed).outer.bottom() + below;
  }
  plan.box(index).outer.h = y - slot.y;
}

void arrange_table_row(Plan& plan, int index, Slot slot) {
  const Node& row = plan.node(index);
  if (plan.parent_kind(index) != NodeKind::table) {  // a page may have any shape
    plan.box(index).outer.h = stack_children(plan, index, slot, token::espace_un) - slot.y;
    return;
  }
  const int parent = plan.box(index).parent;
  const Node& table = plan.node(parent);
  const float top = slot.y + kRowPad;
  std::vector<int> line;
  float bottom = top;
  if (!is_narrow(plan, parent)) {
    const int first_column = plan.box(parent).first_part;
    for (std::size_t i = 0; i < row.children.size() && i < table.columns.size(); ++i) {
      const Rect column = plan.part(first_column + static_cast<int>(i));
      const float right = i == 0 ? first_cell_right(plan, row, first_column) : column.right();
      line.push_back(place_cell(plan, row.children[i], table.columns[i].number,
                                {column.x, top, right - column.x}));
    }
    for (std::size_t i = table.columns.size(); i < row.children.size(); ++i)
      plan.place_hidden(row.children[i]);
    bottom = centre_cells(plan, line, top);
  } else if (!row.children.empty()) {
    const int first = plan.place(row.children.front(), {slot.x, top, slot.w});
    bottom = plan.box(first).outer.bottom();
    float x = slot.x;
    float y = bottom + token::espace_demi;
    const auto end_line = [&] {
      if (!line.empty()) bottom = centre_cells(plan, line, y);
      line.clear();
      x = slot.x;
      y = bottom + token::espace_demi;
    };
    for (std::size_t i = 1; i < row.children.size(); ++i) {
      const Node& cell = row.children[i];
      if (is_empty(cell)) {
        plan.place_hidden(cell);
        continue;
      }
      const float width = std::min(content_width(plan, cell), slot.w);
      if (x > slot.x && x + width > slot.x + slot.w) end_line();
      line.push_back(plan.place(cell, {x, y, width > 0 ? width : slot.w}));
      x += width + kGap;
    }
    end_line();
  }
  plan.box(index).outer.h = bottom + kRowPad - slot.y;
}

void paint_table(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  painter.fill(box.detail, &Palette::controle);
}

void paint_table_row(Painter& painter, int index) {
  const Plan& plan = painter.plan;
  const Rect& r = plan.box(index).outer;
  if (!painter.visible(r)) return;
  // A line above each row, under the reason of the row before. The first row has that of the headings.
  if (plan.parent_kind(index) == NodeKind::table &&
      r.y <= plan.box(plan.box(index).parent).detail.y)
    return;
  painter.fill({r.x, r.y, r.w, 1}, &Palette::trait);
}

}  // namespace loire::ui
