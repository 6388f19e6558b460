// Pictures with their data in rows: a stacked bar, the aid as a function of its base, and
// milestones.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Curve;
using page::FigureKind;
using page::Node;
using page::Segment;
using page::Tone;

namespace {

constexpr float kBarHeight = 28;
constexpr float kSwatch = 14;
constexpr float kPlotHeight = 176;
constexpr float kHeadRoom = 120;    // width of a column heading before it wraps
constexpr float kCeilingRoom = 28;  // above the ceiling line, for its amount

Ink share_ink(Tone tone) {
  switch (tone) {
    case Tone::normal: return &Palette::part_normale;
    case Tone::muted: return &Palette::part_douce;
    case Tone::strong: return &Palette::part_forte;
    case Tone::info: return &Palette::part_info;
    case Tone::success: return &Palette::part_succes;
    case Tone::warning: return &Palette::part_alerte;
    case Tone::error: return &Palette::part_erreur;
  }
  return &Palette::part_normale;
}

/// Lays out «Aide au plus : 14 800 €», a cell that has no column heading above it; returns its bottom.
float arrange_named_cell(Plan& plan, int index, std::size_t column, const std::string& words,
                         const TextStyle& look, Slot slot) {
  const Node& node = plan.node(index);
  float bottom = slot.y;
  if (node.columns.size() > column && !words.empty()) {
    const std::string_view name = plan.keep(node.columns[column].label + " : ");
    const float width = text_width(plan.theme(), look, name);
    bottom = plan.add_text(index, name, look, &Palette::encre, slot).bottom();
    if (width + text_width(plan.theme(), look, words) <= slot.w)
      slot = {slot.x + width, slot.y, slot.w - width};
    else slot.y = bottom;
  }
  return std::max(bottom, plan.add_text(index, words, look, &Palette::encre, slot).bottom());
}

/// Lays out one row per segment under the column headings, with a mark before each row, and returns
/// the bottom. The other cells are in columns on the right, or under the label when there is no
/// room.
float arrange_rows(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  constexpr float indent = kSwatch + 10;
  constexpr float gap = token::espace_deux;
  float second_width = 0, third_width = 0;
  for (const Segment& segment : node.segments) {
    second_width = std::max(second_width, text_width(plan.theme(), style::strong, segment.text));
    third_width = std::max(third_width, text_width(plan.theme(), style::strong, segment.detail));
  }
  const auto head_width = [&](std::size_t column) {
    return node.columns.size() > column
               ? text_width(plan.theme(), style::small, node.columns[column].label) + 1
               : 0;
  };
  second_width = std::max(second_width, std::min(head_width(1), kHeadRoom)) + 1;
  if (third_width > 0) third_width = std::max(third_width, std::min(head_width(2), kHeadRoom)) + 1;
  const float columns_width = second_width + gap + (third_width > 0 ? third_width + gap : 0);
  const bool beside = columns_width <= (slot.w - indent) * 0.6F;
  const float label_room = slot.w - indent - (beside ? columns_width : 0);
  const float second_x = slot.x + slot.w - second_width - (third_width > 0 ? third_width + gap : 0);
  const float third_x = slot.x + slot.w - third_width;

  float y = slot.y;
  if (beside) {
    float bottom = y;
    const auto add_heading = [&](std::size_t column, float x, float w, Align align) {
      if (node.columns.size() <= column) return;
      bottom = std::max(bottom, plan.add_text(index, node.columns[column].label, style::small,
                                              &Palette::encre_douce, {x, y, w}, align)
                                    .bottom());
    };
    add_heading(0, slot.x + indent, label_room, Align::left);
    add_heading(1, second_x, second_width, Align::right);
    if (third_width > 0) add_heading(2, third_x, third_width, Align::right);
    y = bottom + token::espace_demi;
  }
  for (const Segment& segment : node.segments) {
    plan.add_part(index, {slot.x, y + (style::body.line - kSwatch) / 2, kSwatch, kSwatch});
    float bottom = plan.add_text(index, segment.label, style::body, &Palette::encre,
                                 {slot.x + indent, y, label_room})
                       .bottom();
    const TextStyle& weight = segment.tone == Tone::strong ? style::strong : style::body;
    if (beside) {
      const auto cell = [&](const std::string& words, const TextStyle& look, float x, float w) {
        const Rect r = plan.add_text(index, words, look, &Palette::encre, {x, y, w}, Align::right);
        bottom = std::max(bottom, r.bottom());
      };
      cell(segment.text, weight, second_x, second_width);
      if (third_width > 0) cell(segment.detail, weight, third_x, third_width);
    } else {
      const Slot cell{slot.x + indent, bottom, label_room};
      bottom = arrange_named_cell(plan, index, 1, segment.text, weight, cell);
      bottom = arrange_named_cell(plan, index, 2, segment.detail, weight, {cell.x, bottom, cell.w});
    }
    y = std::max(bottom, y + style::body.line) + token::espace_demi;
  }
  return y - token::espace_demi;
}

/// Lays out the bar and its rows; returns the bottom.
float arrange_shares(Plan& plan, int index, Slot slot) {
  plan.box(index).detail = {slot.x, slot.y, slot.w, kBarHeight};
  return arrange_rows(plan, index, {slot.x, slot.y + kBarHeight + 12, slot.w});
}

void paint_share(Painter& painter, const Rect& r, const Segment& segment) {
  const Ink ink = share_ink(segment.tone);
  if (!segment.hatched) return painter.fill(r, ink);
  painter.fill(r, &Palette::surface);
  painter.hatch(r, ink, 7, 2);
  painter.outline(r, ink, 0);
}

void paint_shares(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  const Node& node = *box.node;
  const Rect& bar = box.detail;
  double total = 0;
  int visible_parts = 0;
  for (const Segment& segment : node.segments) {
    total += static_cast<double>(std::max<std::int64_t>(segment.share, 0));
    visible_parts += segment.share > 0 ? 1 : 0;
  }
  painter.fill(bar, &Palette::barre_fond);
  // A light line separates neighbours, so that hue is not the only difference.
  constexpr float gap = 2;
  constexpr float least_width = 4;
  const float room = bar.w - (least_width + gap) * static_cast<float>(visible_parts);
  float x = bar.x;
  int part = box.first_part;
  for (const Segment& segment : node.segments) {
    paint_share(painter, painter.plan.part(part++), segment);
    if (segment.share <= 0) continue;
    const float width =
        least_width + room * static_cast<float>(static_cast<double>(segment.share) / total);
    painter.fill({x, bar.y, width + gap, bar.h}, &Palette::surface);
    paint_share(painter, {x, bar.y, width, bar.h}, segment);
    x += width + gap;
  }
}

/// Converts the centimes of a curve to CSS pixels inside `area`.
struct Plot {
  Rect area;
  const Curve& curve;
  float x(std::int64_t base) const {
    const double share =
        static_cast<double>(base) / static_cast<double>(std::max<std::int64_t>(curve.axis_max, 1));
    return area.x + area.w * static_cast<float>(std::clamp(share, 0.0, 1.0));
  }
  float y(std::int64_t aid) const {
    const double share = static_cast<double>(aid) /
                         static_cast<double>(std::max<std::int64_t>(curve.ceiling_aid, 1));
    return area.bottom() -
           (area.h - kCeilingRoom) * static_cast<float>(std::clamp(share, 0.0, 1.0));
  }
};

/// Lays out the plot and the texts around it; returns the bottom.
float arrange_ceiling(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const Rect area{slot.x + 1, slot.y, slot.w - 10, kPlotHeight};
  const Plot plot{area, node.curve};
  plan.box(index).detail = area;
  plan.add_text(index, node.curve.ceiling_aid_text, style::small_strong, &Palette::encre,
                {area.x + 8, plot.y(node.curve.ceiling_aid) - style::small.line - 3, area.w - 8});
  // The smallest base that reaches the ceiling is written under the axis, centred on its place but
  // kept inside the figure.
  const float width =
      std::min(text_width(plan.theme(), style::small, node.curve.ceiling_base_text) + 1, slot.w);
  const float x =
      std::clamp(plot.x(node.curve.ceiling_base) - width / 2, slot.x, slot.x + slot.w - width);
  const Rect base =
      plan.add_text(index, node.curve.ceiling_base_text, style::small, &Palette::encre_douce,
                    {x, area.bottom() + 6, width}, Align::centre);
  return arrange_rows(plan, index, {slot.x, base.bottom() + token::espace_un, slot.w});
}

/// Paints the point that marks the project on the curve.
void paint_project(Painter& painter, Point centre) {
  painter.disc(centre, 8, &Palette::surface);
  painter.disc(centre, 6.5F, &Palette::alerte);
}

void paint_ceiling(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  const Curve& curve = box.node->curve;
  const Plot plot{box.detail, curve};
  const Rect& area = plot.area;
  const float ceiling_y = plot.y(curve.ceiling_aid);
  const float bend_x = plot.x(curve.ceiling_base);
  const Point origin{area.x, area.bottom()};
  const Point bend{bend_x, ceiling_y};
  const Point end{area.right(), ceiling_y};
  painter.polygon({origin, bend, {bend_x, area.bottom()}}, &Palette::accent, 0.08F);
  painter.fill_translucent({bend_x, ceiling_y, area.right() - bend_x, area.bottom() - ceiling_y},
                           &Palette::accent, 0.08F);
  painter.dashes({area.x, ceiling_y}, {area.right(), ceiling_y}, &Palette::controle, 1);
  painter.dashes({bend_x, ceiling_y}, {bend_x, area.bottom()}, &Palette::controle, 1);

  // The project is a point, or the band between two bases when its base is not known exactly.
  const float from = plot.x(curve.base_min);
  const float to = plot.x(curve.base_max);
  const bool range = curve.base_max > curve.base_min && to - from > 2;
  if (range)
    painter.fill_translucent({from, ceiling_y - 8, to - from, area.bottom() - ceiling_y + 8},
                             &Palette::part_alerte, 0.16F);
  painter.polyline({origin, bend, end}, &Palette::accent, 3);
  painter.line(origin, {area.right(), area.bottom()}, &Palette::controle, 1.5F);
  painter.line({area.x, area.y + 6}, origin, &Palette::controle, 1.5F);
  const Point low{from, plot.y(curve.aid_min)};
  const Point high{to, plot.y(curve.aid_max)};
  if (range) {
    painter.dashes(low, {from, area.bottom()}, &Palette::alerte, 1.5F);
    painter.dashes(high, {to, area.bottom()}, &Palette::alerte, 1.5F);
    paint_project(painter, low);
  }
  if (range || curve.base_min > 0) paint_project(painter, high);
  int part = box.first_part;
  for (const Segment& segment : box.node->segments) {
    const Rect& r = painter.plan.part(part++);
    const float middle = r.y + r.h / 2;
    if (segment.tone == Tone::strong) paint_project(painter, {r.x + r.w / 2, middle});
    else painter.dashes({r.x, middle}, {r.right(), middle}, &Palette::controle, 2);
  }
}

/// A past milestone is small and grey, the current one is large and coloured, others are hollow.
void paint_milestone(Painter& painter, Point centre, Tone tone) {
  if (tone == Tone::muted) return painter.disc(centre, 5, &Palette::part_douce);
  painter.disc(centre, 7, &Palette::surface);
  if (tone == Tone::normal) return painter.circle(centre, 5.5F, &Palette::controle, 2);
  painter.disc(centre, 7, share_ink(tone));
}

void paint_steps(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  const auto centre = [&](int part) {
    const Rect& r = painter.plan.part(part);
    return Point{r.x + r.w / 2, r.y + r.h / 2};
  };
  if (box.end_part == box.first_part) return;
  painter.line(centre(box.first_part), centre(box.end_part - 1), &Palette::controle, 2);
  int part = box.first_part;
  for (const Segment& segment : box.node->segments)
    paint_milestone(painter, centre(part++), segment.tone);
}

}  // namespace

void arrange_figure(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  float y = slot.y + plan.add_text(index, node.label, style::strong, &Palette::encre, slot).h;
  if (y > slot.y) y += token::espace_un;
  switch (node.figure) {
    case FigureKind::none: break;
    case FigureKind::shares: y = arrange_shares(plan, index, {slot.x, y, slot.w}); break;
    case FigureKind::ceiling: y = arrange_ceiling(plan, index, {slot.x, y, slot.w}); break;
    case FigureKind::steps: y = arrange_rows(plan, index, {slot.x, y, slot.w}); break;
  }
  plan.box(index).outer.h = y - slot.y;
}

void paint_figure(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  switch (box.node->figure) {
    case FigureKind::none: return;
    case FigureKind::shares: return paint_shares(painter, index);
    case FigureKind::ceiling: return paint_ceiling(painter, index);
    case FigureKind::steps: return paint_steps(painter, index);
  }
}

}  // namespace loire::ui
