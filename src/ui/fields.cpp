// Fields: a label, help under the label, a box with the value, then the error and the note. The
// text of the field that is being edited is shown by the control over the canvas.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kinds.hpp"

namespace loire::ui {

using page::Input;
using page::Node;
using page::NodeKind;

namespace {

constexpr float kMarkSize = 18;
constexpr float kIconRoom = 36;  // at the right of a select or a date

/// Width of the box of a field, in CSS pixels. A field whose answer is short has a short box, which
/// suggests what is expected. In a row or in columns a field fills its cell, so that edges align.
float box_width(const Plan& plan, int index, float room) {
  const Node& node = plan.node(index);
  const int parent = plan.box(index).parent;
  const bool in_cell = parent >= 0 && (plan.node(parent).kind == NodeKind::row ||
                                       plan.node(parent).multiple_columns);
  if (in_cell) return room;
  switch (node.kind) {
    case NodeKind::amount: return std::min(room, 240.0F);
    case NodeKind::date: return std::min(room, 200.0F);
    case NodeKind::text_field: {
      const bool digits = node.input == Input::digits || node.input == Input::telephone;
      return digits ? std::min(room, 280.0F) : room;
    }
    default: return room;
  }
}

bool has_icon(NodeKind kind) { return kind == NodeKind::select || kind == NodeKind::date; }

/// The text in the box: the label of the chosen option, a date in the French order, or the value.
std::string_view shown_value(Plan& plan, const Node& node) {
  if (node.kind == NodeKind::select) {
    for (const page::Option& option : node.options) {
      if (option.value == node.value) return option.label;
    }
    return {};
  }
  if (node.kind == NodeKind::date && node.value == page::kUnreadableDay) return {};
  if (node.kind == NodeKind::date && node.value.size() == 10 && node.value[4] == '-' &&
      node.value[7] == '-') {
    return plan.keep(node.value.substr(8, 2) + "/" + node.value.substr(5, 2) + "/" +
                     node.value.substr(0, 4));
  }
  // Pasted cells are separated by a tab, which has no width here: spaces show that they are
  // separate.
  if (node.value.find('\t') != std::string::npos) {
    std::string spaced;
    for (const char c : node.value) spaced += c == '\t' ? std::string("    ") : std::string(1, c);
    return plan.keep(spaced);
  }
  return node.value;
}

/// `value`, cut and ended with an ellipsis when it is wider than `room` CSS pixels.
std::string_view shortened(Plan& plan, std::string_view value, float room) {
  if (text_width(plan.theme(), style::input, value) <= room) return value;
  std::size_t length = value.size();
  const auto too_wide = [&] {
    return text_width(plan.theme(), style::input, value.substr(0, length)) + token::taille_saisie >
           room;
  };
  // Halving comes first: a value may have thousands of characters and a box shows a few dozen.
  while (length > 64 && too_wide()) length /= 2;
  if (!too_wide()) length = std::min(length * 2, value.size());
  while (length > 0 && too_wide()) --length;
  while (length > 0 && (static_cast<unsigned char>(value[length]) & 0xC0U) == 0x80U) --length;
  return plan.keep(std::string(value.substr(0, length)) + "…");
}

void arrange_value(Plan& plan, int index, const Rect& control) {
  const Node& node = plan.node(index);
  const float pad = token::controle_retrait;
  const std::string_view value = shown_value(plan, node);
  if (value.empty()) return;
  const float room = control.w - 2 * pad - (has_icon(node.kind) ? kIconRoom - pad : 0);
  // The value is on one line: it is cut, never wrapped.
  plan.add_text(index, shortened(plan, value, room), style::input, &Palette::encre,
                {control.x + pad, control.y + (control.h - style::input.line) / 2, control.w});
  plan.last_run().hidden_while_edited = true;
  plan.last_run().clip = {control.x + pad, control.y, room, control.h};
}

}  // namespace

float arrange_field_head(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  float y = slot.y + plan.add_text(index, node.label, style::strong, &Palette::encre, slot).h;
  y += plan.add_text(index, node.help, style::small, &Palette::encre_douce, {slot.x, y, slot.w}).h;
  return y > slot.y ? y + 6 : y;
}

float arrange_error(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  if (node.error.empty()) return slot.y;
  const float y = slot.y + 6;
  plan.box(index).mark = {slot.x, y + 1, kMarkSize, kMarkSize};
  const float indent = kMarkSize + 8;
  return y + plan.add_text(index, node.error, style::small_strong, &Palette::erreur,
                           {slot.x + indent, y, slot.w - indent})
                 .h;
}

float arrange_field_tail(Plan& plan, int index, Slot slot) {
  slot.y = arrange_error(plan, index, slot);
  const Node& node = plan.node(index);
  if (node.note.empty()) return slot.y;
  slot.y += token::espace_demi;
  const Ink ink = node.tone == page::Tone::normal ? &Palette::encre_douce : tone_ink(node.tone);
  return slot.y + plan.add_text(index, node.note, style::small, ink, slot).h;
}

void arrange_field(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float top = arrange_field_head(plan, index, slot);
  Rect control{slot.x, top, box_width(plan, index, slot.w), token::controle_hauteur};
  if (node.kind == NodeKind::text_area) {
    const float pad = token::controle_retrait;
    const float inset = (token::controle_hauteur - style::input.line) / 2;
    const float text = plan.add_text(index, shown_value(plan, node), style::input, &Palette::encre,
                                     {slot.x + pad, top + inset, slot.w - 2 * pad})
                           .h;
    // There is an empty line below the text, so that typing one more line never makes it scroll.
    control.h = std::max(4 * style::input.line, text + style::input.line) + 2 * inset;
    if (text > 0) {
      plan.last_run().hidden_while_edited = true;
      plan.last_run().clip = control;
    }
  } else {
    arrange_value(plan, index, control);
  }
  plan.box(index).target = control;

  float y = control.bottom();
  if (!node.children.empty()) {  // the list of a combobox pushes down what follows
    const float list_top = y + token::espace_demi;
    y = list_top;
    for (const Node& child : node.children) {
      const int placed = plan.place(child, {control.x, y, control.w});
      y = std::max(y, plan.box(placed).outer.bottom());
    }
    if (y > list_top) plan.box(index).detail = {control.x, list_top, control.w, y - list_top};
  }
  y = arrange_field_tail(plan, index, {slot.x, y, slot.w});
  plan.box(index).outer.h = y - slot.y;
}

void paint_field(Painter& painter, int index) {
  const Box& box = painter.plan.box(index);
  if (!painter.visible(box.outer)) return;
  const Node& node = *box.node;
  const Rect& r = box.target;
  const float radius = token::controle_rayon;
  const ItemState state = painter.item(index);
  const bool has_error = !node.error.empty();
  const Ink ground = node.read_only               ? &Palette::surface_douce
                     : has_error && state.hovered ? &Palette::erreur_fond
                                                  : &Palette::surface;
  painter.fill(r, ground, radius);
  const Ink edge = has_error       ? &Palette::erreur
                   : state.hovered ? &Palette::controle_survol
                                   : &Palette::controle;
  painter.outline(r, edge, radius, has_error || state.hovered ? 2 : 1);
  const Ink icon_ink = &Palette::encre_douce;
  const Point centre{r.right() - kIconRoom / 2, r.y + r.h / 2};
  if (node.kind == NodeKind::select) painter.chevron_down(centre, 12, icon_ink);
  if (node.kind == NodeKind::date && !painter.editing(index)) {
    painter.outline({centre.x - 8, centre.y - 7, 16, 15}, icon_ink, 2, 1.5F);
    painter.line({centre.x - 8, centre.y - 3}, {centre.x + 8, centre.y - 3}, icon_ink, 1.5F);
    painter.line({centre.x - 4, centre.y - 10}, {centre.x - 4, centre.y - 6}, icon_ink, 1.5F);
    painter.line({centre.x + 4, centre.y - 10}, {centre.x + 4, centre.y - 6}, icon_ink, 1.5F);
  }
  if (!box.detail.empty()) {
    painter.fill(box.detail, &Palette::surface, radius);
    painter.outline(box.detail, &Palette::controle, radius);
  }
  painter.error_mark(index);
  if (painter.focused(index)) painter.focus_ring(r, radius);
}

void arrange_suggestion(Plan& plan, int index, Slot slot) {
  const Node& node = plan.node(index);
  const float pad = token::controle_retrait;
  const float inset = (token::controle_hauteur - style::body.line) / 2;
  const Slot words{slot.x + pad, slot.y + inset, slot.w - 2 * pad};
  const float note = text_width(plan.theme(), style::small, node.note);
  const float label = text_width(plan.theme(), style::body, node.label);
  float y = words.y;
  if (label + token::espace_deux + note <= words.w) {
    y += std::max(plan.add_text(index, node.label, style::body, &Palette::encre, words).h,
                  style::body.line);
    plan.add_text(index, node.note, style::small, &Palette::encre_douce,
                  {words.x, words.y + 2, words.w}, Align::right);
  } else {
    y += plan.add_text(index, node.label, style::body, &Palette::encre, words).h;
    y += plan.add_text(index, node.note, style::small, &Palette::encre_douce, {words.x, y, words.w})
             .h;
  }
  plan.box(index).outer.h = y + inset - slot.y;
}

void paint_suggestion(Painter& painter, int index) {
  const Rect& r = painter.plan.box(index).outer;
  if (!painter.visible(r)) return;
  const ItemState state = painter.item(index);
  const bool focused = painter.focused(index);
  if (state.hovered || focused) {
    painter.fill({r.x + 2, r.y + 2, r.w - 4, r.h - 4}, &Palette::accent_fond,
                 token::controle_rayon - 1);
  }
  const int parent = painter.plan.box(index).parent;
  if (parent >= 0 && parent + 1 != index)
    painter.fill({r.x + 12, r.y, r.w - 24, 1}, &Palette::trait);
  if (focused) painter.focus_ring({r.x + 5, r.y + 5, r.w - 10, r.h - 10}, token::controle_rayon);
}

}  // namespace loire::ui
