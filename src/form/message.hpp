// What is wrong with an answer and what to do about it, at its place.
#pragma once

#include <string>

#include "form/context.hpp"

namespace loire::form {

/// The message of the answer `ref`: what is wrong with its text, else the assessment's own finding.
/// Empty when all is well.
std::string answer_message(const Context& context, const Ref& ref);

/// What an amount field says of what was read in it: «Lu : 12 480,00 € TTC».
std::string read_note(Centimes amount, Regime regime);

}  // namespace loire::form
