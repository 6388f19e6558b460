// What the painting tests share: the page's fonts, and an app that shows a tree and notes actions.
#pragma once

#include <vector>

#include "platform/headless/headless.hpp"

namespace fixture {

/// The fonts that the page embeds.
loire::platform::FontFiles fonts();

}  // namespace fixture
