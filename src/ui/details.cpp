// A part that opens and closes: a title bar with a chevron and a state, and the content under it.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Node;

namespace {

constexpr float kPad = 16;
constexpr float kChevron = 12;

}  // namespace

void arrange_details(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float pad = slot.w < 360 ? 12.0F : kPad;
  const float indent = pad + kChevron + token::espace_un;
  const float inset = (token::controle_hauteur - style::strong.line) / 2;
  // The state is at the right of the title when both fit on one line, else under it.
  const float note_width =
      node.note.empty() ? 0 : text_width(plan.theme(), style::small, node.note) + 1;
  const float room = std::max(slot.w - indent - pad, 1.0F);
  const float label_width = text_width(plan.theme(), style::strong, node.label);
  const bool beside = note_width > 0 && label_width + token::espace_deux + note_width <= room;
  float y = slot.y + inset;
  y += plan.add_text(index, node.label, style::strong, &Palette::encre,
                     {slot.x + indent, y, beside ? room - note_width : room})
           .h;
  if (beside)
    plan.add_text(index, node.note, style::small, tone_ink(node.tone),
                  {slot.x + slot.w - pad - note_width,
                   slot.y + (token::controle_hauteur - style::small.line) / 2, note_width},
                  Align::right);
  else
    y += plan.add_text(index, node.note, style::small, tone_ink(node.tone),
                       {slot.x + indent, y, room})
             .h;
  const Rect title{slot.x, slot.y, slot.w, std::max(y + inset - slot.y, token::controle_hauteur)};
  plan.box(index).target = title;
  float bottom = title.bottom();
  if (node.current && !node.children.empty()) {
    const Slot inner{slot.x + pad, bottom + token::espace_un, slot.w - 2 * pad};
    bottom = stack_children(plan, index, inner, token::espace_deux) + pad;
  }
  plan.box(index).outer.h = bottom - slot.y;
}

void paint_details(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Node& node = *box.node;
  const Rect& title = box.target;
  const float radius = token::controle_rayon;
  const ItemState state = painter.item(index);
  painter.fill(box.outer, &Palette::surface, radius);
  if (state.hovered) painter.fill(title, &Palette::accent_fond, radius);
  painter.outline(box.outer, &Palette::trait, radius);
  const float pad = title.w < 360 ? 12.0F : kPad;
  const Point centre{title.x + pad + kChevron / 2, title.y + title.h / 2};
  if (node.current) painter.chevron_down(centre, kChevron, &Palette::accent);
  else painter.chevron_right(centre, kChevron, &Palette::accent);
  if (painter.focused(index)) painter.focus_ring(title, radius);
}

}  // namespace loire::ui
