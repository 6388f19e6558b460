#include "core/criteria.hpp"

#include <algorithm>
#include <array>

#include "core/names.hpp"

namespace loire {
namespace {

constexpr std::array<std::string_view, 5> kFields{"porteur.nature", "projet.themes",
                                                  "projet.date_fin", "depenses.nature",
                                                  "financements.financeur"};

bool wanted(const Appui& appui, std::string_view value) {
  return appui.valeurs.empty() ||
         std::find(appui.valeurs.begin(), appui.valeurs.end(), value) != appui.valeurs.end();
}

}  // namespace

std::span<const std::string_view> supporting_fields() { return kFields; }

bool supports(const Appui& appui, const Dossier& dossier, const Assessment& assessment) {
  if (appui.champ == "porteur.nature")
    return dossier.porteur.nature && wanted(appui, name_of(*dossier.porteur.nature));
  if (appui.champ == "projet.themes")
    return std::any_of(dossier.projet.themes.begin(), dossier.projet.themes.end(),
                       [&](const std::string& theme) { return wanted(appui, theme); });
  if (appui.champ == "projet.date_fin")
    return !dossier.projet.date_debut.empty() && !dossier.projet.date_fin.empty();
  if (appui.champ == "depenses.nature") {
    for (std::size_t i = 0; i < dossier.depenses.size(); ++i) {
      const auto& nature = dossier.depenses[i].nature;
      if (nature && wanted(appui, name_of(*nature)) &&
          assessment.depenses[i].statut != Statut::exclue)
        return true;
    }
    return false;
  }
  if (appui.champ == "financements.financeur")
    return std::any_of(dossier.financements.begin(), dossier.financements.end(),
                       [&](const Financement& source) {
                         return source.financeur && wanted(appui, name_of(*source.financeur));
                       });
  return false;
}

}  // namespace loire
