// The control of each answer, as a node of the page.
#pragma once

#include "form/context.hpp"
#include "page/node.hpp"

namespace loire::form {

/// The control of the answer `ref`: its value, options and messages. Precondition: the expense, co-funder
/// or other item of `ref` exists in the dossier.
page::Node answer_node(const Context& context, const Ref& ref);

}  // namespace loire::form
