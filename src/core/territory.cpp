#include "core/territory.hpp"

#include <algorithm>

namespace loire {

const Commune* find_commune(const Territory& territory, std::string_view code_insee) {
  const auto it = std::lower_bound(
      territory.communes.begin(), territory.communes.end(), code_insee,
      [](const Commune& commune, std::string_view code) { return commune.code_insee < code; });
  return it != territory.communes.end() && it->code_insee == code_insee ? &*it : nullptr;
}

const Epci* find_epci(const Territory& territory, std::string_view siren) {
  const auto it =
      std::lower_bound(territory.epci.begin(), territory.epci.end(), siren,
                       [](const Epci& epci, std::string_view key) { return epci.siren < key; });
  return it != territory.epci.end() && it->siren == siren ? &*it : nullptr;
}

const Epci* epci_of(const Territory& territory, const Porteur& porteur) {
  if (porteur.nature == PorteurNature::epci) return find_epci(territory, porteur.siren);
  const Commune* commune = find_commune(territory, porteur.code_insee);
  return commune ? find_epci(territory, commune->epci) : nullptr;
}

}  // namespace loire
