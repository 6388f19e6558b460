// The page as JSON for the browser: the names of node.hpp, defaults left out.
#pragma once

#include <string>

#include "form/node.hpp"

namespace loire::io {

/// One compact line. A key is omitted when it holds its default.
std::string write_node(const form::Node& node);

}  // namespace loire::io
