#include "fixture.hpp"

#include "embedded/font_bold.hpp"
#include "embedded/font_regular.hpp"

namespace fixture {

loire::platform::FontFiles fonts() {
  using namespace loire::embedded;
  return {{font_regular, font_regular_size}, {font_bold, font_bold_size}};
}

}  // namespace fixture
