#include "app/dossier_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/texts.hpp"
#include "core/answers.hpp"

namespace loire::app {
namespace {

constexpr std::array kIdentityKeys{Key::porteur_nom, Key::porteur_code_insee, Key::porteur_siren,
                                   Key::porteur_siret};
constexpr std::array kRepresentativeKeys{Key::representant_civilite, Key::representant_prenom,
                                         Key::representant_nom, Key::representant_fonction};
constexpr std::array kContactKeys{Key::contact_prenom, Key::contact_nom, Key::contact_fonction,
                                  Key::contact_courriel, Key::contact_telephone};

constexpr std::array kParts{
    DossierPart{page::Part::identity, "identite", text::kIdentity, kIdentityKeys},
    DossierPart{page::Part::representative, "representant", text::kRepresentative,
                kRepresentativeKeys},
    DossierPart{page::Part::contact, "contact", text::kContact, kContactKeys}};

}  // namespace

std::span<const DossierPart> dossier_parts() { return kParts; }

page::Part part_of(Key key) {
  for (const DossierPart& each : kParts)
    if (std::find(each.keys.begin(), each.keys.end(), key) != each.keys.end()) return each.part;
  const bool of_plan = key == Key::financements || of_cofunder(key) ||
                       key == Key::plan_aide_demandee || key == Key::plan_devis_ht;
  return of_plan ? page::Part::financing : page::Part::none;
}

std::size_t given_count(const Dossier& dossier, std::span<const Key> keys) {
  return static_cast<std::size_t>(std::count_if(
      keys.begin(), keys.end(), [&](Key key) { return given(value_of(dossier, {key})); }));
}

Contact contact_from_representative(const Porteur& porteur) {
  const Representant& from = porteur.representant;
  Contact out = porteur.contact;
  const auto differs = [](const std::string& given, const std::string& other) {
    return !given.empty() && given != other;
  };
  if (differs(out.nom, from.nom) || differs(out.prenom, from.prenom)) return out;
  if (out.nom.empty()) out.nom = from.nom;
  if (out.prenom.empty()) out.prenom = from.prenom;
  if (out.fonction.empty()) out.fonction = from.fonction;
  return out;
}

}  // namespace loire::app
