// Buttons, by how much they ask to be pressed. Their words wrap rather than being cut.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Emphasis;
using page::Node;
using page::NodeKind;

float button_padding(const Node& node) { return node.emphasis == Emphasis::quiet ? 8.0F : 20.0F; }

namespace {

/// How far a button reaches left of its place: a quiet one has no visible frame, so that its words,
/// not its frame, stand on the edge. Rows do it for their first button.
float overhang(const Plan& plan, int index) {
  const NodeKind parent = plan.parent_kind(index);
  const bool flows = parent == NodeKind::row || parent == NodeKind::banner;
  const Node& node = plan.node(index);
  return node.emphasis == Emphasis::quiet && !flows ? button_padding(node) : 0;
}

Ink words_ink(const Node& node) {
  return node.emphasis == Emphasis::primary ? &Palette::accent_encre : &Palette::accent;
}

}  // namespace

void arrange_button(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const bool quiet = node.emphasis == Emphasis::quiet;
  const TextStyle& style = quiet ? style::body : style::strong;
  const float reach = overhang(plan, index);
  slot.x -= reach;
  slot.w += reach;
  const float pad = std::min(button_padding(node), slot.w / 4);
  const float room = slot.w - 2 * pad;
  const float inset = (token::controle_hauteur - style.line) / 2;
  // Alone in a column a button keeps its natural width: full-width bars shout.
  const Rect words = plan.add_text(index, node.label, style, words_ink(node),
                                   {slot.x + pad, slot.y + inset, room});
  if (quiet && words.h > 0) plan.last_run().underline = true;
  const float width = std::min(std::ceil(words.w) + 2 * pad + (quiet ? 0.0F : 1.0F), slot.w);
  Rect control{slot.x, slot.y, std::max(width, token::controle_hauteur),
               std::max(words.h, style.line) + 2 * inset};
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
