// Finding a commune or an EPCI from what has been typed so far.
#pragma once

#include <string_view>
#include <vector>

#include "core/places.hpp"
#include "core/territory.hpp"

namespace loire::form {

/// A commune that answers a search, and why.
struct CommuneFound {
  enum class By : std::uint8_t { name, postal, cedex, insee, siren };
  const Commune* commune = nullptr;           ///< never null
  const AncienneCommune* ancienne = nullptr;  ///< found by a name or a code of before
  By by = By::name;
};

/// The communes that answer, each once, the best first. By name: whole, then those that begin so,
/// then those that have a word beginning so, the most populated first, names of before after those
/// of today. By code: all the communes of the postal code, then the one whose INSEE code it is. A
/// code beside a name chooses among several of that name; other words around it are ignored.
std::vector<CommuneFound> search_communes(const Territory& territory, std::string_view query);

/// The commune that the text says whole («Mairie de Feurs», «Saint-Étienne (42000)»), or null.
const Commune* exact_commune(const Territory& territory, std::string_view text);

/// The EPCI whose name or initials hold every word of the query, or whose SIREN begins so, by name.
/// All of them when nothing is typed.
std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query);

}  // namespace loire::form
