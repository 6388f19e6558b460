// Cards that hold other nodes: the section, the panel, the group (a fieldset), and bulleted lists.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Node;
using page::NodeKind;
using page::Tone;

namespace {

constexpr float kColumnMin = 250;
constexpr float kEdge = 4;
constexpr float kBulletIndent = 20;
constexpr float kSectionGap = 20;
constexpr float kPillPad = 10;
constexpr float kPillHeight = 28;
constexpr float kPillMark = 8;  // radius

/// Lists of texts, links or buttons have bullets. Other controls, such as checkboxes, already have
/// a mark at the start of the line.
bool has_bullets(const Node& list) {
  for (const Node& child : list.children) {
    const bool bulleted = child.kind == NodeKind::text || child.kind == NodeKind::link ||
                          child.kind == NodeKind::button;
    if (!bulleted) return false;
  }
  return true;
}

/// The room before the items: that of their marks, which replace bullets, or else that of the bullets.
float list_indent(const Node& list) {
  float out = has_bullets(list) ? kBulletIndent : 0;
  for (const Node& child : list.children)
    if (child.kind == NodeKind::text) out = std::max(out, text_mark_width(child));
  return out;
}

float card_padding(const Plan& plan, float width) {
  if (plan.viewport().width < 480 || width < 300) return token::carte_retrait_etroit;
  return width < 520 ? token::espace_trois : token::carte_retrait;
}

/// The room that the mark of a pill takes before its words.
float pill_mark_width(const Node& group) { return has_mark(group.tone) ? 2 * kPillMark + 6 : 0; }

/// Whether a group has a coloured left edge.
bool has_edge(const Node& node) { return node.tone != Tone::normal && node.tone != Tone::muted; }

/// Lays out the children in as many columns as fit, and returns the bottom. Lines are filled from
/// left to right to keep the reading order. Kinds that need the width (texts, groups, open parts…) have a line
/// to themselves.
float arrange_columns(Plan& plan, int index, Slot slot, float gap) {
  const Node& node = plan.node(index);
  const float gutter = token::espace_trois;
  const int count = std::clamp(static_cast<int>((slot.w + gutter) / (kColumnMin + gutter)), 1, 3);
  if (count == 1) return stack_children(plan, index, slot, gap);
  const float width =
      std::floor((slot.w - gutter * static_cast<float>(count - 1)) / static_cast<float>(count));
  float y = slot.y;
  float bottom = slot.y;
  bool compact = true;
  std::vector<int> line;
  const auto end_line = [&] {
    align_controls(plan, line);
    for (const int placed : line) bottom = std::max(bottom, plan.box(placed).outer.bottom());
    if (bottom > y) y = bottom + (compact ? token::espace_demi : gap);
    line.clear();
    compact = true;
  };
  for (const Node& child : node.children) {
    const bool full_width = child.kind == NodeKind::heading || child.kind == NodeKind::text ||
                            child.kind == NodeKind::group || child.kind == NodeKind::row ||
                            child.kind == NodeKind::list || child.kind == NodeKind::figure ||
                            (child.kind == NodeKind::details && child.current) ||
                            child.kind == NodeKind::table;
    if (full_width || static_cast<int>(line.size()) == count) end_line();
    const float x = slot.x + (width + gutter) * static_cast<float>(line.size());
    const int placed = plan.place(child, {x, y, full_width ? slot.w : width});
    if (plan.box(placed).outer.h <= 0) continue;
    compact = compact && (child.kind == NodeKind::checkbox || child.kind == NodeKind::details);
    line.push_back(placed);
    if (full_width) end_line();
  }
  end_line();
  return bottom;
}

float arrange_children(Plan& plan, int index, Slot slot, float gap) {
  return plan.node(index).multiple_columns ? arrange_columns(plan, index, slot, gap)
                                           : stack_children(plan, index, slot, gap);
}

}  // namespace

void arrange_section(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float pad = card_padding(plan, slot.w);
  Slot inner{slot.x + pad, slot.y + pad, slot.w - 2 * pad};
  const float top = inner.y;
  inner.y += plan.add_text(index, node.label, style::title2, &Palette::encre, inner).h;
  if (!node.help.empty()) {
    inner.y += token::espace_demi;
    inner.y += plan.add_text(index, node.help, style::body, &Palette::encre_douce, inner).h;
  }
  if (inner.y > top) inner.y += kSectionGap;
  const float bottom = arrange_children(plan, index, inner, kSectionGap);
  plan.box(index).outer.h = bottom + pad - slot.y;
}

void arrange_panel(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float pad = plan.viewport().width < 480 ? token::carte_retrait_etroit : token::espace_trois;
  Slot inner{slot.x + pad, slot.y + pad, slot.w - 2 * pad};
  const float top = inner.y;
  inner.y += plan.add_text(index, node.label, style::title3, &Palette::encre, inner).h;
  if (!node.help.empty()) {
    inner.y += plan.add_text(index, node.help, style::small, &Palette::encre_douce, inner).h;
  }
  if (inner.y > top) inner.y += token::espace_deux;
  const float bottom = arrange_children(plan, index, inner, token::espace_deux);
  plan.box(index).outer.h = bottom + pad - slot.y;
}

void paint_card(Painter& painter, int index) {
  const Rect& r = painter.plan.box(index).outer;
  if (!painter.visible(r)) return;
  painter.fill(r, &Palette::surface, token::carte_rayon);
  painter.outline(r, &Palette::trait, token::carte_rayon);
}

void arrange_group(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const bool narrow = slot.w < 360;
  const float pad = narrow ? 14.0F : 20.0F;
  const float edge = has_edge(node) ? kEdge : 0;
  Slot inner{slot.x + pad + edge, slot.y + pad, slot.w - 2 * pad - edge};
  const float top = inner.y;

  // The state of the group is in a pill, at the right of the legend when both fit, else below it.
  const float note_width =
      node.note.empty() ? 0 : text_width(plan.theme(), style::small_strong, node.note);
  const float mark_width = pill_mark_width(node);
  const float pill_width = note_width + mark_width + 2 * kPillPad;
  const float legend_width =
      std::min(text_width(plan.theme(), style::title4, node.label), inner.w * 0.6F);
  const bool beside =
      !node.note.empty() && legend_width + token::espace_deux + pill_width <= inner.w;
  const float legend_room = beside ? inner.w - pill_width - token::espace_deux : inner.w;
  const float legend_height = plan.add_text(index, node.label, style::title4, &Palette::encre,
                                            {inner.x, inner.y, legend_room})
                                  .h;
  inner.y += legend_height;
  if (!node.note.empty()) {
    const float y = beside ? top - 2 : inner.y + (legend_height > 0 ? token::espace_demi : 0);
    const float room = std::min(pill_width, inner.w) - mark_width - 2 * kPillPad;
    const float x = beside ? inner.x + inner.w - pill_width : inner.x;
    const Rect note_box = plan.add_text(
        index, node.note, style::small_strong, tone_ink(node.tone),
        {x + kPillPad + mark_width, y + (kPillHeight - style::small.line) / 2, room + 1});
    const Rect pill_box{x, y, note_box.w + mark_width + 2 * kPillPad,
                        note_box.h + kPillHeight - style::small.line};
    plan.box(index).detail = pill_box;
    inner.y = std::max(inner.y, pill_box.bottom());
  }
  if (!node.help.empty()) {
    inner.y += token::espace_demi;
    inner.y += plan.add_text(index, node.help, style::small, &Palette::encre_douce, inner).h;
  }
  inner.y = arrange_error(plan, index, inner);
  if (inner.y > top) inner.y += node.children.empty() ? 0 : token::espace_deux;
  const float bottom = arrange_children(plan, index, inner, 20);
  plan.box(index).outer.h = bottom + pad - slot.y;
}

void paint_group(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Rect& r = box.outer;
  const float radius = token::carte_rayon - 2;
  const bool nested = painter.plan.parent_kind(index) == NodeKind::group;
  if (has_edge(*box.node)) {
    painter.fill_right(r, &Palette::surface, radius);
    painter.outline_right(r, &Palette::trait, radius);
    painter.fill_left({r.x, r.y, kEdge, r.h}, tone_ink(box.node->tone), kEdge / 2);
  } else {
    painter.fill(r, nested ? &Palette::surface_douce : &Palette::surface, radius);
    painter.outline(r, &Palette::trait, radius);
  }
  if (!box.detail.empty()) {
    painter.fill(box.detail, tone_ground(box.node->tone), kPillHeight / 2);
    painter.outline(box.detail, tone_ink(box.node->tone), kPillHeight / 2);
    if (has_mark(box.node->tone))
      painter.mark(tone_mark(box.node->tone),
                   {box.detail.x + kPillPad + kPillMark, box.detail.y + kPillHeight / 2}, kPillMark,
                   tone_ink(box.node->tone), &Palette::surface);
  }
  painter.error_mark(index);
}

void arrange_list(Plan& plan, int index, Slot slot) {
  // The label is not painted. It is for screen readers; a heading or a legend already shows it.
  const float indent = list_indent(plan.node(index));
  const Slot inner{slot.x + indent, slot.y, slot.w - indent};
  const float gap = has_bullets(plan.node(index)) ? 0 : token::espace_un;
  const float bottom = arrange_children(plan, index, inner, gap);
  plan.box(index).outer.h = bottom - slot.y;
}

void paint_list(Painter& painter, int index) {
  const Plan& plan = painter.plan;
  if (!has_bullets(plan.node(index))) return;
  const float indent = list_indent(plan.node(index));
  for (int i = index + 1; i < plan.box(index).end; i = plan.box(i).end) {
    const Box& child = plan.box(i);
    if (!child.shown || child.outer.empty() || !painter.visible(child.outer)) continue;
    if (text_mark_width(*child.node) > 0) continue;
    const bool control = child.node->kind == NodeKind::button || child.node->kind == NodeKind::link;
    const float first_line = control ? token::controle_hauteur : style::body.line;
    painter.disc({child.outer.x - indent + 7, child.outer.y + std::round(first_line / 2)}, 2.5F,
                 &Palette::encre_douce);
  }
}

}  // namespace loire::ui
