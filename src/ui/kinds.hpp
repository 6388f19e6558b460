// How each kind of node is laid out and painted. The two dispatchers switch over every NodeKind
// without a default: a kind that is forgotten does not compile.
#pragma once

#include <vector>

#include "ui/painter.hpp"
#include "ui/plan.hpp"

namespace loire::ui {

/// Lays out node `index` (opened by Plan::place) in `slot`: sets its outer and target rectangles.
void arrange_kind(Plan& plan, int index, Slot slot);
/// Paints the shapes of node `index`; texts are painted after all shapes.
void paint_kind(Painter& painter, int index);

// One pair for each kind or family of kinds, in the file of its subject.
void arrange_page(Plan& plan, int index, Slot slot);
void arrange_nav(Plan& plan, int index, Slot slot);
void arrange_section(Plan& plan, int index, Slot slot);
void arrange_group(Plan& plan, int index, Slot slot);
void arrange_row(Plan& plan, int index, Slot slot);
void arrange_list(Plan& plan, int index, Slot slot);
void arrange_panel(Plan& plan, int index, Slot slot);
void arrange_heading(Plan& plan, int index, Slot slot);
void arrange_text(Plan& plan, int index, Slot slot);
void arrange_link(Plan& plan, int index, Slot slot);
void arrange_banner(Plan& plan, int index, Slot slot);
void arrange_status(Plan& plan, int index, Slot slot);
void arrange_figure(Plan& plan, int index, Slot slot);
void arrange_field(Plan& plan, int index, Slot slot);
void arrange_radios(Plan& plan, int index, Slot slot);
void arrange_radio(Plan& plan, int index, Slot slot);
void arrange_checkbox(Plan& plan, int index, Slot slot);
void arrange_suggestion(Plan& plan, int index, Slot slot);
void arrange_button(Plan& plan, int index, Slot slot);

void paint_nav(Painter& painter, int index);
void paint_step(Painter& painter, int index);
void paint_card(Painter& painter, int index);
void paint_group(Painter& painter, int index);
void paint_list(Painter& painter, int index);
void paint_text(Painter& painter, int index);
void paint_link(Painter& painter, int index);
void paint_banner(Painter& painter, int index);
void paint_status(Painter& painter, int index);
void paint_figure(Painter& painter, int index);
void paint_field(Painter& painter, int index);
void paint_radio(Painter& painter, int index);
void paint_checkbox(Painter& painter, int index);
void paint_suggestion(Painter& painter, int index);
void paint_button(Painter& painter, int index);

// Shared by several kinds.

/// Lays out the children one under the other from slot.y, with `gap` between them; returns the
/// bottom of the last one.
float stack_children(Plan& plan, int index, Slot slot, float gap);
/// Label with "(obligatoire)", then help; returns the y where the control may start.
float arrange_field_head(Plan& plan, int index, Slot slot);
/// The error and its mark, under what ends at slot.y; returns the bottom (slot.y without error).
float arrange_error(Plan& plan, int index, Slot slot);
/// Error, then note, under a control that ends at slot.y; returns the bottom.
float arrange_field_tail(Plan& plan, int index, Slot slot);
/// Moves the nodes of one line down so that their controls stand on the same height, whatever is
/// above them. `line` holds siblings, in order; nothing else was laid out after the first.
void align_controls(Plan& plan, const std::vector<int>& line);
/// The narrowest that `node` may be in a row.
float minimum_width(const Plan& plan, const page::Node& node);
/// The width that `node` takes when nothing constrains it; 0 for kinds that fill what they get.
float natural_width(const Plan& plan, const page::Node& node);
/// Widths of the parts of a button and of a radio's or checkbox's mark.
float button_padding(const page::Node& node);

/// Ink of words in a tone, and the ground that goes with it.
Ink tone_ink(page::Tone tone);
Ink tone_ground(page::Tone tone);

}  // namespace loire::ui
