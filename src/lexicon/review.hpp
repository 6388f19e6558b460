// The assessment with what the project's own words say beside it: what a person is shown.
#pragma once

#include <optional>

#include "core/assess.hpp"
#include "lexicon/axis_words.hpp"

namespace loire {

struct Review {
  Assessment assessment;  ///< as assess() gives it; the remarks on the words end its warnings
  AxisProposal words;     ///< what the project's name and description are about
};

/// Assesses `dossier` and reads its words. They change no verdict and no amount.
Review review(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
              std::optional<Date> today);

}  // namespace loire
