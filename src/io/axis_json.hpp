// A proposed axis as JSON: what `loire-connect axes` prints.
#pragma once

#include <string>

#include "lexicon/axis_words.hpp"

namespace loire::io {

/// {"axe": 1 to 99, or 0 when none is recognised, "themes": [ids], "mots": [words of the text],
///  "hors_appel": [{"sujet", "phrase", "source", "mots"}]}, in one line.
std::string write_axis_proposal(const AxisProposal& proposal);

}  // namespace loire::io
