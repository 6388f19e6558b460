// Where a canvas host takes the page from.
#pragma once

#include "page/node.hpp"

namespace loire::platform {

/// Implemented by the executable. The page may change between frames, never during one.
class PageSource {
 public:
  virtual const page::Node& page() = 0;

 protected:
  ~PageSource() = default;
};

}  // namespace loire::platform
