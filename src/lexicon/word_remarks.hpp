// Remarks on words that contradict the answers, in the project's text and in the labels of
// expenses. The applicant has to check them; they change neither a status nor an amount.
#pragma once

#include "core/assess.hpp"
#include "lexicon/axis_words.hpp"

namespace loire {

/// Whether `code` is one of these remarks on words.
bool from_words(WarningCode code);

/// Adds the remarks to `assessment.warnings`. `words` is the proposal from the project's text.
void add_word_remarks(const Rulebook& rulebook, const Dossier& dossier, const AxisProposal& words,
                      Assessment& assessment);

}  // namespace loire
