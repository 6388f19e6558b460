// A warning of the assessment in words: its message, with the values of the project in place.
#pragma once

#include <string>

#include "core/assess.hpp"

namespace loire {

/// What a warning says, its values in place.
std::string warning_words(const Warning& warning);

}  // namespace loire
