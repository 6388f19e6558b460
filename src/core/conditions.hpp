// The four conditions of eligibility. Call: Conditions › Porteurs de projet, Critères d'éligibilité.
#pragma once

#include <span>

#include "core/assess.hpp"

namespace loire {

Condition assess_porteur(const Rulebook& rulebook, const Porteur& porteur);

/// Bodies that the table does not hold (syndicats, …) are where they say they are.
Condition assess_territoire(const Rulebook& rulebook, const Territory& territory,
                            const Porteur& porteur);

/// One finding per axis of the edition, in its order.
std::vector<AxeFinding> assess_axes(const Rulebook& rulebook, const Projet& projet);

/// Answers at least one axis. A named theme settles it, even beside «aucun axe».
Condition assess_axe(const Rulebook& rulebook, const Projet& projet,
                     std::span<const AxeFinding> axes);

/// Whether a base within these bounds has something in it.
Resultat assiette_result(const Bounds& base);

/// Some eligible investment expense. `base` is the sum of the lines' contributions, open above
/// until the budget is complete.
Condition assess_assiette(const Rulebook& rulebook, const Dossier& dossier,
                          std::span<const LineFinding> lines, const Bounds& base);

/// The answer that places the body in the territory; nothing for one that is there without being
/// asked, or of no nature yet.
std::optional<Key> place_key(const Rulebook& rulebook, std::optional<PorteurNature> nature);

}  // namespace loire
