// Finding a commune or an EPCI from a few letters, without accents, hyphens or capitals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/territory.hpp"

namespace loire::form {

/// Lower case, no accents, ligatures opened, every other sign a single space; «st» reads «saint».
std::string fold(std::string_view text);

/// At most `most` communes: first those that begin so, then those that have a word beginning so;
/// a postal or INSEE code is searched as digits. By population within each.
std::vector<const Commune*> search_communes(const Territory& territory, std::string_view query,
                                            std::size_t most);

/// At most `most` EPCI whose name holds every word of the query, or whose SIREN begins so.
std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query,
                                     std::size_t most);

}  // namespace loire::form
