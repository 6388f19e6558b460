#include "ui/kinds.hpp"

namespace loire::ui {

using page::NodeKind;
using page::Tone;

void arrange_kind(Plan& plan, int index, Slot slot) {
  switch (plan.node(index).kind) {
    case NodeKind::page: return arrange_page(plan, index, slot);
    case NodeKind::nav: return arrange_nav(plan, index, slot);
    case NodeKind::section: return arrange_section(plan, index, slot);
    case NodeKind::group: return arrange_group(plan, index, slot);
    case NodeKind::row: return arrange_row(plan, index, slot);
    case NodeKind::list: return arrange_list(plan, index, slot);
    case NodeKind::panel: return arrange_panel(plan, index, slot);
    case NodeKind::details: return arrange_details(plan, index, slot);
    case NodeKind::table: return arrange_table(plan, index, slot);
    case NodeKind::table_row: return arrange_table_row(plan, index, slot);
    case NodeKind::heading: return arrange_heading(plan, index, slot);
    case NodeKind::text: return arrange_text(plan, index, slot);
    case NodeKind::banner: return arrange_banner(plan, index, slot);
    case NodeKind::status: return arrange_status(plan, index, slot);
    case NodeKind::figure: return arrange_figure(plan, index, slot);
    case NodeKind::link: return arrange_link(plan, index, slot);
    case NodeKind::text_field:
    case NodeKind::text_area:
    case NodeKind::amount:
    case NodeKind::date:
    case NodeKind::select:
    case NodeKind::combobox: return arrange_field(plan, index, slot);
    case NodeKind::radios: return arrange_radios(plan, index, slot);
    case NodeKind::radio: return arrange_radio(plan, index, slot);
    case NodeKind::checkbox: return arrange_checkbox(plan, index, slot);
    case NodeKind::suggestion: return arrange_suggestion(plan, index, slot);
    case NodeKind::button: return arrange_button(plan, index, slot);
  }
}

void paint_kind(Painter& painter, int index) {
  switch (painter.plan.node(index).kind) {
    case NodeKind::nav: return paint_nav(painter, index);
    case NodeKind::section:
    case NodeKind::panel: return paint_card(painter, index);
    case NodeKind::group: return paint_group(painter, index);
    case NodeKind::list: return paint_list(painter, index);
    case NodeKind::details: return paint_details(painter, index);
    case NodeKind::table: return paint_table(painter, index);
    case NodeKind::table_row: return paint_table_row(painter, index);
    case NodeKind::banner: return paint_banner(painter, index);
    case NodeKind::status: return paint_status(painter, index);
    case NodeKind::figure: return paint_figure(painter, index);
    case NodeKind::text: return paint_text(painter, index);
    case NodeKind::link: return paint_link(painter, index);
    case NodeKind::text_field:
    case NodeKind::text_area:
    case NodeKind::amount:
    case NodeKind::date:
    case NodeKind::select:
    case NodeKind::combobox: return paint_field(painter, index);
    case NodeKind::radio: return paint_radio(painter, index);
    case NodeKind::checkbox: return paint_checkbox(painter, index);
    case NodeKind::suggestion: return paint_suggestion(painter, index);
    case NodeKind::button: return paint_button(painter, index);
    case NodeKind::radios: return painter.error_mark(index);
    case NodeKind::page:
    case NodeKind::row:
    case NodeKind::heading: return;  // they have no shapes, only text or children
  }
}

Ink tone_ink(Tone tone) {
  switch (tone) {
    case Tone::normal:
    case Tone::strong: return &Palette::encre;
    case Tone::muted: return &Palette::encre_douce;
    case Tone::info: return &Palette::info;
    case Tone::success: return &Palette::succes;
    case Tone::warning: return &Palette::alerte;
    case Tone::error: return &Palette::erreur;
  }
  return &Palette::encre;
}

Ink tone_ground(Tone tone) {
  switch (tone) {
    case Tone::normal:
    case Tone::strong:
    case Tone::muted: return &Palette::surface_douce;
    case Tone::info: return &Palette::info_fond;
    case Tone::success: return &Palette::succes_fond;
    case Tone::warning: return &Palette::alerte_fond;
    case Tone::error: return &Palette::erreur_fond;
  }
  return &Palette::surface;
}

}  // namespace loire::ui
