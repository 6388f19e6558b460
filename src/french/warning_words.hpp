// The text of a warning of the assessment.
#pragma once

#include <string>

#include "core/assess.hpp"

namespace loire {

/// The message of `warning`, in French, with its values in the place of their names.
std::string warning_words(const Warning& warning);

}  // namespace loire
