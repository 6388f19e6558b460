// The letters that the page's own fonts lack: names of every country, signs, emoji.
#pragma once

struct ImFontLoader;

namespace loire::platform {

/// Draws one letter at a time with the system's fonts, as the browser would in a text field.
const ImFontLoader& system_letters();

}  // namespace loire::platform
