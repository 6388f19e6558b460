// A named amount.
#pragma once

#include <string>

#include "page/node.hpp"

namespace loire::app {

/// A named amount in the totals or in the financing plan.
struct AmountLine {
  std::string name, amount;
  page::Tone tone = page::Tone::normal;
  std::string best{};  ///< the amount in the best case; empty when it is the same
};

}  // namespace loire::app
