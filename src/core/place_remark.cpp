#include "core/place_remark.hpp"

#include <algorithm>
#include <optional>

#include "core/conditions.hpp"
#include "core/identifiers.hpp"
#include "core/places.hpp"

namespace loire {
namespace {

constexpr std::size_t kMaxNames = 6;

Warning remark(const Rulebook& rulebook, WarningCode code, Key field,
               std::vector<WarningValue> values) {
  return {code, Ref{field}, &rulebook.avertissements[static_cast<std::size_t>(code)], false,
          std::move(values)};
}

/// The communes that have this postal or CEDEX code, without `excluded`.
std::vector<const Commune*> others_at(const Territory& territory, std::string_view code,
                                      const Commune* excluded) {
  std::vector<const Commune*> out = communes_at(territory, code);
  if (const Commune* cedex = commune_of_cedex(territory, code)) out.push_back(cedex);
  std::erase(out, excluded);
  return out;
}

std::string names_of(const std::vector<const Commune*>& communes) {
  std::string out;
  for (std::size_t i = 0; i < communes.size() && i < kMaxNames; ++i)
    out += (i > 0 ? ", " : "") + communes[i]->nom;
  return communes.size() > kMaxNames ? out + "…" : out;
}

/// A text of the applicant that may name its commune: the name of the body, or the text of a
/// search.
struct PlaceWords {
  std::string text;
  bool search = false;
  std::vector<NamedCommune> communes;
  bool names(const Commune* commune) const {
    return std::any_of(communes.begin(), communes.end(),
                       [&](const NamedCommune& named) { return named.commune == commune; });
  }
};

std::vector<PlaceWords> place_words(const Territory& territory, const Dossier& dossier) {
  std::vector<PlaceWords> out;
  const auto add = [&](const std::string& text, bool search) {
    if (!text.empty()) out.push_back({text, search, read_place(territory, text).communes});
  };
  add(dossier.porteur.nom, false);
  add(dossier.porteur.commune.text, true);
  return out;
}

std::optional<Warning> commune_remark(const Rulebook& rulebook, const Territory& territory,
                                      const Dossier& dossier) {
  constexpr Key kField = Key::porteur_code_insee;
  const std::string code = without_spaces(dossier.porteur.code_insee);
  if (code.size() != 5) return std::nullopt;
  const Commune* commune = find_commune(territory, code);
  const auto others = others_at(territory, code, commune);
  bool confirmed = commune && commune->siren == without_spaces(dossier.porteur.siren);
  for (const PlaceWords& words : place_words(territory, dossier)) {
    if (words.names(commune)) {
      confirmed = true;
      continue;
    }
    for (const Commune* other : others)
      if (words.names(other))
        return remark(rulebook, WarningCode::code_postal_du_nom, kField,
                      {{"code", code}, {"commune", other->nom}, {"insee", other->code_insee}});
    if (commune && (words.search || !words.communes.empty()))
      return remark(rulebook, WarningCode::nom_autre_commune, kField,
                    {{"nom", words.text}, {"code", code}, {"commune", commune->nom}});
  }
  if (!commune) {
    if (others.empty()) return std::nullopt;
    if (const AncienneCommune* former = find_ancienne(territory, code))
      return remark(rulebook, WarningCode::code_postal_et_ancien, kField,
                    {{"code", code},
                     {"communes", names_of(others)},
                     {"lieu", place_name({find_commune(territory, former->actuelle), former})}});
    return remark(rulebook, WarningCode::code_postal, kField,
                  {{"code", code}, {"communes", names_of(others)}});
  }
  if (commune->code_insee != code)
    return remark(rulebook, WarningCode::ancien_code, kField,
                  {{"code", code},
                   {"lieu", place_name({commune, find_ancienne(territory, code)})},
                   {"insee", commune->code_insee}});
  if (confirmed || others.empty()) return std::nullopt;
  return remark(rulebook, WarningCode::code_aussi_postal, kField,
                {{"code", code}, {"communes", names_of(others)}, {"commune", commune->nom}});
}

std::optional<Warning> epci_remark(const Rulebook& rulebook, const Territory& territory,
                                   const Porteur& porteur) {
  const std::string siren = without_spaces(porteur.siren);
  const Epci* epci = find_epci(territory, siren);
  const Epci* named = epci_named(territory, porteur.nom);
  if (!epci || !named || named == epci) return std::nullopt;
  return remark(rulebook, WarningCode::nom_autre_epci, Key::porteur_siren,
                {{"nom", porteur.nom}, {"siren", siren}, {"epci", epci->nom}});
}

}  // namespace

std::optional<Warning> place_remark(const Rulebook& rulebook, const Territory& territory,
                                    const Dossier& dossier) {
  const auto& nature = dossier.porteur.nature;
  if (nature == PorteurNature::epci) return epci_remark(rulebook, territory, dossier.porteur);
  if (place_key(rulebook, nature) != Key::porteur_code_insee) return std::nullopt;
  auto out = commune_remark(rulebook, territory, dossier);
  const std::string code = without_spaces(dossier.porteur.code_insee);
  // A code of the département without a commune cannot be right, whatever else the digits mean.
  if (out)
    out->wrong =
        code.starts_with(rulebook.territoire.departement) && !find_commune(territory, code);
  return out;
}

}  // namespace loire
