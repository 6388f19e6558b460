#include "form/place.hpp"

#include <algorithm>
#include <string>

#include "core/conditions.hpp"
#include "core/identifiers.hpp"
#include "form/search.hpp"

namespace loire::form {
namespace {

const Commune* commune_of_siren(const Territory& territory, std::string_view siren) {
  const auto it = std::find_if(territory.communes.begin(), territory.communes.end(),
                               [&](const Commune& each) { return each.siren == siren; });
  return it == territory.communes.end() ? nullptr : &*it;
}

/// The name that the page gives to an applicant of this nature in this place, or nothing.
std::string filled_name(std::optional<PorteurNature> nature, const Commune* commune,
                        const Epci* epci) {
  if (nature == PorteurNature::epci) return epci ? epci->nom : "";
  if (!commune) return {};
  if (nature == PorteurNature::ccas) return "CCAS " + of_place(commune->nom);
  if (nature == PorteurNature::commune || !nature) return "Commune " + of_place(commune->nom);
  return {};
}

/// Whether the name is exactly what the page has filled for the place as it is.
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

bool siren_is_filled(const Porteur& porteur, const Territory& territory, const ByHand& by_hand) {
  if (by_hand.siren) return false;
  if (find_epci(territory, porteur.siren)) return true;
  const Commune* of_siren = commune_of_siren(territory, porteur.siren);
  const Commune* of_code = find_commune(territory, porteur.code_insee);
  return of_siren && (!of_code || of_code == of_siren);
}

/// What a choice filled goes, as another is being looked for.
void forget_filled(Porteur& porteur, const Territory& territory, const ByHand& by_hand) {
  if (name_is_filled(porteur, territory)) porteur.nom.clear();
  if (porteur.nature != PorteurNature::ccas && siren_is_filled(porteur, territory, by_hand))
    porteur.siren.clear();
  // A code that is not in the list cannot have been chosen there.
  if (porteur.nature != PorteurNature::epci && !by_hand.code_insee &&
      find_commune(territory, porteur.code_insee))
    porteur.code_insee.clear();
}

/// Fills what `commune` tells, and leaves what was typed.
void fill_from(Porteur& porteur, const Territory& territory, const ByHand& by_hand,
               const Commune& commune) {
  const bool name = porteur.nom.empty() || name_is_filled(porteur, territory);
  // A CCAS has a SIREN of its own, which no table gives.
  if (porteur.nature != PorteurNature::ccas &&
      (porteur.siren.empty() || siren_is_filled(porteur, territory, by_hand)))
    porteur.siren = commune.siren;
  porteur.code_insee = commune.code_insee;
  if (name) porteur.nom = filled_name(porteur.nature, &commune, nullptr);
}

void nature_changed(Porteur& porteur, const Territory& territory, const ByHand& by_hand) {
  if (!porteur.nature) return;
  const bool named = name_is_filled(porteur, territory);
  const bool commune = porteur.nature == PorteurNature::commune;
  if (siren_is_filled(porteur, territory, by_hand)) {
    const bool of_epci = find_epci(territory, porteur.siren) != nullptr;
    if (of_epci ? porteur.nature != PorteurNature::epci : !commune) porteur.siren.clear();
  }
  if (!named) return;
  const Commune* place = find_commune(territory, porteur.code_insee);
  porteur.nom = filled_name(porteur.nature, place, find_epci(territory, porteur.siren));
  if (commune && place && porteur.siren.empty()) porteur.siren = place->siren;
}

/// A code typed over the one that a choice had filled: the SIREN and the name follow.
void code_typed(Porteur& porteur, const Territory& territory, const ByHand& by_hand) {
  const Commune* before = commune_of_siren(territory, porteur.siren);
  const Commune* now = find_commune(territory, porteur.code_insee);
  if (porteur.nature != PorteurNature::commune || !before || !now || before == now || by_hand.siren)
    return;
  if (name_is_filled(porteur, territory)) porteur.nom = filled_name(porteur.nature, now, nullptr);
  porteur.siren = now->siren;
}

}  // namespace

void settle_place(Dossier& dossier, const Rulebook& rulebook, const Territory& territory) {
  Porteur& porteur = dossier.porteur;
  const auto key = place_key(rulebook, porteur.nature);
  const bool settled =
      assess_territoire(rulebook, territory, porteur).resultat != Resultat::indetermine;
  if (key == Key::porteur_code_insee && settled) porteur.commune.text.clear();
  if (key == Key::porteur_siren && (settled || find_epci(territory, porteur.siren)))
    porteur.epci.text.clear();
}

void place_typed(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                 ByHand& by_hand, Key key, bool left) {
  Porteur& porteur = dossier.porteur;
  switch (key) {
    case Key::porteur_nature: nature_changed(porteur, territory, by_hand); return;
    case Key::porteur_code_insee:
      by_hand.code_insee = !porteur.code_insee.empty();
      code_typed(porteur, territory, by_hand);
      settle_place(dossier, rulebook, territory);
      return;
    case Key::porteur_siren:
      by_hand.siren = !porteur.siren.empty();
      settle_place(dossier, rulebook, territory);
      return;
    case Key::porteur_commune:
    case Key::porteur_epci:
      forget_filled(porteur, territory, by_hand);
      if (left) place_left(dossier, rulebook, territory, by_hand, key);
      return;
    default: return;
  }
}

void place_left(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                ByHand& by_hand, Key key) {
  if (key != Key::porteur_commune && key != Key::porteur_epci) return;
  const bool of_commune = key == Key::porteur_commune;
  const std::string& text = (of_commune ? dossier.porteur.commune : dossier.porteur.epci).text;
  if (text.empty()) return;
  const Commune* commune = of_commune ? exact_commune(territory, text) : nullptr;
  const Epci* epci = of_commune ? nullptr : epci_named(territory, text);
  if (!commune && !epci) settle_place(dossier, rulebook, territory);
  else choose_place(dossier, territory, by_hand, key, commune ? commune->code_insee : epci->siren);
}

bool choose_place(Dossier& dossier, const Territory& territory, ByHand& by_hand, Key search,
                  std::string_view code) {
  Porteur& porteur = dossier.porteur;
  if (search == Key::porteur_commune) {
    const Commune* commune = find_commune(territory, code);
    if (!commune) return false;
    fill_from(porteur, territory, by_hand, *commune);
    by_hand.code_insee = false;
    porteur.commune.text.clear();
    return true;
  }
  const Epci* epci = search == Key::porteur_epci ? find_epci(territory, code) : nullptr;
  if (!epci) return false;
  const bool name = porteur.nom.empty() || name_is_filled(porteur, territory);
  porteur.siren = epci->siren;  // it is the choice itself
  if (name) porteur.nom = epci->nom;
  by_hand.siren = false;
  porteur.epci.text.clear();
  return true;
}

}  // namespace loire::form
