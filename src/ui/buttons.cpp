// Buttons, painted by their emphasis. A long label wraps and is never cut.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Emphasis;
using page::Node;
using page::NodeKind;

float button_padding(const Node& node) { return node.emphasis == Emphasis::quiet ? 8.0F : 20.0F; }

namespace {

constexpr float kTableButton = 26;  ///< its height in a table, where rows are close; at least 24

/// How far a button extends to the left of its slot, in CSS pixels. A quiet button has no visible
/// frame, so its label is aligned with the edge of the column. A row does this for its first
/// button.
float left_overhang(const Plan& plan, int index) {
  const NodeKind parent = plan.parent_kind(index);
  const bool parent_aligns = parent == NodeKind::row || parent == NodeKind::banner;
  const Node& node = plan.node(index);
  return node.emphasis == Emphasis::quiet && !parent_aligns ? button_padding(node) : 0;
}

Ink label_ink(const Node& node) {
  return node.emphasis == Emphasis::primary ? &Palette::accent_encre : &Palette::accent;
}

}  // namespace

void arrange_button(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const bool quiet = node.emphasis == Emphasis::quiet;
  const TextStyle& style = quiet ? style::body : style::strong;
  const float overhang = left_overhang(plan, index);
  slot.x -= overhang;
  slot.w += overhang;
  const float pad = std::min(button_padding(node), slot.w / 4);
  const float label_width = slot.w - 2 * pad;
  const float height = in_wide_table(plan, index) ? kTableButton : token::controle_hauteur;
  const float inset = (height - style.line) / 2;
  // A button alone in a column keeps its natural width: a bar across the page would be too
  // prominent.
  const Rect label = plan.add_text(index, node.label, style, label_ink(node),
                                   {slot.x + pad, slot.y + inset, label_width});
  if (quiet && label.h > 0) plan.last_run().underline = true;
  const float width = std::min(std::ceil(label.w) + 2 * pad + (quiet ? 0.0F : 1.0F), slot.w);
  Rect control{slot.x, slot.y, std::max(width, token::controle_hauteur),
               std::max(label.h, style.line) + 2 * inset};
  control.w = std::min(control.w, slot.w);
  Box& box = plan.box(index);
  box.target = control;
  float y = control.bottom();
  if (!node.help.empty()) {
    y += token::espace_demi;
    y += plan.add_text(index, node.help, style::small, &Palette::encre_douce,
                       {slot.x + (quiet ? pad : 0), y, slot.w})
             .h;
  }
  if (!node.note.empty() || !node.error.empty()) {
    y = arrange_field_tail(plan, index, {slot.x + (quiet ? pad : 0), y, slot.w});
  }
  plan.box(index).outer.h = y - slot.y;
}

void paint_button(Painter& painter, int index) {
  if (painter.plan.parent_kind(index) == NodeKind::nav) return paint_step(painter, index);
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Node& node = *box.node;
  const Rect& r = box.target;
  const ItemState state = painter.item(index);
  const float radius = token::controle_rayon;
  switch (node.emphasis) {
    case Emphasis::primary:
      painter.fill(r, state.hovered ? &Palette::accent_survol : &Palette::accent, radius);
      break;
    case Emphasis::secondary:
      painter.fill(r, state.hovered ? &Palette::accent_fond : &Palette::surface, radius);
      painter.outline(r, &Palette::accent, radius, 1.5F);
      break;
    case Emphasis::quiet:
      if (state.hovered) painter.fill(r, &Palette::accent_fond, radius);
      break;
  }
  painter.error_mark(index);
  if (painter.focused(index)) painter.focus_ring(r, radius);
}

}  // namespace loire::ui
