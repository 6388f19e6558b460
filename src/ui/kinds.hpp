// How each kind of node is laid out and painted. The two dispatchers switch over every NodeKind
// without a default, so that a forgotten kind does not compile.
#pragma once

#include <vector>

#include "ui/painter.hpp"
#include "ui/plan.hpp"

namespace loire::ui {

/// Lays out node `index`, whose box Plan::place has opened, in `slot`: sets the height of its outer
/// rectangle and, where it differs, its target.
void arrange_kind(Plan& plan, int index, Slot slot);
/// Paints the shapes of node `index`. Texts are painted after the shapes of all nodes.
void paint_kind(Painter& painter, int index);

// One pair of functions for each kind or family of kinds, in the file of its subject.
void arrange_page(Plan& plan, int index, Slot slot);
void arrange_nav(Plan& plan, int index, Slot slot);
void arrange_section(Plan& plan, int index, Slot slot);
void arrange_group(Plan& plan, int index, Slot slot);
void arrange_row(Plan& plan, int index, Slot slot);
void arrange_list(Plan& plan, int index, Slot slot);
void arrange_panel(Plan& plan, int index, Slot slot);
void arrange_details(Plan& plan, int index, Slot slot);
void arrange_table(Plan& plan, int index, Slot slot);
void arrange_table_row(Plan& plan, int index, Slot slot);
/// Whether the node is a cell of a table that has a line for each row. Its buttons are then as low as text.
bool in_wide_table(const Plan& plan, int index);
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
void paint_details(Painter& painter, int index);
void paint_table(Painter& painter, int index);
void paint_table_row(Painter& painter, int index);
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

// Functions that several kinds share. Lengths are in CSS pixels.

/// Lays out the children one under the other from slot.y, with `gap` between most of them; returns
/// the bottom of the last one.
float stack_children(Plan& plan, int index, Slot slot, float gap);
/// Lays out the label and the help of a field; returns the y at which the control may start.
float arrange_field_head(Plan& plan, int index, Slot slot);
/// Lays out the error and its mark below slot.y; returns the bottom, or slot.y without an error.
float arrange_error(Plan& plan, int index, Slot slot);
/// Lays out the error and the note of a control that ends at slot.y; returns the bottom.
float arrange_field_tail(Plan& plan, int index, Slot slot);
/// Moves the nodes of one line down so that their controls are at the same height, whatever is
/// above them. `line` holds the indices of siblings, in order. Nothing else may have been laid out
/// after the first of them.
void align_controls(Plan& plan, const std::vector<int>& line);
/// The smallest width that `node` may have in a row.
float minimum_width(const Plan& plan, const page::Node& node);
/// The width of `node` when nothing constrains it; 0 for kinds that fill the available width.
float natural_width(const Plan& plan, const page::Node& node);
/// The width of the mark at the left of a text in a tone that has one, with its gap; else 0.
float text_mark_width(const page::Node& text);

/// Whether words in this tone have a mark, so that colour is not the only sign.
bool has_mark(page::Tone tone);
Mark tone_mark(page::Tone tone);
/// The padding at the left and at the right of a button's label.
float button_padding(const page::Node& node);

/// The colour of a text in a tone.
Ink tone_ink(page::Tone tone);
/// The background on which a text in that tone has enough contrast.
Ink tone_ground(page::Tone tone);

}  // namespace loire::ui
