// The stepper shows all steps and marks the current one. It has three forms, by width: numbers
// beside the labels, numbers above the labels, and on phones small steps on one line or two.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Tone;

namespace {

enum class Look : std::uint8_t { beside, above, small };

constexpr float kDiscRadius = 16;
constexpr float kPad = 12;
constexpr float kStepMin = 72;  // the width of a small step whose label fits

float look_indent(Look look) { return look == Look::beside ? kPad + 2 * kDiscRadius + 10 : 0; }

/// Lays out one step. Its height is final after even_heights().
void arrange_step(Plan& plan, const page::Node& step, Slot slot, Look look) {
  const int index = plan.open(step, slot);
  plan.box(index).look = static_cast<std::uint8_t>(look);
  const bool centred = look == Look::above || look == Look::small;
  const Align align = centred ? Align::centre : Align::left;
  const bool small = look == Look::small;
  const Ink ink = step.current ? &Palette::accent : &Palette::encre;
  TextStyle label = small ? style::small : style::body;
  label.bold = step.current;

  const float side_padding = small ? 2.0F : kPad;
  const float indent = std::max(look_indent(look), side_padding);
  const Slot words{slot.x + indent, slot.y + kPad + (centred ? 2 * kDiscRadius + 6 : 0),
                   slot.w - indent - side_padding};
  float bottom = words.y + plan.add_text(index, step.label, label, ink, words, align).h;
  if (!step.note.empty() && !small) {
    bottom += plan.add_text(index, step.note, style::small,
                            step.tone == Tone::normal ? &Palette::encre_douce : tone_ink(step.tone),
                            {words.x, bottom, words.w}, align)
                  .h;
  }
  const float minimum_height = centred ? 0 : 2 * kDiscRadius + 2 * kPad;
  plan.box(index).detail = {words.x, words.y, words.w, bottom - words.y};
  plan.box(index).outer.h =
      std::max({bottom + kPad - slot.y, minimum_height, token::controle_hauteur});
  plan.close(index);
}

/// Gives the steps [first, last), which are on one line, the height of the tallest; returns it.
float even_heights(Plan& plan, int first, int last) {
  float height = 0;
  for (int i = first; i < last; i = plan.box(i).end) height = std::max(height, plan.box(i).outer.h);
  for (int i = first; i < last; i = plan.box(i).end) {
    Rect outer = plan.box(i).outer;
    outer.h = height;
    const Look look = static_cast<Look>(plan.box(i).look);
    if (look == Look::beside) {  // the label is centred on the disc
      plan.shift(i, plan.box(i).end, 0, std::round((height - plan.box(i).detail.h) / 2 - kPad));
    }
    plan.box(i).outer = plan.box(i).target = outer;
  }
  return height;
}

}  // namespace

void arrange_nav(Plan& plan, int index, Slot slot) {
  const page::Node& nav = plan.node(index);
  const int count = static_cast<int>(nav.children.size());
  if (count == 0) {
    plan.box(index).outer.h = 0;
    return;
  }
  const bool phone = slot.w < 560;
  const Look look = phone                                       ? Look::small
                    : slot.w / static_cast<float>(count) >= 180 ? Look::beside
                                                                : Look::above;
  const bool narrow = phone && slot.w / static_cast<float>(count) < kStepMin;
  const int columns = narrow ? (count + 1) / 2 : count;
  const float width = std::floor(slot.w / static_cast<float>(columns));
  float bottom = slot.y;
  for (int i = 0; i < count;) {
    const int first = plan.size();
    const float y = bottom;
    for (int column = 0; column < columns && i < count; ++column, ++i)
      arrange_step(plan, nav.children[static_cast<std::size_t>(i)],
                   {slot.x + width * static_cast<float>(column), y, width}, look);
    bottom = y + even_heights(plan, first, plan.size());
  }
  plan.box(index).outer.h = bottom - slot.y;
}

void paint_nav(Painter& painter, int index) {
  const Rect& nav = painter.plan.box(index).outer;
  if (!painter.visible(nav)) return;
  const float width = painter.plan.viewport().width;
  painter.fill({0, nav.y, width, nav.h}, &Palette::surface);
  painter.fill({0, nav.bottom(), width, 1}, &Palette::trait);
}

void paint_step(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  const page::Node& step = *box.node;
  const Rect& r = box.outer;
  const Look look = static_cast<Look>(box.look);
  const ItemState state = painter.item(index);
  const float radius = token::controle_rayon;
  if (state.hovered) painter.fill({r.x, r.y, r.w, r.h}, &Palette::accent_fond);
  if (step.current) painter.fill({r.x, r.bottom() - 4, r.w, 4}, &Palette::accent);
  const bool centred = look == Look::above || look == Look::small;
  const Point centre = centred ? Point{r.x + std::floor(r.w / 2), r.y + kPad + kDiscRadius}
                               : Point{r.x + kPad + kDiscRadius, r.y + std::floor(r.h / 2)};
  const bool done = step.tone == Tone::success && !step.current;
  Ink digit_ink = &Palette::encre_douce;
  if (step.current) {
    painter.disc(centre, kDiscRadius, &Palette::accent);
    digit_ink = &Palette::accent_encre;
  } else if (done) {
    painter.disc(centre, kDiscRadius, &Palette::succes_fond);
    painter.circle(centre, kDiscRadius - 0.5F, &Palette::succes, 1.5F);
    painter.tick(centre, 15, &Palette::succes, 2);
  } else {
    painter.disc(centre, kDiscRadius, &Palette::surface);
    painter.circle(centre, kDiscRadius - 0.5F, &Palette::controle, 1.5F);
  }
  if (!done) {
    int rank = 0;
    for (int i = painter.plan.box(index).parent + 1; i < index; i = painter.plan.box(i).end) ++rank;
    painter.digit(rank + 1, centre, digit_ink);
  }
  if (painter.focused(index)) painter.focus_ring({r.x + 5, r.y + 5, r.w - 10, r.h - 10}, radius);
}

}  // namespace loire::ui
