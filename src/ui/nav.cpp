// The stepper shows all steps and marks the current one. It has three forms, by width: numbers beside
// the labels, numbers above the labels, and on phones one line of numbers over the label of the current
// step, which leaves the screen to the questions.
#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Tone;

namespace {

enum class Look : std::uint8_t { beside, above, mark };

constexpr float kDiscRadius = 16;
constexpr float kPad = 8;
constexpr float kSide = 12;

Ink note_ink(const page::Node& step) {
  return step.tone == Tone::normal ? &Palette::encre_douce : tone_ink(step.tone);
}

TextStyle label_style(const page::Node& step) { return step.current ? style::strong : style::body; }

/// Lays out one step. Its height is final after even_heights().
void arrange_step(Plan& plan, const page::Node& step, Slot slot, Look look) {
  const int index = plan.open(step, slot);
  plan.box(index).look = static_cast<std::uint8_t>(look);
  const bool beside = look == Look::beside;
  const Align align = beside ? Align::left : Align::centre;
  const float indent = kSide + (beside ? 2 * kDiscRadius + 10 : 0);
  const Slot words{slot.x + indent, slot.y + kPad + (beside ? 0 : 2 * kDiscRadius + 6),
                   slot.w - indent - kSide};
  float bottom = words.y;
  if (look == Look::mark) {
    bottom = slot.y + kPad + 2 * kDiscRadius;
  } else {
    const Ink ink = step.current ? &Palette::accent : &Palette::encre;
    bottom += plan.add_text(index, step.label, label_style(step), ink, words, align).h;
    bottom += plan.add_text(index, step.note, style::small, note_ink(step),
                            {words.x, bottom, words.w}, align)
                  .h;
  }
  const float minimum_height = beside ? 2 * (kDiscRadius + kPad) : token::controle_hauteur;
  plan.box(index).detail = {words.x, words.y, words.w, bottom - words.y};
  plan.box(index).outer.h = std::max(bottom + kPad - slot.y, minimum_height);
  plan.close(index);
}

/// Places the label of the current step, and its note at the right when both fit on a line; returns the
/// bottom.
float place_current_label(Plan& plan, int nav, Slot slot) {
  for (const page::Node& step : plan.node(nav).children) {
    if (!step.current) continue;
    const float note_width = text_width(plan.theme(), style::small, step.note);
    const float label_width = text_width(plan.theme(), style::strong, step.label);
    const bool fits = label_width + token::espace_deux + note_width <= slot.w;
    float bottom = plan.add_text(nav, step.label, style::strong, &Palette::accent, slot).bottom();
    if (fits)
      plan.add_text(nav, step.note, style::small, note_ink(step), {slot.x, slot.y + 2, slot.w},
                    Align::right);
    else
      bottom = plan.add_text(nav, step.note, style::small, note_ink(step), {slot.x, bottom, slot.w})
                   .bottom();
    return bottom + kPad;
  }
  return slot.y;
}

/// Gives the steps [first, last), which are on one line, the height of the tallest; returns it.
float even_heights(Plan& plan, int first, int last) {
  float height = 0;
  for (int i = first; i < last; i = plan.box(i).end) height = std::max(height, plan.box(i).outer.h);
  for (int i = first; i < last; i = plan.box(i).end) {
    Rect outer = plan.box(i).outer;
    outer.h = height;
    if (static_cast<Look>(plan.box(i).look) == Look::beside) {  // the label is centred on the disc
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
  const float width = std::floor(slot.w / static_cast<float>(count));
  const Look look = slot.w < 560 ? Look::mark : width >= 180 ? Look::beside : Look::above;
  const int first = plan.size();
  for (int i = 0; i < count; ++i)
    arrange_step(plan, nav.children[static_cast<std::size_t>(i)],
                 {slot.x + width * static_cast<float>(i), slot.y, width}, look);
  float bottom = slot.y + even_heights(plan, first, plan.size());
  if (look == Look::mark)
    bottom = place_current_label(plan, index, {slot.x, bottom + token::espace_demi, slot.w});
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
  if (state.hovered) painter.fill(r, &Palette::accent_fond);
  if (step.current) painter.fill({r.x, r.bottom() - 4, r.w, 4}, &Palette::accent);
  const Point centre = look == Look::beside
                           ? Point{r.x + kSide + kDiscRadius, r.y + std::floor(r.h / 2)}
                           : Point{r.x + std::floor(r.w / 2), r.y + kPad + kDiscRadius};
  const bool wrong = step.tone == Tone::error;
  const bool done = step.tone == Tone::success && !step.current;
  Ink digit_ink = &Palette::encre_douce;
  if (wrong) {
    painter.mark(Mark::warning, centre, kDiscRadius, &Palette::erreur, &Palette::surface);
  } else if (step.current) {
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
  if (!done && !wrong) {
    int rank = 0;
    for (int i = painter.plan.box(index).parent + 1; i < index; i = painter.plan.box(i).end) ++rank;
    painter.digit(rank + 1, centre, digit_ink);
  }
  if (painter.focused(index))
    painter.focus_ring({r.x + 5, r.y + 5, r.w - 10, r.h - 10}, token::controle_rayon);
}

}  // namespace loire::ui
