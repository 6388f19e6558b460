// A part of the page as plain text, one statement per line. The command line prints the same words as the
// page.
#pragma once

#include <string>
#include <vector>

#include "page/node.hpp"

namespace loire::app {

/// The nodes as lines of text. The content of a group is indented by two spaces under its title. Controls
/// and the shapes of figures are left out.
std::string plain_text(const std::vector<page::Node>& nodes);

}  // namespace loire::app
