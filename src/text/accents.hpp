// Some systems write an accent as a character of its own after the letter. This file joins them, so
// that both spellings of «é» compare equal.
#pragma once

#include <string>
#include <string_view>

namespace loire {

/// `text` (UTF-8) with each combining accent joined to its letter where Unicode has one character
/// for both. This is the composed form (NFC) for the alphabets of Europe and for Vietnamese; other
/// marks stay as they are.
std::string composed(std::string_view text);

}  // namespace loire
