// The wrong answers of all steps, which the page lists beside the button that downloads the draft.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace loire::app {

/// A wrong answer.
struct Correction {
  Ref ref;
  std::string name;   ///< the name of the answer, with its expense or its co-funder
  std::string error;  ///< what is wrong and how to correct it
};

/// Whether the page shows the control of the answer: the nature of the applicant decides which search
/// and which code give its place.
bool is_shown(const form::Context& context, Key key);

/// The wrong answers, in the order of the steps.
std::vector<Correction> corrections(const form::Context& context);
std::vector<Correction> corrections(const Session& session);

/// Whether the answer is one of these wrong ones.
bool is_wrong(const std::vector<Correction>& corrections, const Ref& ref);

}  // namespace loire::app
