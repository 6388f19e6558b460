// Writing answers: from the text of a control to the dossier. There is no other door.
#pragma once

#include <string_view>

#include "core/answers.hpp"
#include "form/amount_reading.hpp"
#include "form/context.hpp"

namespace loire::form {

/// Writes what the control of `ref` holds into its answer, and what is to be said of it into `told`:
/// text as typed; "1" or "" of a box; the identifier of a choice. False when there is no such answer.
bool set_answer(Dossier& dossier, const Rulebook& rulebook, const Ref& ref, std::string_view text,
                Told* told = nullptr);

/// Reads `text` as the amount `key` does: only that of an expense is HT or TTC.
AmountReading read_amount_of(Key key, std::string_view text);

}  // namespace loire::form
