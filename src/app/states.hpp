// The state of a condition, a criterion or an expense in words, and the remarks on an expense.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// A state in words, with its tone.
struct State {
  const char* words = "";
  page::Tone tone = page::Tone::normal;
};
State condition_state(const PageContext& context, const Condition& condition);

/// The answer to a criterion, and whether its argument is written.
State critere_state(const PageContext& context, const CritereRule& critere);

/// The state of the expense `index`. It reports a doubt when the words of an eligible expense do not match
/// its answers.
State line_state(const PageContext& context, std::size_t index);

/// Why the expense `index` is not simply eligible; empty when it is, or when answers are still to come.
std::string reason_unless_eligible(const PageContext& context, std::size_t index);

/// Whether the remark concerns this expense.
bool is_about(const Warning& warning, const Depense& line);

/// The remarks on the expense `index`.
std::vector<const Warning*> line_remarks(const PageContext& context, std::size_t index);

/// Whether the words of the expense `index` do not match its answers.
bool line_is_doubtful(const PageContext& context, std::size_t index);

}  // namespace loire::app
