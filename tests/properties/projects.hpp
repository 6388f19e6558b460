// Random projects with missing answers, and editions in which nothing is left to confirm.
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

/// The number of cases to try, which is smaller in slow builds.
constexpr int tries(int count) {
#ifdef LOIRE_SLOW_BUILD
  return count / 8;
#else
  return count;
#endif
}

enum class Amounts {
  edges,   ///< zero, a centime, amounts around the ceiling, the largest, or any amount
  coarse,  ///< zero or at least one euro, so that a different amount always changes the aid
};

struct Shape {
  std::size_t most_lines = 5;
  Amounts amounts = Amounts::edges;
  bool texts = false;  ///< also fills the fields that no rule uses, with difficult texts
};

/// A random project. The share of answered fields is also random.
Dossier random_project(Random& random, const Shape& shape);
Depense random_line(Random& random, std::string id, std::size_t answered_percent, Amounts amounts);
Centimes random_amount(Random& random, Amounts amounts);

/// The edition with every «à confirmer» decided: all «oui», all «non», then random decisions.
const std::vector<Rulebook>& decided_rulebooks();

/// Decides each line that is to confirm, as the Département may do: bit i decides line i.
void decide_lines(Dossier& project, std::uint64_t bits);

/// The project as a draft, to reproduce a failure.
std::string shown(const Dossier& project);

}  // namespace loire::tests
