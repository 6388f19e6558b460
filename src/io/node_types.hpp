// Generates two files of web/ that describe page nodes to the browser's code. They come from the
// tables of the core, so that both sides have the same kinds, tones and keys.
#pragma once

#include <string>

namespace loire::io {

/// The text of web/node.d.ts: the types with which the page's scripts are checked.
std::string write_node_types();

/// The text of web/node.js: the names that the page needs when it runs, and the defaults of keys.
std::string write_node_defaults();

}  // namespace loire::io
