#include "core/criteria.hpp"

#include <algorithm>
#include <array>

#include "core/names.hpp"

namespace loire {
namespace {

constexpr std::array kKeys{Key::porteur_nature, Key::projet_themes, Key::projet_date_fin,
                           Key::depense_nature, Key::financement_financeur};

bool accepts(const Appui& appui, std::string_view value) {
  return appui.valeurs.empty() ||
         std::find(appui.valeurs.begin(), appui.valeurs.end(), value) != appui.valeurs.end();
}

}  // namespace

std::span<const Key> supporting_keys() { return kKeys; }

bool supports(const Appui& appui, const Dossier& dossier, const Assessment& assessment) {
  const auto supported_by = [&](auto answer) { return answer && accepts(appui, name_of(*answer)); };
  switch (appui.field) {
    case Key::porteur_nature: return supported_by(dossier.porteur.nature);
    case Key::projet_themes:
      return std::any_of(dossier.projet.themes.begin(), dossier.projet.themes.end(),
                         [&](const std::string& theme) { return accepts(appui, theme); });
    case Key::projet_date_fin:
      return dossier.projet.date_debut.value && dossier.projet.date_fin.value;
    case Key::depense_nature:
      for (std::size_t i = 0; i < dossier.depenses.size(); ++i)
        if (assessment.depenses[i].statut != Statut::exclue &&
            supported_by(dossier.depenses[i].nature))
          return true;
      return false;
    case Key::financement_financeur:
      return std::any_of(dossier.financements.begin(), dossier.financements.end(),
                         [&](const Financement& source) { return supported_by(source.financeur); });
    default: return false;
  }
}

}  // namespace loire
