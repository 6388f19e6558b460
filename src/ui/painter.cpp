#include "ui/painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace loire::ui {
namespace {

ImVec2 vec(Point p) { return {p.x, p.y}; }

std::uint32_t with_opacity(std::uint32_t colour, float opacity) {
  const auto alpha = static_cast<std::uint32_t>(std::lround(std::clamp(opacity, 0.0F, 1.0F) * 255));
  return (colour & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
}

}  // namespace

Painter::Painter(const Plan& plan_in, const FaceInput& input_in, ImDrawList& draw_in,
                 Layout& out_in)
    : plan(plan_in), input(input_in), out(out_in), draw_(draw_in) {
  // Scrolling by entire physical pixels keeps edges sharp.
  const float scale = std::max(ImGui::GetIO().DisplayFramebufferScale.y, 0.1F);
  scroll_ = std::round(plan.viewport().scroll_y * scale) / scale;
}

bool Painter::visible(const Rect& rect) const {
  const float margin = token::espace_deux;  // rings and edges extend beyond their rectangle
  return !rect.empty() && rect.bottom() + margin > scroll_ &&
         rect.y - margin < scroll_ + plan.viewport().height;
}

bool Painter::focused(int index) const {
  return !input.focused_id.empty() && plan.node(index).id == input.focused_id;
}

bool Painter::editing(int index) const {
  return !input.editing_id.empty() && plan.node(index).id == input.editing_id;
}

ItemState Painter::item(int index) {
  const Box& box = plan.box(index);
  const page::Node& node = *box.node;
  if (!visible(box.target)) return {};
  item_id_.assign(node.label, 0, node.label.find('\0'));  // ImGui ends a text at a NUL
  item_id_ += "###";
  item_id_ += node.id.empty() ? std::to_string(index) : node.id;
  ImGui::SetCursorScreenPos(vec(to_canvas({box.target.x, box.target.y})));
  const bool pressed = ImGui::InvisibleButton(item_id_.c_str(), {box.target.w, box.target.h});
  if (pressed) out.pressed = index;
  return {ImGui::IsItemHovered(), ImGui::IsItemActive()};
}

void Painter::fill(const Rect& r, Ink ink, float radius) {
  draw_.AddRectFilled(vec(to_canvas({r.x, r.y})), vec(to_canvas({r.right(), r.bottom()})),
                      plan.theme().colour(ink), radius);
}

void Painter::fill_left(const Rect& r, Ink ink, float radius) {
  draw_.AddRectFilled(vec(to_canvas({r.x, r.y})), vec(to_canvas({r.right(), r.bottom()})),
                      plan.theme().colour(ink), radius, ImDrawFlags_RoundCornersLeft);
}

void Painter::fill_right(const Rect& r, Ink ink, float radius) {
  draw_.AddRectFilled(vec(to_canvas({r.x, r.y})), vec(to_canvas({r.right(), r.bottom()})),
                      plan.theme().colour(ink), radius, ImDrawFlags_RoundCornersRight);
}

void Painter::fill_translucent(const Rect& r, Ink ink, float opacity) {
  draw_.AddRectFilled(vec(to_canvas({r.x, r.y})), vec(to_canvas({r.right(), r.bottom()})),
                      with_opacity(plan.theme().colour(ink), opacity));
}

void Painter::outline(const Rect& r, Ink ink, float radius, float thickness) {
  // ImGui draws the middle of a stroke half a pixel inside: a thicker stroke is moved in to stay in
  // `r`.
  const float inset = (thickness - 1) / 2;
  draw_.AddRect(vec(to_canvas({r.x + inset, r.y + inset})),
                vec(to_canvas({r.right() - inset, r.bottom() - inset})), plan.theme().colour(ink),
                radius, 0, thickness);
}

void Painter::outline_right(const Rect& r, Ink ink, float radius) {
  draw_.AddRect(vec(to_canvas({r.x, r.y})), vec(to_canvas({r.right(), r.bottom()})),
                plan.theme().colour(ink), radius, ImDrawFlags_RoundCornersRight);
}

void Painter::line(Point from, Point to, Ink ink, float thickness) {
  draw_.AddLine(vec(to_canvas(from)), vec(to_canvas(to)), plan.theme().colour(ink), thickness);
}

void Painter::polyline(std::initializer_list<Point> points, Ink ink, float thickness) {
  for (const Point& p : points) draw_.PathLineTo(vec(to_canvas(p)));
  draw_.PathStroke(plan.theme().colour(ink), 0, thickness);
}

void Painter::polygon(std::initializer_list<Point> points, Ink ink, float opacity) {
  for (const Point& p : points) draw_.PathLineTo(vec(to_canvas(p)));
  draw_.PathFillConvex(with_opacity(plan.theme().colour(ink), opacity));
}

void Painter::disc(Point centre, float radius, Ink ink) {
  draw_.AddCircleFilled(vec(to_canvas(centre)), radius, plan.theme().colour(ink));
}

void Painter::circle(Point centre, float radius, Ink ink, float thickness) {
  draw_.AddCircle(vec(to_canvas(centre)), radius, plan.theme().colour(ink), 0, thickness);
}

void Painter::dashes(Point from, Point to, Ink ink, float thickness) {
  constexpr float dash = 5;
  constexpr float gap = 4;
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (!(length > 0)) return;
  const Point unit{(to.x - from.x) / length, (to.y - from.y) / length};
  for (float done = 0; done < length; done += dash + gap) {
    const float stop = std::min(done + dash, length);
    line({from.x + unit.x * done, from.y + unit.y * done},
         {from.x + unit.x * stop, from.y + unit.y * stop}, ink, thickness);
  }
}

void Painter::hatch(const Rect& r, Ink ink, float spacing, float thickness) {
  const Point min = to_canvas({r.x, r.y});
  draw_.PushClipRect(vec(min), {min.x + r.w, min.y + r.h}, true);
  for (float x = r.x - r.h; x < r.right(); x += spacing) {
    line({x, r.bottom()}, {x + r.h, r.y}, ink, thickness);
  }
  draw_.PopClipRect();
}

void Painter::tick(Point c, float size, Ink ink, float thickness) {
  polyline({{c.x - size * 0.42F, c.y + size * 0.02F},
            {c.x - size * 0.12F, c.y + size * 0.32F},
            {c.x + size * 0.42F, c.y - size * 0.32F}},
           ink, thickness);
}

void Painter::chevron_down(Point c, float size, Ink ink) {
  polyline(
      {{c.x - size / 2, c.y - size / 4}, {c.x, c.y + size / 4}, {c.x + size / 2, c.y - size / 4}},
      ink, 2);
}

void Painter::chevron_right(Point c, float size, Ink ink) {
  polyline(
      {{c.x - size / 4, c.y - size / 2}, {c.x + size / 4, c.y}, {c.x - size / 4, c.y + size / 2}},
      ink, 2);
}

void Painter::digit(int value, Point centre, Ink ink) {
  constexpr TextStyle digits = style::strong;
  const std::string text = std::to_string(value);
  const float width = text_width(plan.theme(), digits, text);
  draw_line(draw_, plan.theme(), digits, plan.theme().colour(ink), centre.x - width / 2,
            centre.y - digits.line / 2 - scroll_, text);
}

void Painter::mark(Mark mark, Point c, float radius, Ink disc_ink, Ink sign_ink) {
  disc(c, radius, disc_ink);
  const float r = radius;
  const float stroke = std::max(1.5F, r * 0.22F);
  switch (mark) {
    case Mark::information:
      disc({c.x, c.y - r * 0.48F}, stroke * 0.62F, sign_ink);
      line({c.x, c.y - r * 0.14F}, {c.x, c.y + r * 0.55F}, sign_ink, stroke);
      return;
    case Mark::success: return tick(c, r * 1.1F, sign_ink, stroke);
    case Mark::warning:
      line({c.x, c.y - r * 0.55F}, {c.x, c.y + r * 0.12F}, sign_ink, stroke);
      disc({c.x, c.y + r * 0.48F}, stroke * 0.62F, sign_ink);
      return;
    case Mark::error: {
      const float d = r * 0.36F;
      line({c.x - d, c.y - d}, {c.x + d, c.y + d}, sign_ink, stroke);
      line({c.x - d, c.y + d}, {c.x + d, c.y - d}, sign_ink, stroke);
      return;
    }
  }
}

void Painter::error_mark(int index) {
  const Rect& r = plan.box(index).mark;
  if (!visible(r)) return;
  mark(Mark::warning, {r.x + r.w / 2, r.y + r.h / 2}, r.w / 2, &Palette::erreur, &Palette::surface);
}

void Painter::focus_ring(const Rect& r, float radius) {
  const float reach = token::focus_ecart + token::focus_epaisseur;
  // A light line between the control and the ring keeps the ring visible on every background.
  outline({r.x - token::focus_ecart, r.y - token::focus_ecart, r.w + 2 * token::focus_ecart,
           r.h + 2 * token::focus_ecart},
          &Palette::surface, radius + token::focus_ecart, token::focus_ecart);
  outline({r.x - reach, r.y - reach, r.w + 2 * reach, r.h + 2 * reach}, &Palette::focus,
          radius + reach, token::focus_epaisseur);
}

void Painter::paint_texts() {
  const float top = scroll_;
  const float bottom = scroll_ + plan.viewport().height;
  for (const TextRun& run : plan.runs()) {
    if (run.hidden_while_edited && editing(run.node)) continue;
    const std::uint32_t colour = plan.theme().colour(run.ink);
    const bool clipped = !run.clip.empty();
    if (clipped) {
      const Point min = to_canvas({run.clip.x, run.clip.y});
      draw_.PushClipRect(vec(min), {min.x + run.clip.w, min.y + run.clip.h}, true);
    }
    for (int i = run.first_line; i < run.end_line; ++i) {
      const PlacedLine& placed = plan.lines()[static_cast<std::size_t>(i)];
      if (placed.y + run.style.line < top || placed.y > bottom) continue;
      const LineSpan& span = placed.span;
      draw_line(draw_, plan.theme(), run.style, colour, placed.x, placed.y - scroll_,
                {span.begin, static_cast<std::size_t>(span.end - span.begin)});
      if (run.underline) {
        const float y = std::round(placed.y + run.style.line / 2 + run.style.size * 0.46F);
        fill({placed.x, y, span.width, 1}, run.ink);
      }
    }
    if (clipped) draw_.PopClipRect();
  }
}

}  // namespace loire::ui
