// The best next question: the missing answer that narrows the result most.
#pragma once

#include <optional>
#include <string>

#include "core/assess.hpp"

namespace loire {

/// How much the missing answer `ref` narrows the result. The gap is the width of the bounds of the
/// aid, in centimes.
struct NextQuestion {
  Ref ref;
  Centimes gap;            ///< the current gap
  Centimes reduction_min;  ///< decrease of the gap with the least helpful answer
  Centimes reduction_max;  ///< decrease of the gap with the most helpful answer
};

/// The missing answer whose worst answer leaves the smallest gap; among equals, the one whose worst
/// answer settles the verdict, then the first in form order. Nothing when no answer is missing.
///
/// The answers tried are those of `domain`. An amount between its extremes can leave one centime
/// more, because the aid is rounded. An expense to add and a budget that is not complete leave the
/// gap unchanged.
std::optional<NextQuestion> next_question(const Rulebook& rulebook, const Territory& territory,
                                          const Dossier& dossier, const Assessment& assessment);

}  // namespace loire
