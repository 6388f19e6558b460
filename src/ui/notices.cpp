// Notices above the page, and results that are announced when they change.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Node;
using page::Tone;

namespace {

constexpr float kMarkSize = 24;
constexpr float kStatusPad = 12;    // above and below
constexpr float kStatusInset = 20;  // at the left, with the edge, and at the right
constexpr float kStatusMark = 22;

/// A banner without a meaningful tone is shown as information.
Tone banner_tone(const Node& node) {
  const bool plain =
      node.tone == Tone::normal || node.tone == Tone::muted || node.tone == Tone::strong;
  return plain ? Tone::info : node.tone;
}

/// Whether a result has a coloured background and an edge.
bool framed(const Node& status) {
  return status.tone != Tone::normal && status.tone != Tone::muted && status.tone != Tone::strong;
}

/// Places the children from left to right at their natural width, on as many lines as they need;
/// returns the bottom.
float flow_children(Plan& plan, const Node& node, Slot slot) {
  float x = slot.x;
  float y = slot.y;
  float bottom = slot.y;
  for (const Node& child : node.children) {
    const float natural = natural_width(plan, child);
    const float width = natural > 0 ? std::min(natural, slot.w) : slot.w;
    if (x > slot.x && x + width > slot.x + slot.w) {
      x = slot.x;
      y = bottom + token::espace_un;
    }
    const int placed = plan.place(child, {x, y, width});
    bottom = std::max(bottom, plan.box(placed).outer.bottom());
    x += width + 12;
  }
  return bottom;
}

}  // namespace

void arrange_banner(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const bool one_line = node.help.empty() && node.children.empty();
  const float pad = one_line                      ? token::espace_un
                    : plan.viewport().width < 480 ? 14.0F
                                                  : token::espace_deux;
  float buttons_width = 0;
  for (const Node& child : node.children) buttons_width += natural_width(plan, child) + 12;
  const bool beside = buttons_width > 0 && slot.w >= 600 && buttons_width <= slot.w * 0.4F;

  Slot words{slot.x + pad + kMarkSize + 12, slot.y + pad, slot.w - 2 * pad - kMarkSize - 12};
  if (beside) words.w -= buttons_width + 4;
  const int first_run = plan.run_count();
  float y = words.y;
  y += plan.add_text(index, node.label, style::strong, &Palette::encre, words).h;
  y += plan.add_text(index, node.help, style::body, &Palette::encre, {words.x, y, words.w}).h;
  plan.box(index).detail = {slot.x + pad, slot.y + pad, kMarkSize, kMarkSize};
  y = std::max(y, slot.y + pad + kMarkSize);
  if (beside) {
    // The text and the buttons have the same vertical centre, whichever is taller.
    const float text_height = y - words.y;
    const int first = plan.size();
    const int end_run = plan.run_count();
    const float buttons_height =
        flow_children(plan, node, {words.x + words.w + 16, words.y, buttons_width}) - words.y;
    plan.shift(first, plan.size(), 0, std::floor(std::max(text_height - buttons_height, 0.0F) / 2));
    const float text_offset = std::floor(std::max(buttons_height - text_height, 0.0F) / 2);
    plan.shift_texts(first_run, end_run, 0, text_offset);
    plan.box(index).detail.y += text_offset;
    y = words.y + std::max(text_height, buttons_height);
  } else if (!node.children.empty()) {
    y = flow_children(plan, node, {words.x, y + token::espace_un, words.w});
  }
  plan.box(index).outer.h = y + pad - slot.y;
}

void paint_banner(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Rect& r = box.outer;
  const Tone tone = banner_tone(*box.node);
  painter.fill(r, tone_ground(tone), token::controle_rayon);
  painter.fill_left({r.x, r.y, 5, r.h}, tone_ink(tone), 5);
  const Rect& d = box.detail;
  painter.mark(tone_mark(tone), {d.x + d.w / 2, d.y + d.h / 2}, d.w / 2, tone_ink(tone),
               &Palette::surface);
}

void arrange_status(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float pad = framed(node) ? kStatusPad : 0;
  const float inset = framed(node) ? kStatusInset : 0;
  const Slot inner{slot.x + inset, slot.y + pad, slot.w - 2 * inset};
  float y = inner.y;
  y += plan.add_text(index, node.label, style::small, &Palette::encre_douce, inner).h;
  // The value is large when it fits on one line. On a coloured background it is already prominent.
  TextStyle value = style::number;
  if (framed(node) || text_width(plan.theme(), value, node.value) > inner.w) value = style::verdict;
  const Ink ink = framed(node) ? tone_ink(node.tone) : &Palette::encre;
  const float value_top = y;
  const float indent = framed(node) && has_mark(node.tone) ? kStatusMark + token::espace_un : 0;
  if (indent > 0)
    plan.box(index).mark = {inner.x, y + std::floor((value.line - kStatusMark) / 2), kStatusMark,
                            kStatusMark};
  y += plan.add_text(index, node.value, value, ink, {inner.x + indent, y, inner.w - indent}).h;
  if (y > value_top && !node.note.empty()) y += token::espace_demi;
  y += plan.add_text(index, node.note, style::body, &Palette::encre, {inner.x, y, inner.w}).h;
  plan.box(index).outer.h = y + pad - slot.y;
}

void paint_status(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!framed(*box.node) || !painter.visible(box.outer)) return;
  const Rect& r = box.outer;
  painter.fill(r, tone_ground(box.node->tone), token::controle_rayon + 2);
  painter.fill_left({r.x, r.y, 4, r.h}, tone_ink(box.node->tone), 4);
  const Rect& m = box.mark;
  if (!m.empty())
    painter.mark(tone_mark(box.node->tone), {m.x + m.w / 2, m.y + m.h / 2}, m.w / 2,
                 tone_ink(box.node->tone), &Palette::surface);
}

}  // namespace loire::ui
