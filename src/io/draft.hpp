// The draft format: the saved state, the exported file, and the input of the command line and of
// the golden cases.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess.hpp"
#include "core/dossier.hpp"
#include "core/recorded_result.hpp"
#include "core/result.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"
#include "io/json.hpp"

namespace loire::io {

inline constexpr std::string_view kDraftFormat = "loire-connect/brouillon";
inline constexpr int kDraftVersion = 1;
/// The suffixes of the names of amounts and rates in a draft, which give their unit.
inline constexpr std::string_view kAmountUnit = "_centimes";
inline constexpr std::string_view kRateUnit = "_points_base";

/// When a draft was exported.
struct ExportTime {
  std::string day;   ///< AAAA-MM-JJ, or empty
  std::string time;  ///< HH:MM, or empty
};

struct Draft {
  Dossier dossier;
  ExportTime exported;
  RecordedResult recorded;  ///< the result under the rules by which the draft was written
  /// Reports of every change to what the file says, except that an answer that does not read as one
  /// is a raw entry, which its field reports: unknown keys, texts that were cleaned, entries that
  /// contradict an answer or became one.
  std::vector<Diagnostic> remarks;
};

/// Reads a draft of the edition of `rulebook`. On failure, the result has every problem.
Result<Draft> read_draft(std::string_view text, const Rulebook& rulebook);
Result<Draft> read_draft(Json json, const Rulebook& rulebook);

/// A problem or a remark as a French text: its place in the words of the form, then its message.
std::string diagnostic_text(const Diagnostic& problem);

/// What an export adds to the answers.
struct DraftContext {
  ExportTime exported = {};
  const Epci* epci = nullptr;  ///< EPCI of the applicant, which the official form asks for; or null
  std::string simulateur = {};  ///< version of the program that writes; empty when it has none
  const Assessment* assessment = nullptr;  ///< of the project, which the draft records; or null
};

/// The complete draft: every key is present, with null for an answer that is not given. Reading it
/// back gives `dossier`.
std::string write_draft(const Dossier& dossier, const Rulebook& rulebook,
                        const DraftContext& context, int indent = 2);

}  // namespace loire::io
