// The row: fields side by side by weight when there is room, else on several lines. The controls of
// one line are at the same height whatever their labels. Buttons and links keep their natural
// width.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Node;
using page::NodeKind;

namespace {

struct Cell {
  const Node* node = nullptr;
  float least = 0;    // smallest width
  float natural = 0;  // width to keep, or 0 to share the width that is left
  float width = 0;
};

/// Height of the label and help above the control of a placed field; 0 for other kinds.
float head_height(const Plan& plan, int index) {
  const Box& box = plan.box(index);
  switch (box.node->kind) {
    case NodeKind::text_field:
    case NodeKind::text_area:
    case NodeKind::amount:
    case NodeKind::date:
    case NodeKind::select:
    case NodeKind::combobox: return box.target.y - box.outer.y;
    case NodeKind::radios: return box.detail.y - box.outer.y;
    default: return 0;
  }
}

bool aligns_with_controls(NodeKind kind) {
  return kind == NodeKind::button || kind == NodeKind::link || kind == NodeKind::checkbox;
}

/// Divides `room` CSS pixels among the cells [first, last) of a line, with `gap` between them.
void share_width(std::vector<Cell>& cells, std::size_t first, std::size_t last, float room,
                 float gap) {
  room -= gap * static_cast<float>(last - first - 1);
  float weights = 0;
  for (std::size_t i = first; i < last; ++i) {
    Cell& cell = cells[i];
    if (cell.natural > 0) {
      cell.width = std::min(cell.natural, std::max(room, cell.least));
      room -= cell.width;
    } else {
      weights += std::max<float>(cell.node->weight, 1);
    }
  }
  // A cell whose share would be too narrow gets its least width, and the others share the rest.
  // That makes their shares smaller, so all cells are checked again.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = first; i < last; ++i) {
      Cell& cell = cells[i];
      if (cell.natural > 0 || cell.width > 0) continue;
      const float weight = std::max<float>(cell.node->weight, 1);
      if (room * weight / weights >= cell.least) continue;
      cell.width = std::min(cell.least, std::max(room, 1.0F));
      room -= cell.width;
      weights -= weight;
      changed = true;
    }
  }
  for (std::size_t i = first; i < last; ++i) {
    Cell& cell = cells[i];
    if (cell.width > 0) continue;
    const float weight = std::max<float>(cell.node->weight, 1);
    cell.width = std::floor(std::max(room * weight / weights, 1.0F));
  }
}

}  // namespace

void align_controls(Plan& plan, const std::vector<int>& line) {
  float head = 0;
  for (const int placed : line) head = std::max(head, head_height(plan, placed));
  const bool beside_button = std::any_of(line.begin(), line.end(), [&](int placed) {
    return aligns_with_controls(plan.box(placed).node->kind);
  });
  if (head <= 0 && !beside_button) return;
  for (const int placed : line) {
    const Box& box = plan.box(placed);
    const NodeKind kind = box.node->kind;
    const float cell_head = head_height(plan, placed);
    float dy = 0;
    if (cell_head > 0) dy = head - cell_head;
    else if (aligns_with_controls(kind)) dy = head;
    else if ((kind == NodeKind::text || kind == NodeKind::heading) &&
             box.outer.h <= token::controle_hauteur) {
      dy = head + std::floor((token::controle_hauteur - box.outer.h) / 2);
    }
    plan.shift(placed, box.end, 0, dy);
  }
}

void arrange_row(Plan& plan, int index, Slot slot) {
  const Node& row = plan.node(index);
  std::vector<Cell> cells;
  bool only_buttons = true;
  for (const Node& child : row.children) {
    Cell cell;
    cell.node = &child;
    const bool button = child.kind == NodeKind::button || child.kind == NodeKind::link;
    only_buttons = only_buttons && button;
    cell.least = std::min(minimum_width(plan, child), slot.w);
    if (button || child.weight == 0) cell.natural = std::min(natural_width(plan, child), slot.w);
    if (cell.natural > 0) cell.least = std::min(cell.least, cell.natural);
    cells.push_back(cell);
  }
  const float gap = only_buttons ? 12.0F : token::espace_deux;
  const auto needed_width = [](const Cell& cell) {
    return cell.natural > 0 ? cell.natural : cell.least;
  };

  float y = slot.y;
  for (std::size_t first = 0; first < cells.size();) {
    std::size_t last = first + 1;
    float used = needed_width(cells[first]);
    while (last < cells.size() && used + gap + needed_width(cells[last]) <= slot.w) {
      used += gap + needed_width(cells[last]);
      ++last;
    }
    share_width(cells, first, last, slot.w, gap);
    if (last == first + 1 && cells[first].natural <= 0) cells[first].width = slot.w;

    // A quiet button has no visible frame: its label is aligned with the left edge.
    const Node& leading = *cells[first].node;
    const bool quiet =
        leading.kind == NodeKind::button && leading.emphasis == page::Emphasis::quiet;
    float x = slot.x - (quiet ? button_padding(leading) : 0);
    std::vector<int> line;
    for (std::size_t i = first; i < last; ++i) {
      line.push_back(plan.place(*cells[i].node, {x, y, cells[i].width}));
      x += cells[i].width + gap;
    }
    align_controls(plan, line);
    float bottom = y;
    for (const int placed : line) bottom = std::max(bottom, plan.box(placed).outer.bottom());
    y = bottom;
    first = last;
    if (first < cells.size() && bottom > slot.y)
      y += only_buttons ? token::espace_un : token::espace_deux;
  }
  plan.box(index).outer.h = y - slot.y;
}

float minimum_width(const Plan& plan, const Node& node) {
  switch (node.kind) {
    case NodeKind::amount:
    case NodeKind::date: return 150;
    case NodeKind::text_field:
    case NodeKind::select: return 180;
    case NodeKind::text_area:
    case NodeKind::combobox:
    case NodeKind::radios: return 240;
    case NodeKind::text:
    case NodeKind::heading: return 120;
    case NodeKind::button:
    case NodeKind::link:
    case NodeKind::radio:
    case NodeKind::checkbox: return std::min(natural_width(plan, node), 160.0F);
    case NodeKind::group:
    case NodeKind::figure:
    case NodeKind::status:
    case NodeKind::details:
    case NodeKind::table:
    case NodeKind::table_row:
    case NodeKind::list: return 240;
    default: return 200;
  }
}

float natural_width(const Plan& plan, const Node& node) {
  const auto width = [&](const TextStyle& style) {
    return std::ceil(text_width(plan.theme(), style, node.label));
  };
  switch (node.kind) {
    case NodeKind::button: return width(style::strong) + 2 * button_padding(node) + 1;
    case NodeKind::link: return width(style::body) + token::espace_trois;
    case NodeKind::text:
      return width(node.tone == page::Tone::strong ? style::strong : style::body) + 1;
    case NodeKind::checkbox:
    case NodeKind::radio:
      return width(style::strong) + token::controle_case + 2 * token::espace_deux;
    case NodeKind::amount:
    case NodeKind::date: return 180;
    default: return 0;
  }
}

}  // namespace loire::ui
