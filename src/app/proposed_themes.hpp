// The themes that the text of a project proposes. Only the person ticks them.
#pragma once

#include <string>

#include "app/session.hpp"
#include "lexicon/review.hpp"

namespace loire::app {

/// Whether the theme is ticked.
bool has_theme(const Projet& projet, const std::string& theme);

/// Whether the project has a theme that the call does not name.
bool names_other_theme(const Rulebook& rulebook, const Projet& projet);

/// Whether all proposed themes of the axis are ticked.
bool has_all_themes(const Projet& projet, const AxisProposal& proposal);

/// Ticks all themes that the text proposes, or unticks them if all are ticked.
void toggle_proposed_themes(Session& session);

}  // namespace loire::app
