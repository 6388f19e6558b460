// Headings, paragraphs and links.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Node;
using page::Tone;

void arrange_heading(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const TextStyle& style = node.level <= 2   ? style::title2
                           : node.level == 3 ? style::title3
                                             : style::title4;
  plan.box(index).outer.h = plan.add_text(index, node.label, style, &Palette::encre, slot).h;
}

namespace {

constexpr float kTextMark = 18;

}  // namespace

bool has_mark(Tone tone) {
  return tone == Tone::success || tone == Tone::warning || tone == Tone::error;
}

Mark tone_mark(Tone tone) {
  switch (tone) {
    case Tone::success: return Mark::success;
    case Tone::warning: return Mark::warning;
    case Tone::error: return Mark::error;
    case Tone::normal:
    case Tone::muted:
    case Tone::strong:
    case Tone::info: return Mark::information;
  }
  return Mark::information;
}

float text_mark_width(const Node& text) {
  return has_mark(text.tone) && !text.label.empty() ? kTextMark + token::espace_un : 0;
}

void arrange_text(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const TextStyle& style = node.tone == Tone::strong  ? style::strong
                           : node.tone == Tone::muted ? style::small
                                                      : style::body;
  const float mark = text_mark_width(node);
  // In a list the mark takes the place of the bullet, before the words.
  const float indent = plan.parent_kind(index) == page::NodeKind::list ? 0 : mark;
  if (mark > 0) plan.box(index).detail = {slot.x + indent - mark, slot.y + 3, kTextMark, kTextMark};
  plan.box(index).outer.h = plan.add_text(index, node.label, style, tone_ink(node.tone),
                                          {slot.x + indent, slot.y, slot.w - indent})
                                .h;
}

void paint_text(Painter& painter, int index) {
  const Rect& r = painter.plan.box(index).detail;
  if (!painter.visible(r)) return;
  const Tone tone = painter.plan.node(index).tone;
  painter.mark(tone_mark(tone), {r.x + r.w / 2, r.y + r.h / 2}, r.w / 2, tone_ink(tone),
               &Palette::surface);
}

namespace {

/// Whether a link has an arrow after its last word: not when it writes or calls, which opens no page.
bool has_arrow(const Node& link) {
  return link.href.rfind("mailto:", 0) != 0 && link.href.rfind("tel:", 0) != 0;
}

}  // namespace

void arrange_link(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float arrow_width = has_arrow(node) ? 18 : 0;
  const float pad = (token::controle_hauteur - style::body.line) / 2;
  const Rect words = plan.add_text(index, node.label, style::body, &Palette::accent,
                                   {slot.x, slot.y + pad, slot.w - arrow_width});
  if (words.h > 0) plan.last_run().underline = true;
  Box& box = plan.box(index);
  box.outer.h = std::max(words.h, style::body.line) + 2 * pad;
  box.outer.w = std::min(words.w + arrow_width, slot.w);
  if (!has_arrow(node)) return;
  const float y = slot.y + pad + std::max(words.h - style::body.line, 0.0F);
  const float end = words.h <= 0 ? 0 : plan.lines().back().span.width;
  box.detail = {slot.x + end + 6, y + 7, 10, 10};
}

void paint_link(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const ItemState state = painter.item(index);
  if (state.hovered) painter.fill(box.outer, &Palette::accent_fond, token::controle_rayon);
  if (const Rect& r = box.detail; !r.empty()) {
    painter.line({r.x, r.bottom()}, {r.right(), r.y}, &Palette::accent, 1.5F);
    painter.polyline({{r.x + 3, r.y}, {r.right(), r.y}, {r.right(), r.bottom() - 3}},
                     &Palette::accent, 1.5F);
  }
  if (painter.focused(index)) painter.focus_ring(box.outer, token::controle_rayon);
}

}  // namespace loire::ui
