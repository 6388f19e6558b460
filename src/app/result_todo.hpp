// What remains to do once the result is known: answers to correct, questions to the Département, documents.
#pragma once

#include "app/context.hpp"

namespace loire::app {

/// The group of what remains to do.
page::Node todo_group(const PageContext& context);

/// A text to copy: an area in which it can be read and selected, and a button that copies it.
std::vector<page::Node> copyable(const std::string& id, const char* label, std::string words,
                                 const char* button_label);

}  // namespace loire::app
