// What is wrong with an answer and what to do about it, at its place.
#pragma once

#include <string>
#include <string_view>

#include "form/field.hpp"

namespace loire::form {

/// The message of the field `id`, whose control shows `value`; empty when all is well. It is shown
/// once the field is left: typing on may mend what is wrong.
std::string field_message(const Context& context, std::string_view id, std::string_view value);

/// What an amount field says of what was read in it: «Lu : 12 480,00 € TTC».
std::string read_note(Centimes amount, Regime regime);

}  // namespace loire::form
