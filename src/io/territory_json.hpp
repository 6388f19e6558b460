// The communes and EPCI of one vintage, as tools/make-territory.mjs writes them.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "core/territory.hpp"

namespace loire::io {

/// Reads the compact territory file; rows are [insee, nom, siren, [postaux], epci, population] and
/// [siren, nom, type, membres, membres du département].
Result<Territory> read_territory(std::string_view text);

}  // namespace loire::io
