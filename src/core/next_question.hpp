// The next best question: of the missing answers, the one that narrows the result most.
#pragma once

#include <optional>
#include <string>

#include "core/assess.hpp"

namespace loire {

/// What giving the missing answer `ref` is worth. The gap is the width of the aid's bounds, in centimes.
struct NextQuestion {
  Ref ref;
  Centimes ecart;          ///< the gap now
  Centimes reduction_min;  ///< by how much the least helpful answer narrows it
  Centimes reduction_max;  ///< by how much the most helpful answer narrows it
};

/// The missing answer whose worst answer leaves the smallest gap; among equals, the one whose worst
/// answer settles the verdict, then the first in form order. Nothing when no answer is missing.
///
/// Answers tried are those of its `domain`. An amount in between can leave one centime more, by the rounding of the aid. An expense
/// still to be entered, or a budget said not to be complete, leaves the gap as it is.
std::optional<NextQuestion> next_question(const Rulebook& rulebook, const Territory& territory,
                                          const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
