// Showing questions: from the dossier to the nodes of the page.
#pragma once

#include "form/context.hpp"
#include "page/node.hpp"

namespace loire::form {

/// The control of the answer: its value, options and messages. Precondition: the dossier has its item.
page::Node answer_node(const Context& context, const Ref& ref);

}  // namespace loire::form
