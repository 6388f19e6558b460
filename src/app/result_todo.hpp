// What remains to do once the result is known: answers to correct, questions to the Département, documents.
#pragma once

#include "app/context.hpp"

namespace loire::app {

/// The group of what remains to do.
page::Node todo_group(const PageContext& context);

}  // namespace loire::app
