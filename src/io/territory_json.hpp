// Reads the communes and EPCI of one vintage from the file that tools/make-territory.mjs writes.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "core/territory.hpp"

namespace loire::io {

/// Reads the compact territory file, whose rows tools/make-territory.mjs describes.
Result<Territory> read_territory(std::string_view text);

}  // namespace loire::io
