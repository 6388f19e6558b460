#include "form/place.hpp"

#include <algorithm>
#include <string>

#include "core/conditions.hpp"
#include "core/identifiers.hpp"
#include "form/search.hpp"

namespace loire::form {
namespace {

const Commune* commune_of_siren(const Territory& territory, std::string_view siren) {
  const auto found = std::find_if(territory.communes.begin(), territory.communes.end(),
                                  [&](const Commune& each) { return each.siren == siren; });
  return found == territory.communes.end() ? nullptr : &*found;
}

/// The name that the page fills in for an applicant of this nature and place; empty when there is none.
std::string filled_name(std::optional<PorteurNature> nature, const Commune* commune,
                        const Epci* epci) {
  if (nature == PorteurNature::epci) return epci ? epci->nom : "";
  if (!commune) return {};
  if (nature == PorteurNature::ccas) return "CCAS " + of_place(commune->nom);
  if (nature == PorteurNature::commune || !nature) return "Commune " + of_place(commune->nom);
  return {};
}

/// Whether the name is one that the page fills in for the present place.
bool name_is_filled(const Porteur& porteur, const Territory& territory) {
  const Epci* epci = find_epci(territory, porteur.siren);
  for (const Commune* commune :
       {find_commune(territory, porteur.code_insee), commune_of_siren(territory, porteur.siren)})
    for (const PorteurNature nature :
         {PorteurNature::commune, PorteurNature::ccas, PorteurNature::epci}) {
      const std::string name = filled_name(nature, commune, epci);
      if (!name.empty() && name == porteur.nom) return true;
    }
  return false;
}

bool siren_is_filled(const Porteur& porteur, const Territory& territory,
                     const TypedIdentifiers& typed_identifiers) {
  if (typed_identifiers.siren) return false;
  if (find_epci(territory, porteur.siren)) return true;
  const Commune* siren_commune = commune_of_siren(territory, porteur.siren);
  const Commune* code_commune = find_commune(territory, porteur.code_insee);
  return siren_commune && (!code_commune || code_commune == siren_commune);
}

/// Clears the answers that a chosen place filled, because another place is being searched.
void clear_filled_answers(Porteur& porteur, const Territory& territory,
                          const TypedIdentifiers& typed_identifiers) {
  if (name_is_filled(porteur, territory)) porteur.nom.clear();
  if (porteur.nature != PorteurNature::ccas &&
      siren_is_filled(porteur, territory, typed_identifiers))
    porteur.siren.clear();
  // A code outside the territory was not filled from a choice.
  if (porteur.nature != PorteurNature::epci && !typed_identifiers.code_insee &&
      find_commune(territory, porteur.code_insee))
    porteur.code_insee.clear();
}

/// Fills the answers that `commune` gives, and keeps a SIREN and a name that were typed.
void fill_from_commune(Porteur& porteur, const Territory& territory,
                       const TypedIdentifiers& typed_identifiers, const Commune& commune) {
  const bool fills_name = porteur.nom.empty() || name_is_filled(porteur, territory);
  // The SIREN of a CCAS is not that of its commune, and no table gives it.
  if (porteur.nature != PorteurNature::ccas &&
      (porteur.siren.empty() || siren_is_filled(porteur, territory, typed_identifiers)))
    porteur.siren = commune.siren;
  porteur.code_insee = commune.code_insee;
  if (fills_name) porteur.nom = filled_name(porteur.nature, &commune, nullptr);
}

void update_after_nature(Porteur& porteur, const Territory& territory,
                         const TypedIdentifiers& typed_identifiers) {
  if (!porteur.nature) return;
  const bool name_was_filled = name_is_filled(porteur, territory);
  const bool is_commune = porteur.nature == PorteurNature::commune;
  if (siren_is_filled(porteur, territory, typed_identifiers)) {
    const bool epci_siren = find_epci(territory, porteur.siren) != nullptr;
    if (epci_siren ? porteur.nature != PorteurNature::epci : !is_commune) porteur.siren.clear();
  }
  if (!name_was_filled) return;
  const Commune* place = find_commune(territory, porteur.code_insee);
  porteur.nom = filled_name(porteur.nature, place, find_epci(territory, porteur.siren));
  if (is_commune && place && porteur.siren.empty()) porteur.siren = place->siren;
}

/// Updates the SIREN and the name that a choice filled, after another INSEE code was typed.
void update_after_code(Porteur& porteur, const Territory& territory,
                       const TypedIdentifiers& typed_identifiers) {
  const Commune* old_commune = commune_of_siren(territory, porteur.siren);
  const Commune* new_commune = find_commune(territory, porteur.code_insee);
  if (porteur.nature != PorteurNature::commune || !old_commune || !new_commune ||
      old_commune == new_commune || typed_identifiers.siren)
    return;
  if (name_is_filled(porteur, territory))
    porteur.nom = filled_name(porteur.nature, new_commune, nullptr);
  porteur.siren = new_commune->siren;
}

}  // namespace

void clear_unused_search(Dossier& dossier, const Rulebook& rulebook, const Territory& territory) {
  Porteur& porteur = dossier.porteur;
  const auto key = place_key(rulebook, porteur.nature);
  const bool settled =
      assess_territoire(rulebook, territory, porteur).resultat != Resultat::indetermine;
  if (key == Key::porteur_code_insee && settled) porteur.commune.text.clear();
  if (key == Key::porteur_siren && (settled || find_epci(territory, porteur.siren)))
    porteur.epci.text.clear();
}

void update_place_on_input(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                           TypedIdentifiers& typed_identifiers, Key key, bool has_focus) {
  Porteur& porteur = dossier.porteur;
  switch (key) {
    case Key::porteur_nature: update_after_nature(porteur, territory, typed_identifiers); return;
    case Key::porteur_code_insee:
      typed_identifiers.code_insee = !porteur.code_insee.empty();
      update_after_code(porteur, territory, typed_identifiers);
      clear_unused_search(dossier, rulebook, territory);
      return;
    case Key::porteur_siren:
      typed_identifiers.siren = !porteur.siren.empty();
      clear_unused_search(dossier, rulebook, territory);
      return;
    case Key::porteur_commune:
    case Key::porteur_epci:
      clear_filled_answers(porteur, territory, typed_identifiers);
      if (!has_focus) update_place_on_blur(dossier, rulebook, territory, typed_identifiers, key);
      return;
    default: return;
  }
}

void update_place_on_blur(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                          TypedIdentifiers& typed_identifiers, Key key) {
  if (key != Key::porteur_commune && key != Key::porteur_epci) return;
  const bool searches_commune = key == Key::porteur_commune;
  const std::string& text =
      (searches_commune ? dossier.porteur.commune : dossier.porteur.epci).text;
  if (text.empty()) return;
  const Commune* commune = searches_commune ? exact_commune(territory, text) : nullptr;
  const Epci* epci = searches_commune ? nullptr : epci_named(territory, text);
  if (!commune && !epci) clear_unused_search(dossier, rulebook, territory);
  else
    choose_place(dossier, territory, typed_identifiers, key,
                 commune ? commune->code_insee : epci->siren);
}

bool choose_place(Dossier& dossier, const Territory& territory, TypedIdentifiers& typed_identifiers,
                  Key search, std::string_view code) {
  Porteur& porteur = dossier.porteur;
  if (search == Key::porteur_commune) {
    const Commune* commune = find_commune(territory, code);
    if (!commune) return false;
    fill_from_commune(porteur, territory, typed_identifiers, *commune);
    typed_identifiers.code_insee = false;
    porteur.commune.text.clear();
    return true;
  }
  const Epci* epci = search == Key::porteur_epci ? find_epci(territory, code) : nullptr;
  if (!epci) return false;
  const bool fills_name = porteur.nom.empty() || name_is_filled(porteur, territory);
  porteur.siren = epci->siren;  // replaces a typed one too: an EPCI is identified by its SIREN
  if (fills_name) porteur.nom = epci->nom;
  typed_identifiers.siren = false;
  porteur.epci.text.clear();
  return true;
}

}  // namespace loire::form
