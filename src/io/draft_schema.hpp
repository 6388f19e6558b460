// The JSON Schema of drafts, generated from the catalogue of answers.
#pragma once

#include <string>

#include "core/rulebook.hpp"

namespace loire::io {

/// The schema (draft 2020-12) of the drafts of this edition, as it is in the file
/// assets/schemas/brouillon.schema.json.
std::string draft_schema(const Rulebook& rulebook);

}  // namespace loire::io
