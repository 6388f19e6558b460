// A proposed axis as JSON, as `loire-connect axes` prints it.
#pragma once

#include <string>

#include "lexicon/axis_words.hpp"

namespace loire::io {

/// One line: {"axe": 1 to 99, or 0 when none is recognised, "themes": [ids], "mots": [words of the
/// text], "hors_appel": [{"sujet", "phrase", "source", "mots"}]}.
std::string write_axis_proposal(const AxisProposal& proposal);

}  // namespace loire::io
