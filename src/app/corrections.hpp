// What is wrong in the answers, over all steps: told where the draft is taken away.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace loire::app {

struct PageContext;

/// A control that shows an error, wherever it stands.
struct Correction {
  std::string id;     ///< of the control
  std::string name;   ///< of the question, with its line
  std::string error;  ///< what is wrong and what to do
};

/// In the order of the steps and of each page. `shown`: the page of the session's step, when made.
std::vector<Correction> corrections(const PageContext& context, const page::Node* shown = nullptr);
std::vector<Correction> corrections(const Session& session);

}  // namespace loire::app
