// The draft: the saved state, the exported file, the command line's input and the golden cases'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess.hpp"
#include "core/dossier.hpp"
#include "core/result.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"
#include "io/json.hpp"

namespace loire::io {

inline constexpr std::string_view kDraftFormat = "loire-connect/brouillon";
inline constexpr int kDraftVersion = 1;
inline constexpr std::size_t kMaxLines = 200;
inline constexpr std::size_t kMaxCofunders = 50;

struct Draft {
  Dossier dossier;
  /// What was read but has no place in a draft (unknown keys): told, and left out.
  std::vector<Diagnostic> remarks;
};

/// Reads a draft of the edition of `rulebook`. On failure, all that is wrong at once.
Result<Draft> read_draft(std::string_view text, const Rulebook& rulebook);
Result<Draft> read_draft(const Json& json, const Rulebook& rulebook);

/// What the exported draft says of its making, beside the answers.
struct DraftContext {
  std::string exported_on;  ///< AAAA-MM-JJ, or empty
  Depot depot = Depot::indetermine;
  const Epci* epci = nullptr;  ///< of the applicant: the official form asks for it
};

/// The whole draft, every key present, null where not answered. Reading it back gives `dossier`.
Json write_draft(const Dossier& dossier, const Rulebook& rulebook, const DraftContext& context);

}  // namespace loire::io
