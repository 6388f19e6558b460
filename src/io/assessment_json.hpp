// The assessment as JSON, as the command line prints it and the page's test hook returns it.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>

#include "core/assess.hpp"
#include "core/result.hpp"
#include "io/json_writer.hpp"

namespace loire {
namespace io {

/// The keys of the JSON answer, in order.
enum class AnswerKey : std::uint8_t {
  edition,
  regles,
  eligible,
  conditions,
  depot,
  axes,
  depenses,
  assiette_centimes,
  subvention_centimes,
  limite_par,
  manquants,
  etapes,
  avertissements,
};
inline constexpr std::size_t kAnswerKeyCount = 13;

}  // namespace io

template <>
struct Names<io::AnswerKey> {
  static constexpr std::array<std::string_view, io::kAnswerKeyCount> values{
      "edition",   "regles",   "eligible",          "conditions",          "depot",
      "axes",      "depenses", "assiette_centimes", "subvention_centimes", "limite_par",
      "manquants", "etapes",   "avertissements"};
};

namespace io {

/// The set of keys to write.
using AnswerKeys = std::bitset<kAnswerKeyCount>;
inline const AnswerKeys kAllAnswerKeys = AnswerKeys().set();

inline bool has(const AnswerKeys& keys, AnswerKey key) {
  return keys[static_cast<std::size_t>(key)];
}

/// Writes the members of the answer in `keys` into the open object of `out`. `remarks` (on unknown
/// keys of the draft) follow the warnings of the assessment.
void write_assessment(JsonWriter& out, const Assessment& assessment, const Rulebook& rulebook,
                      std::span<const Diagnostic> remarks, const AnswerKeys& keys = kAllAnswerKeys);

/// Writes "erreurs": [{"code", "chemin", "message"}] into the open object of `out`, with "ligne"
/// and "colonne" for each problem that has them.
void write_diagnostics(JsonWriter& out, std::span<const Diagnostic> diagnostics);

/// The same as complete documents. A negative `indent` gives one line.
std::string assessment_text(const Assessment& assessment, const Rulebook& rulebook,
                            std::span<const Diagnostic> remarks, int indent = -1);
std::string diagnostics_text(std::span<const Diagnostic> diagnostics, int indent = -1);

}  // namespace io
}  // namespace loire
