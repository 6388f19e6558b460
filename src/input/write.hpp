// Writing answers: from the text of a control to the dossier. There is no other door.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "core/answers.hpp"
#include "input/amount_reading.hpp"

namespace loire {

/// What its field says of the text last typed in it, beside the answer. No draft keeps it.
struct InputNote {
  bool regime = false;       ///< HT or TTC stood beside the amount, and was read
  std::size_t left_out = 0;  ///< characters beyond the limit
  friend bool operator==(const InputNote&, const InputNote&) = default;
};
using InputNotes = std::map<Ref, InputNote>;

/// Writes what the control of `ref` holds into its answer, and what there is to say of it into `note`:
/// text as typed; "1" or "" of a box; the identifier of a choice. False when there is no such answer.
bool set_answer(Dossier& dossier, const Rulebook& rulebook, const Ref& ref, std::string_view text,
                InputNote* note = nullptr);

/// Reads `text` as the amount `key` does: only that of an expense is HT or TTC.
AmountReading read_amount_of(Key key, std::string_view text);

}  // namespace loire
