#include "core/territory.hpp"

#include <algorithm>

namespace loire {

namespace {

/// The commune that has this code now, or null.
const Commune* current_commune(const Territory& territory, std::string_view code_insee) {
  const auto found = std::lower_bound(
      territory.communes.begin(), territory.communes.end(), code_insee,
      [](const Commune& commune, std::string_view code) { return commune.code_insee < code; });
  return found != territory.communes.end() && found->code_insee == code_insee ? &*found : nullptr;
}

bool has_postal_code(const Commune& commune, std::string_view code) {
  return std::find(commune.codes_postaux.begin(), commune.codes_postaux.end(), code) !=
         commune.codes_postaux.end();
}

}  // namespace

const Commune* find_commune(const Territory& territory, std::string_view code_insee) {
  if (const Commune* current = current_commune(territory, code_insee)) return current;
  const AncienneCommune* former = find_ancienne(territory, code_insee);
  if (!former || !communes_at(territory, code_insee).empty()) return nullptr;
  return current_commune(territory, former->actuelle);
}

const AncienneCommune* find_ancienne(const Territory& territory, std::string_view code_insee) {
  const auto found = std::find_if(
      territory.anciennes.begin(), territory.anciennes.end(), [&](const AncienneCommune& each) {
        return each.code_insee == code_insee && each.actuelle != code_insee;
      });
  return found != territory.anciennes.end() ? &*found : nullptr;
}

std::vector<const Commune*> communes_at(const Territory& territory, std::string_view code_postal) {
  std::vector<const Commune*> out;
  for (const Commune& each : territory.communes)
    if (has_postal_code(each, code_postal)) out.push_back(&each);
  std::stable_sort(out.begin(), out.end(), [](const Commune* a, const Commune* b) {
    return a->population > b->population;
  });
  return out;
}

const Commune* commune_of_cedex(const Territory& territory, std::string_view code) {
  for (const Cedex& each : territory.cedex)
    if (each.code == code) return current_commune(territory, each.code_insee);
  return nullptr;
}

const Epci* find_epci(const Territory& territory, std::string_view siren) {
  const auto found =
      std::lower_bound(territory.epci.begin(), territory.epci.end(), siren,
                       [](const Epci& epci, std::string_view key) { return epci.siren < key; });
  return found != territory.epci.end() && found->siren == siren ? &*found : nullptr;
}

const Epci* epci_of(const Territory& territory, const Porteur& porteur) {
  if (porteur.nature == PorteurNature::epci) return find_epci(territory, porteur.siren);
  const Commune* commune = find_commune(territory, porteur.code_insee);
  return commune ? find_epci(territory, commune->epci) : nullptr;
}

}  // namespace loire
