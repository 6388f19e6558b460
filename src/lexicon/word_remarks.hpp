// What the words betray: the project's text and the labels of its expenses against the answers beside
// them. Remarks to check, never a ruling: they change no status and no amount.
#pragma once

#include "core/assess.hpp"
#include "lexicon/axis_words.hpp"

namespace loire {

/// Whether the remark is one of these: the answers stand, and the words beside them say otherwise.
bool from_words(WarningCode code);

/// Adds the remarks to `assessment.warnings`. `words` is what the project's text is about.
void add_word_remarks(const Rulebook& rulebook, const Dossier& dossier, const AxisProposal& words,
                      Assessment& assessment);

}  // namespace loire
