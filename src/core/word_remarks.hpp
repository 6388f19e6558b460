// What the words betray: the project's text and the labels of its expenses against the answers beside
// them. Remarks to check, never a ruling: they change no status and no amount.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// What the project's name and description tell; nothing while they are empty.
AxisProposal project_words(const Rulebook& rulebook, const Projet& projet);

/// Whether the remark is one of these: the answers stand, and the words beside them say otherwise.
bool from_words(WarningCode code);

/// Adds to `assessment.warnings`; reads its words, its axes and its expenses.
void add_word_remarks(const Rulebook& rulebook, const Dossier& dossier, Assessment& assessment);

}  // namespace loire
