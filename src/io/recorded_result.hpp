// Reads what a draft records of its result.
#pragma once

#include "core/recorded_result.hpp"
#include "io/json.hpp"

namespace loire::io {

/// Reads the value of `information`. It is no answer: what does not read is left out without a word.
RecordedResult read_recorded_result(Json information);

}  // namespace loire::io
