// What is wrong in the answers, over all steps: shown where the draft is downloaded.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace loire::app {

/// An answer that is wrong, whose control shows it.
struct Correction {
  Ref ref;
  std::string name;   ///< of the answer, with its expense or its co-funder
  std::string error;  ///< what is wrong and what to do
};

/// In the order of the form: every step's.
std::vector<Correction> corrections(const form::Context& context);
std::vector<Correction> corrections(const Session& session);

}  // namespace loire::app
