#include "app/proposed_themes.hpp"

#include <algorithm>

#include "input/write.hpp"

namespace loire::app {

bool has_theme(const Projet& projet, const std::string& theme) {
  return std::find(projet.themes.begin(), projet.themes.end(), theme) != projet.themes.end();
}

bool names_other_theme(const Rulebook& rulebook, const Projet& projet) {
  return !projet.autre_theme.empty() ||
         std::any_of(projet.themes.begin(), projet.themes.end(),
                     [&](const std::string& theme) { return !axis_of(rulebook, theme); });
}

bool has_all_themes(const Projet& projet, const AxisProposal& proposal) {
  return std::all_of(proposal.themes.begin(), proposal.themes.end(),
                     [&](const ThemeProposal& each) { return has_theme(projet, each.theme->id); });
}

void toggle_proposed_themes(Session& session) {
  Dossier& dossier = session.dossier;
  const AxisProposal proposal =
      review(*session.rulebook, *session.territory, dossier, session.today).words;
  const char* value = has_all_themes(dossier.projet, proposal) ? "" : "1";
  for (const ThemeProposal& each : proposal.themes)
    set_answer(dossier, *session.rulebook, {Key::projet_themes, each.theme->id}, value);
}

}  // namespace loire::app
