// Where a canvas host gets the page from.
#pragma once

#include "page/node.hpp"

namespace loire::platform {

/// The executable implements it. The page may change between frames, never during one.
class PageSource {
 public:
  virtual const page::Node& page() = 0;

 protected:
  ~PageSource() = default;
};

}  // namespace loire::platform
