// Draws the letters that the fonts of the page lack, such as those of foreign names, signs and
// emoji.
#pragma once

struct ImFontLoader;

namespace loire::platform {

/// The loader that draws one letter at a time with the fonts of the system, as a text field of the
/// browser does.
const ImFontLoader& system_letters();

}  // namespace loire::platform
