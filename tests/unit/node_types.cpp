// web/node.d.ts and web/node.js, which describe nodes to the browser code, are generated from the
// tables of the core. LOIRE_WRITE_NODES=1 writes them again.
#include "io/node_types.hpp"

#include <cstdlib>

#include "unit/support.hpp"

namespace loire::tests {

namespace {

void compare(const std::string& path, const std::string& got) {
  const char* writing = std::getenv("LOIRE_WRITE_NODES");
  if (writing && *writing) write_file(path, got);
  const std::string expected = read_file(path);
  CHECK_MESSAGE(expected == got, path, ": ", difference(expected, got));
}

}  // namespace

TEST_CASE("the generated scripts of the page have the nodes, kinds and defaults of the core") {
  compare("web/node.d.ts", io::write_node_types());
  compare("web/node.js", io::write_node_defaults());
}

}  // namespace loire::tests
