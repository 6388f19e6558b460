// The page as JSON for the browser: the names of node.hpp, defaults left out.
#pragma once

#include <string>

#include "page/node.hpp"

namespace loire::io {

/// One compact line. A key is omitted when it holds its default.
std::string write_node(const page::Node& node);

/// The same for a browser that shows `before`: a child that has not changed, whatever it holds, is
/// only a number, its place among the children that its parent had there.
std::string write_changes(const page::Node& now, const page::Node& before);

}  // namespace loire::io
