// The page as JSON for the browser, with the names of node.hpp. Defaults are left out.
#pragma once

#include <string>

#include "page/node.hpp"

namespace loire::io {

/// `node` as one compact line. A key with its default value is omitted.
std::string write_node(const page::Node& node);

/// The same for a browser that shows `before`. A child that is equal to one of its parent's
/// children in `before`, with all its descendants, is only the index of that one.
std::string write_changes(const page::Node& now, const page::Node& before);

}  // namespace loire::io
