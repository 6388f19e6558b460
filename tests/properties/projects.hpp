// Made-up projects with answers missing at random, and editions in which nothing is left to confirm.
#pragma once

#include <array>
#include <vector>

#include "properties/random.hpp"
#include "unit/support.hpp"

namespace loire::tests {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LOIRE_SLOW_BUILD
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define LOIRE_SLOW_BUILD
#endif

/// How many cases to try: fewer where each takes ten times longer.
constexpr int tries(int count) {
#ifdef LOIRE_SLOW_BUILD
  return count / 8;
#else
  return count;
#endif
}

enum class Amounts {
  edges,   ///< nothing, a centime, around the ceiling, the largest, any
  coarse,  ///< nothing, or at least one euro: a difference of amounts always changes the aid
};

struct Shape {
  std::size_t most_lines = 5;
  Amounts amounts = Amounts::edges;
  bool texts = false;  ///< fills the fields that no rule reads, awkward texts included
};

/// A project whose share of answered fields is itself drawn at random.
Dossier random_project(Random& random, const Shape& shape);
Depense random_line(Random& random, std::string id, std::size_t answered_percent, Amounts amounts);
Centimes random_amount(Random& random, Amounts amounts);

/// The edition with each «à confirmer» decided: all oui, all non, then in mixed ways.
const std::vector<Rulebook>& decided_rulebooks();

/// Decides each line that is left to confirm by itself, as the Département may: line i by bit i.
void decide_lines(Dossier& project, std::uint64_t bits);

/// The project as the draft that reproduces a failure.
std::string shown(const Dossier& project);

}  // namespace loire::tests
