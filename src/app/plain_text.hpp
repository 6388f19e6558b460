// A part of the page as plain text, one statement a line: what the command line prints and what a
// person reviews is what the page says.
#pragma once

#include <string>
#include <vector>

#include "page/node.hpp"

namespace loire::app {

/// Titles stand alone, what they hold is indented below; controls and pictures' shapes are left out.
std::string plain_text(const std::vector<page::Node>& nodes);

}  // namespace loire::app
