// One expense line against the tables of the edition: can it count, and for how much.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// The common answer to a cross-cutting question, unless the line has its own.
std::optional<bool> transversal_answer(Question question, const Depense& line,
                                       const QuestionsCommunes& common);

/// The HT amount of a line, HT first, else from TTC; [0, no bound) while there is none.
/// TTC without a rate gives [TTC at the highest rate, TTC].
Bounds ht_bounds(const Rulebook& rulebook, const Depense& line);

/// The finding on `line`. Sound and tight: `statut` is settled exactly when every completion of the
/// missing answers gives it. Call: Modalités financières › dépenses éligibles, exclusions.
LineFinding assess_line(const Rulebook& rulebook, const Depense& line,
                        const QuestionsCommunes& common);

}  // namespace loire
