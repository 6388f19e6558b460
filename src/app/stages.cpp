#include "app/stages.hpp"

namespace loire::app {

Stage stage_of_field(std::string_view id) {
  if (id.starts_with("porteur.")) return Stage::porteur;
  if (id.starts_with("projet.")) return Stage::projet;
  if (id.starts_with("criteres.")) return Stage::criteres;
  return Stage::budget;
}

std::optional<Stage> stage_of_button(std::string_view id) {
  for (const std::string_view place :
       {"panneau.manquant.", "resultat.manquant.", "resultat.corriger."})
    if (id.starts_with(place)) return stage_of_field(id.substr(place.size()));
  const std::size_t dot = id.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view verb = id.substr(0, dot);
  const std::string_view rest = id.substr(dot + 1);
  if (verb != "etape" && verb != "suite" && verb != "retour" && verb != "voir") return std::nullopt;
  for (std::size_t i = 0; i < kStageCount; ++i)
    if (kStageNames[i] == rest) return static_cast<Stage>(i);
  return std::nullopt;
}

}  // namespace loire::app
