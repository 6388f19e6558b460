// Texts to copy: the questions that only the Département can settle, and the report of a rule that looks
// wrong.
#pragma once

#include <string>

#include "app/context.hpp"

namespace loire::app {

/// A point of this project that only the Département can settle.
struct OpenPoint {
  /// «« Abonnement », logiciel, 1 620,00 € HT»; empty for a point that does not concern an expense.
  std::string expense;
  std::string name;  ///< of the expense, or of the condition
  const Ruling* ruling = nullptr;
};
std::vector<OpenPoint> open_points(const PageContext& context);

/// The point as a statement: the call left it open. Used once the period of submission is over.
std::string left_open_sentence(const OpenPoint& point);

/// The point as a question to the Département.
std::string question_sentence(const OpenPoint& point);

/// A message to the contact of the call, with the open points. Empty when there are none, and once the
/// period of submission is over.
std::string questions_letter(const PageContext& context);

/// The rules that were applied, with the edition, its hash, the steps and the places in the call. To keep
/// personal data out of it, it repeats only amounts and answers chosen in a list; for any other answer
/// it says that one was given.
std::string rule_report(const PageContext& context);

}  // namespace loire::app
