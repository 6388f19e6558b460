// The layout of the page: the stepper at the top, then banners, then the section with the panel
// beside it on a wide screen or below it on a narrow one.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::NodeKind;

namespace {

float page_margin(float width) {
  if (width >= token::colonne_bascule) return token::espace_quatre;
  if (width >= 600) return token::espace_trois;
  return width >= 360 ? token::espace_deux : 12.0F;
}

/// How far the panel moves down so that it stays in view when the page is scrolled, in CSS pixels.
/// A panel taller than the viewport moves until its bottom is in view.
float panel_offset(const Plan& plan, const Rect& panel, float column_bottom) {
  const float gap = token::espace_deux;
  const Viewport& view = plan.viewport();
  if (!view.panel_follows) return 0;
  const float wanted_y = panel.h + 2 * gap <= view.height
                             ? view.scroll_y + gap
                             : view.scroll_y + view.height - gap - panel.h;
  const float lowest_y = std::max(column_bottom - panel.h, panel.y);
  return std::round(std::clamp(wanted_y, panel.y, lowest_y) - panel.y);
}

/// The kind that the space around a child depends on: that of its first child for a row of links or one that begins
/// with a heading, because their words are lower than the row.
NodeKind led_by(const page::Node& child) {
  if (child.kind != NodeKind::row || child.children.empty()) return child.kind;
  const NodeKind first = child.children.front().kind;
  return first == NodeKind::link || first == NodeKind::heading ? first : child.kind;
}

bool is_field(NodeKind kind) {
  return kind >= NodeKind::text_field && kind <= NodeKind::suggestion;
}

}  // namespace

void arrange_page(Plan& plan, int index, Slot slot) {
  const page::Node& page = plan.node(index);
  const float margin = page_margin(slot.w);
  const float content = std::max(std::min(token::colonne_contenu, slot.w - 2 * margin), 1.0F);
  const float left = std::floor((slot.w - content) / 2);
  const bool narrow_gaps = slot.w < 600;
  const float gap = narrow_gaps ? token::espace_deux : token::espace_trois;

  bool has_panel = false;
  for (const page::Node& child : page.children) has_panel |= child.kind == NodeKind::panel;
  const bool two_columns = plan.wide() && has_panel;
  const float panel_width =
      std::clamp(std::floor(content * 0.32F), token::colonne_panneau_min, token::colonne_panneau);
  const float main_width = two_columns ? content - panel_width - token::colonne_gouttiere : content;

  float y = slot.y;
  float columns_top = -1;  // -1 until the first column is placed
  float panel_bottom = 0;
  std::vector<int> panels;
  for (const page::Node& child : page.children) {
    if (child.kind == NodeKind::nav) {
      const int nav = plan.place(child, {left, y, content});
      y = plan.box(nav).outer.bottom() + token::espace_deux;
      continue;
    }
    const bool in_column = child.kind == NodeKind::section || child.kind == NodeKind::panel;
    if (in_column && columns_top < 0) columns_top = y;
    if (child.kind == NodeKind::panel && two_columns) {
      const float top = std::max(columns_top, panel_bottom);
      const int panel =
          plan.place(child, {left + main_width + token::colonne_gouttiere, top, panel_width});
      panel_bottom = plan.box(panel).outer.bottom() + gap;
      panels.push_back(panel);
      continue;
    }
    const float width = columns_top >= 0 ? main_width : content;
    const int placed = plan.place(child, {left, y, width});
    const Rect& outer = plan.box(placed).outer;
    if (!outer.empty()) y = outer.bottom() + gap;
  }
  const float bottom = std::max(y, panel_bottom);
  if (panels.size() == 1) {
    const int panel = panels.front();
    const float dy = panel_offset(plan, plan.box(panel).outer, std::max(y, panel_bottom) - gap);
    plan.shift(panel, plan.box(panel).end, 0, dy);
  }
  plan.box(index).outer = {slot.x, slot.y, slot.w, bottom - slot.y};
}

float stack_children(Plan& plan, int index, Slot slot, float gap) {
  const auto gap_between = [gap](const page::Node& previous, const page::Node& next) {
    const NodeKind before = led_by(previous), after = led_by(next);
    if (after == NodeKind::heading) return std::max(gap, token::espace_trois);
    if (before == NodeKind::heading) return token::espace_un;
    // The target of a link is taller than its words, so it needs less space around it.
    if (before == NodeKind::link || after == NodeKind::link)
      return std::min(gap, token::espace_demi);
    // A sentence right after a control is about its answer, so it stays close to it.
    if (after == NodeKind::text && is_field(before)) return std::min(gap, token::espace_un);
    const bool prose_before = before == NodeKind::text;
    const bool prose_after = after == NodeKind::text || after == NodeKind::list;
    if (prose_before && prose_after) return std::min(std::max(gap, token::espace_demi), 12.0F);
    const bool choice = before == NodeKind::checkbox || before == NodeKind::radio;
    if (choice && before == after) return token::espace_demi;
    return gap;
  };
  const page::Node& node = plan.node(index);
  float y = slot.y;
  const page::Node* previous = nullptr;
  for (const page::Node& child : node.children) {
    const float top = previous == nullptr ? y : y + gap_between(*previous, child);
    const int placed = plan.place(child, {slot.x, top, slot.w});
    const Rect& outer = plan.box(placed).outer;
    if (outer.h <= 0) continue;
    y = outer.bottom();
    previous = &child;
  }
  return y;
}

}  // namespace loire::ui
