// The four conditions of eligibility.
// Call: Conditions › Porteurs de projet, Critères d'éligibilité.
#pragma once

#include <span>

#include "core/assess.hpp"

namespace loire {

Condition assess_porteur(const Rulebook& rulebook, const Porteur& porteur);

/// Bodies that are not in the territory's tables (syndicats, …) declare whether they are in it.
Condition assess_territoire(const Rulebook& rulebook, const Territory& territory,
                            const Porteur& porteur);

/// One finding per axis of the edition, in its order.
std::vector<AxeFinding> assess_axes(const Rulebook& rulebook, const Projet& projet);

/// Whether the project answers at least one axis. A theme that the call names settles it, even when
/// «aucun axe» is ticked too.
Condition assess_axe(const Rulebook& rulebook, const Projet& projet,
                     std::span<const AxeFinding> axes);

/// Whether a base within these bounds is above 0: indetermine while it may be 0 or not.
Resultat assiette_result(const Bounds& base);

/// Whether there is some eligible investment expense. `base` is the sum of the lines' contributions
/// in centimes HT, without `max` until the budget is complete.
Condition assess_assiette(const Rulebook& rulebook, const Dossier& dossier,
                          std::span<const LineFinding> lines, const Bounds& base);

/// The key of the answer that locates a body of this nature in the territory. Nothing when that
/// nature is in the territory by law, or while the nature is not known.
std::optional<Key> place_key(const Rulebook& rulebook, std::optional<PorteurNature> nature);

}  // namespace loire
