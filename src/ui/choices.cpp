// Choices with large targets: radio buttons side by side or stacked, and checkboxes, one per row.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Node;
using page::NodeKind;

namespace {

constexpr float kRadioMark = 20;
constexpr float kRadioPad = 11;
constexpr float kRadioGap = 8;  // between the mark and the label
constexpr float kGap = 8;       // between two radio buttons

float radio_width(const Plan& plan, const Node& radio) {
  const float words = text_width(plan.theme(), style::strong, radio.label);
  return std::ceil(2 * kRadioPad + kRadioMark + kRadioGap + words) + 1;
}

}  // namespace

void arrange_radios(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float top = arrange_field_head(plan, index, slot);
  bool plain = true;  // every child is a radio button without help
  float widest = 0;
  float line_width = -kGap;
  for (const Node& child : node.children) {
    plain = plain && child.help.empty() && child.note.empty() && child.kind == NodeKind::radio;
    const float width = radio_width(plan, child);
    widest = std::max(widest, width);
    line_width += width + kGap;
  }
  // All on one line when they fit, with equal widths if possible. Otherwise a grid of equal widths,
  // or else as many on each line as fit. Radio buttons with help are stacked in one column.
  const auto count = static_cast<float>(node.children.size());
  const bool one_line = plain && line_width <= slot.w;
  const float columns = std::max(plain ? std::floor((slot.w + kGap) / (widest + kGap)) : 1, 1.0F);
  const bool equal_widths = columns >= count || (!one_line && columns > 1) || !plain;
  float width = widest;
  if (!one_line) width = std::floor((slot.w - kGap * (columns - 1)) / columns);

  float x = slot.x;
  float y = top;
  float bottom = top;
  for (const Node& child : node.children) {
    const float child_width = equal_widths ? width : std::min(radio_width(plan, child), slot.w);
    if (x > slot.x && x + child_width > slot.x + slot.w + 0.5F) {
      x = slot.x;
      y = bottom + kGap;
    }
    const int placed = plan.place(child, {x, y, child_width});
    bottom = std::max(bottom, plan.box(placed).outer.bottom());
    x += child_width + kGap;
  }
  plan.box(index).detail = {slot.x, top, slot.w, bottom - top};
  plan.box(index).outer.h = arrange_field_tail(plan, index, {slot.x, bottom, slot.w}) - slot.y;
}

void arrange_radio(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const bool chosen = node.value == "1";
  const float inset = (token::controle_hauteur - style::body.line) / 2;
  const float indent = kRadioPad + kRadioMark + kRadioGap;
  const Slot words{slot.x + indent, slot.y + inset, slot.w - indent - kRadioPad + 2};
  const Ink ink = chosen ? &Palette::accent : &Palette::encre;
  float y = words.y;
  y +=
      std::max(plan.add_text(index, node.label, chosen ? style::strong : style::body, ink, words).h,
               style::body.line);
  y +=
      plan.add_text(index, node.help, style::small, &Palette::encre_douce, {words.x, y, words.w}).h;
  y +=
      plan.add_text(index, node.note, style::small, &Palette::encre_douce, {words.x, y, words.w}).h;
  plan.box(index).outer.h = y + inset - slot.y;
}

void paint_radio(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Node& node = *box.node;
  const Rect& r = box.outer;
  const ItemState state = painter.item(index);
  const bool chosen = node.value == "1";
  const float radius = token::controle_rayon;
  painter.fill(r, chosen ? &Palette::accent_fond : &Palette::surface, radius);
  const Ink edge = chosen || state.hovered ? &Palette::accent : &Palette::controle;
  painter.outline(r, edge, radius, chosen || state.hovered ? 2 : 1);
  const Point centre{r.x + kRadioPad + kRadioMark / 2, r.y + token::controle_hauteur / 2};
  painter.disc(centre, kRadioMark / 2, &Palette::surface);
  painter.circle(centre, kRadioMark / 2 - 1, edge, 2);
  if (chosen) painter.disc(centre, 5, &Palette::accent);
  if (painter.focused(index)) painter.focus_ring(r, radius);
}

void arrange_checkbox(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float inset = (token::controle_hauteur - style::body.line) / 2;
  const float indent = token::controle_case + 12;
  const Slot words{slot.x + indent, slot.y + inset, slot.w - indent};
  const Rect label = plan.add_text(index, node.label, style::body, &Palette::encre, words);
  float y = words.y + std::max(label.h, style::body.line);
  y +=
      plan.add_text(index, node.help, style::small, &Palette::encre_douce, {words.x, y, words.w}).h;
  Box& box = plan.box(index);
  box.target = {slot.x, slot.y, slot.w, y + inset - slot.y};
  const float tail = arrange_field_tail(plan, index, {words.x, y, words.w});
  plan.box(index).outer.h = std::max(tail + (tail > y ? 4.0F : inset), y + inset) - slot.y;
}

void paint_checkbox(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Node& node = *box.node;
  const ItemState state = painter.item(index);
  const float size = token::controle_case;
  const Rect square{box.target.x, box.target.y + (token::controle_hauteur - size) / 2, size, size};
  const bool ticked = node.value == "1";
  const bool wrong = !node.error.empty();
  const float radius = 4;
  if (ticked) {
    painter.fill(square, state.hovered ? &Palette::accent_survol : &Palette::accent, radius);
    painter.tick({square.x + size / 2, square.y + size / 2}, size * 0.7F, &Palette::accent_encre,
                 2.5F);
  } else {
    painter.fill(square, state.hovered ? &Palette::accent_fond : &Palette::surface, radius);
    const Ink edge = wrong           ? &Palette::erreur
                     : state.hovered ? &Palette::accent
                                     : &Palette::controle;
    painter.outline(square, edge, radius, wrong || state.hovered ? 2 : 1.5F);
  }
  painter.error_mark(index);
  if (painter.focused(index)) painter.focus_ring(square, radius);
}

}  // namespace loire::ui
