// What a pressed button asks the session to do: a verb and its target.
#pragma once

#include <cstdint>

#include "core/dossier.hpp"

namespace loire::page {

enum class Verb : std::uint8_t {
  none,
  go_to,  ///< shows the step `stage`, and in it the answer `ref` if there is one
  fill_example,
  erase_all,
  download,  ///< the browser downloads the draft; the session shows the step of its first error
  undo,  ///< restores what was removed last, removes what was pasted last, or restores the project that
         ///< was replaced last
  undo_project,  ///< restores the project that was replaced last
  close_notice,
  toggle_theme,            ///< ticks the theme `ref`, or unticks it
  toggle_proposed_themes,  ///< ticks all themes that the text proposes, or unticks them if all are ticked
  add_line,
  add_total_line,
  add_cofunder,
  line_up,  ///< moves the expense `ref.item`; the next three verbs have the same target
  line_down,
  duplicate_line,
  remove_line,
  open_item,  ///< opens the item of a list that has the control `ref`, and closes the others; closes it if it
              ///< is open
  toggle_line_details,  ///< shows or hides the questions that this expense does not need to ask
  toggle_part,          ///< opens or closes the folded part `part`
  paste_table,          ///< shows the part where a table is pasted
  add_pasted,           ///< adds the expenses of the pasted table
  discard_pasted,       ///< closes that part and adds nothing
  copy_representative,  ///< fills the missing answers on the contact with those on the representative
  remove_cofunder,      ///< the co-funder `ref.item`
  read_thousands,       ///< the amount `ref` is ambiguous: reads its separator as one of thousands
  read_decimals,        ///< the same, as the decimal separator
  choose_place,         ///< the place with the code `ref.item`, found by the search field `ref`
  keep_variant,
  swap_variant,
  forget_variant,
};

/// The parts of the page that open and close.
enum class Part : std::uint8_t {
  none,
  identity,
  representative,
  contact,
  financing,
  innovation,
  missing,
  reasons,
  computation,
  criteria,
  variant,
  calendar,
  letter,
  report,
};
inline constexpr Part kLastPart = Part::report;

struct Press {
  Verb verb = Verb::none;
  Ref ref{};
  Stage stage = Stage::porteur;
  Part part = Part::none;
  friend bool operator==(const Press&, const Press&) = default;
};

}  // namespace loire::page
