// The search of a commune or an EPCI, from a text that may not be complete.
#pragma once

#include <string_view>
#include <vector>

#include "core/places.hpp"
#include "core/territory.hpp"

namespace loire::form {

/// A commune that matches a search, and what matched.
struct CommuneMatch {
  enum class By : std::uint8_t { name, postal, cedex, insee, siren };
  const Commune* commune = nullptr;           ///< never null
  const AncienneCommune* ancienne = nullptr;  ///< when its name or its code matched, else null
  By by = By::name;
};

/// The communes that match the query, each once, the best match first.
/// A name: the communes with exactly this name, then those whose name starts with it, then those with a
/// word that starts with it. The most populated come first. The start of a former name ranks after
/// those of present names.
/// A code: the communes with this postal code, then those with this CEDEX, INSEE or SIREN code.
/// A name with a code: the communes that match the name and have the code, if there are any. The other
/// words around a name are ignored.
std::vector<CommuneMatch> search_communes(const Territory& territory, std::string_view query);

/// The only commune that the text names in full («Mairie de Feurs», «Saint-Étienne (42000)»), or null.
const Commune* exact_commune(const Territory& territory, std::string_view text);

/// The EPCI whose name or initials contain a word that starts with each word of the query, or whose
/// SIREN starts with its digits, sorted by name. The kind of EPCI in a query («CC», «communauté
/// d’agglomération») is ignored when it would exclude them all. An empty query returns all of them.
std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query);

}  // namespace loire::form
