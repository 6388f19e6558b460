// The messages under the control of an answer.
#pragma once

#include <string>

#include "form/context.hpp"

namespace loire::form {

/// The error message of the answer `ref`: what is wrong with it and how to correct it. An error of the
/// typed text comes before an error that the assessment found. Empty when there is no error.
std::string answer_message(const Context& context, const Ref& ref);

/// The note under an amount field that repeats the amount read: «Lu : 12 480,00 € TTC».
std::string read_note(Centimes amount, Regime regime);

}  // namespace loire::form
