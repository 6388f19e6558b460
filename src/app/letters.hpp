// Texts to take away: the questions that only the Département can settle, and the report of a rule
// that looks wrong.
#pragma once

#include <string>

#include "app/pages.hpp"

namespace loire::app {

/// What the call leaves open in this project, point by point, with where the call speaks of it.
struct OpenPoint {
  std::string subject;  ///< the condition's or the expense's name
  const Ruling* ruling = nullptr;
};
std::vector<OpenPoint> open_points(const PageContext& context);

/// A message to the contact of the call that asks the open points; empty when there is none.
std::string questions_letter(const PageContext& context);

/// Which rules were applied, by edition, hash, step and place in the call. Holds nothing that names
/// the applicant, its place or its project.
std::string rule_report(const PageContext& context);

}  // namespace loire::app
