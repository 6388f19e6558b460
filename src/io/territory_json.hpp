// The communes and EPCI of one vintage, as tools/make-territory.mjs writes them.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "core/territory.hpp"

namespace loire::io {

/// Reads the compact territory file; that tool tells what its rows are.
Result<Territory> read_territory(std::string_view text);

}  // namespace loire::io
