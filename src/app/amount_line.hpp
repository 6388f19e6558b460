// A named amount, and its sentence.
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

/// «Reste à la charge du porteur : 34 540,00 € avec la seule part sûre ; 20 140,00 € dans le meilleur cas».
std::string amount_sentence(const AmountLine& line);

}  // namespace loire::app
