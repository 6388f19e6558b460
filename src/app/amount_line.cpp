#include "app/amount_line.hpp"

#include "app/texts_budget.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"

namespace loire::app {

std::string amount_sentence(const AmountLine& line) {
  if (line.best.empty()) return titled(line.name, line.amount);
  return fill<text::kTwoAmounts>(with<"nom">(line.name), with<"montant">(line.amount),
                                 with<"meilleur">(line.best));
}

}  // namespace loire::app
