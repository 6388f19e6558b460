// The assessment as JSON: what the command line prints and the page's test hook shows.
#pragma once

#include <span>

#include "core/assess.hpp"
#include "io/json.hpp"

namespace loire::io {

/// `remarks` (unknown keys of the draft) follow the assessment's own warnings.
Json write_assessment(const Assessment& assessment, const Rulebook& rulebook,
                      std::span<const Diagnostic> remarks);

/// {"erreurs": [{"code", "chemin", "message"}]}
Json write_diagnostics(std::span<const Diagnostic> diagnostics);

}  // namespace loire::io
