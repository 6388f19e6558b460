// What pressing a button asks of the session: a verb and what it is about.
#pragma once

#include <cstdint>

#include "core/dossier.hpp"

namespace loire::page {

enum class Verb : std::uint8_t {
  none,
  go_to,  ///< to the step `stage`
  fill_example,
  erase_all,
  download,      ///< the browser writes the draft; the session shows what is wrong in it
  undo,          ///< puts back what was taken out last, or the project set aside last
  undo_project,  ///< puts back the project set aside last
  close_notice,
  tick_theme,  ///< the theme `ref`
  add_line,
  add_total_line,
  add_cofunder,
  line_up,  ///< the expense `ref.item`, as for the next ones
  line_down,
  duplicate_line,
  remove_line,
  toggle_own_answers,
  remove_cofunder,  ///< the co-funder `ref.item`
  read_thousands,   ///< the amount `ref`, which reads two ways
  read_decimals,
  choose_place,  ///< the code `ref.item`, found by the search `ref`
  keep_variant,
  swap_variant,
  forget_variant,
};

struct Press {
  Verb verb = Verb::none;
  Ref ref{};
  Stage stage = Stage::porteur;
  friend bool operator==(const Press&, const Press&) = default;
};

}  // namespace loire::page
