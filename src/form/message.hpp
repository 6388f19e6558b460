// What is wrong with an answer and what to do about it, at its place.
#pragma once

#include <string>
#include <string_view>

#include "form/field.hpp"

namespace loire::form {

struct Message {
  std::string text;          ///< empty when all is well
  bool while_typing = true;  ///< false: only once the field is left, since typing on may mend it
};

/// The message of the field `id`, whose control shows `value`.
Message field_message(const Context& context, std::string_view id, std::string_view value);

}  // namespace loire::form
