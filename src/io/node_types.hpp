// The page's nodes as the browser's code knows them: two files of web/, written from the core's own
// tables so that neither side can name a kind, a tone or a key that the other has not.
#pragma once

#include <string>

namespace loire::io {

/// web/node.d.ts: the types, for who checks the page's scripts.
std::string write_node_types();

/// web/node.js: the names that the page needs when it runs, and what a key says that is left out.
std::string write_node_defaults();

}  // namespace loire::io
