// Texts to take away: the questions that only the Département can settle, and the report of a rule
// that looks wrong.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/session.hpp"

namespace loire::app {

/// What only the Département can settle in this project.
struct OpenPoint {
  std::string
      expense;  ///< «« Abonnement », logiciel, 1 620,00 € HT»; empty for what is not an expense
  const Ruling* ruling = nullptr;
};
std::vector<OpenPoint> open_points(const PageContext& context);

/// What the call left open, once nobody is to be asked any more.
std::string left_open_sentence(const OpenPoint& point);

/// The point as a question, ready to be asked.
std::string question_sentence(const OpenPoint& point);

/// A message to the contact of the call that asks the open points; empty when there is none, and once
/// the window of deposit is over.
std::string questions_letter(const PageContext& context);

/// Which rules were applied, by edition, hash, step and place in the call. Of the answers it holds
/// those of closed lists and the amounts only: whatever else was typed is said to be given.
std::string rule_report(const PageContext& context);

}  // namespace loire::app
