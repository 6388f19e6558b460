// The search field of a place: its text, the chosen place and the suggestions.
#pragma once

#include "form/context.hpp"
#include "page/node.hpp"

namespace loire::form {

/// Fills the node of the search `key` (porteur_commune or porteur_epci). While it has the focus, its
/// children are the suggestions.
void fill_search(const Context& context, Key key, page::Node& node);

}  // namespace loire::form
