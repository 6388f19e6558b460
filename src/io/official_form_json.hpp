// Reads the official form of an edition file: its sections, its fields and the documents to attach.
#pragma once

#include <vector>

#include "core/rulebook.hpp"
#include "io/reader.hpp"

namespace loire::io {

/// Reads the value of `recopie`. A field that names no answer, or in a format that does not fit it, is reported.
OfficialForm read_official_form(ObjectReader in, std::vector<Diagnostic>& diagnostics);

}  // namespace loire::io
