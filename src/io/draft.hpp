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
/// What follows the name of an amount and of a rate in a draft: their unit.
inline constexpr std::string_view kAmountUnit = "_centimes";
inline constexpr std::string_view kRateUnit = "_points_base";

/// What an exported draft says of its making, beside the answers.
struct DraftMaking {
  std::string day;   ///< AAAA-MM-JJ, or empty
  std::string time;  ///< HH:MM, or empty
};

struct Draft {
  Dossier dossier;
  DraftMaking making;
  /// What was read but has no place in a draft (unknown keys): told, and left out.
  std::vector<Diagnostic> remarks;
};

/// Reads a draft of the edition of `rulebook`. On failure, all that is wrong at once.
Result<Draft> read_draft(std::string_view text, const Rulebook& rulebook);
Result<Draft> read_draft(Json json, const Rulebook& rulebook);

/// A problem or a remark of a draft for whoever filled it in: the place in the words of the form,
/// then the message.
std::string told(const Diagnostic& problem);

/// What the export adds to the answers.
struct DraftContext {
  DraftMaking making;
  Depot depot = Depot::indetermine;
  const Epci* epci = nullptr;  ///< of the applicant: the official form asks for it
};

/// The whole draft, every key present, null where not answered. Reading it back gives `dossier`.
std::string write_draft(const Dossier& dossier, const Rulebook& rulebook,
                        const DraftContext& context, int indent = 2);

}  // namespace loire::io
