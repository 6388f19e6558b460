// Texts cut to a length, at whole characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loire {

/// The beginning of `text` (UTF-8), at most `most` characters long.
std::string_view within_limit(std::string_view text, std::size_t most);

/// The same, with «…» where something is left out.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace loire
