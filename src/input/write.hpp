// Writes the text of a control into the dossier. Every typed answer goes through this function.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "core/answers.hpp"
#include "input/amount_reading.hpp"

namespace loire {

/// What a field reports of the text last typed in it, beside its answer. Drafts do not contain it.
struct InputNote {
  bool regime = false;       ///< HT or TTC was read beside the amount
  std::size_t left_out = 0;  ///< number of characters beyond the limit, which were left out
  friend bool operator==(const InputNote&, const InputNote&) = default;
};
using InputNotes = std::map<Ref, InputNote>;

/// Writes `text`, the value of the control of `ref`, into its answer: a typed text, "1" or "" for a
/// box, the identifier of a choice. Fills `note` if it is not null. Returns false when there is no
/// such answer.
bool set_answer(Dossier& dossier, const Rulebook& rulebook, const Ref& ref, std::string_view text,
                InputNote* note = nullptr);

/// Reads `text` as an amount for the answer `key`. Only the amount of an expense can be HT or TTC.
AmountReading read_amount_of(Key key, std::string_view text);

}  // namespace loire
