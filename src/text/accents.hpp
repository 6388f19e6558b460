// Accents that some systems write apart from their letter: «e» then «´» is «é» all the same.
#pragma once

#include <string>
#include <string_view>

namespace loire {

/// `text` with each accent joined to its letter where one letter says both, in the alphabets of
/// Europe and in Vietnamese: Unicode's composed form (NFC) for what stands in names and texts here.
std::string composed(std::string_view text);

}  // namespace loire
