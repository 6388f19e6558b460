// The state of a condition and of an expense, in words, with its colour; the remarks that bear on
// it.
#pragma once

#include <cstddef>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// Where a condition or an expense stands, in words, with its colour.
struct State {
  const char* words = "";
  page::Tone tone = page::Tone::normal;
};
State condition_state(const PageContext& context, const Condition& condition);

/// The same of the expense `index`; one that counts and whose own words make doubt says so.
State line_state(const PageContext& context, std::size_t index);

/// Whether the remark is on this expense.
bool is_about(const Warning& warning, const Depense& line);

/// What is remarked on the expense `index`.
std::vector<const Warning*> line_remarks(const PageContext& context, std::size_t index);

/// Whether the words of the expense `index` make doubt of the answers beside them.
bool line_doubted(const PageContext& context, std::size_t index);

}  // namespace loire::app
