// Copying the answers into the official form, one by one.
#pragma once

#include <string>

#include "app/context.hpp"

namespace loire::app {

/// The button that copies the value of the node `source`, which `name` names.
Node copy_button(const std::string& source, std::string name);

/// Whether the part below has an answer.
bool has_answers_to_copy(const PageContext& context);

/// The folded part with the answers that the form asks on the project, in the order of the steps, each
/// with its button.
Node official_form(const PageContext& context);

}  // namespace loire::app
