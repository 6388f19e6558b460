// The search of a place: what stands in it, what it has found, what it proposes.
#pragma once

#include "form/context.hpp"
#include "page/node.hpp"

namespace loire::form {

/// Fills the node of the search `key` (porteur_commune or porteur_epci); its suggestions are children
/// while it has the focus.
void fill_search(const Context& context, Key key, page::Node& node);

}  // namespace loire::form
