// The assessment as JSON: what the command line prints and the page's test hook shows.
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

/// The keys of the answer, in its order.
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

/// Those that are asked for.
using AnswerKeys = std::bitset<kAnswerKeyCount>;
inline const AnswerKeys kWholeAnswer = AnswerKeys().set();

inline bool has(const AnswerKeys& keys, AnswerKey key) {
  return keys[static_cast<std::size_t>(key)];
}

/// The members of the answer that are asked for, into the object that `out` has open. `remarks`
/// (unknown keys of the draft) follow the assessment's own warnings.
void write_assessment(JsonWriter& out, const Assessment& assessment, const Rulebook& rulebook,
                      std::span<const Diagnostic> remarks, const AnswerKeys& keys = kWholeAnswer);

/// "erreurs": [{"code", "chemin", "message"}], into the object that `out` has open.
void write_diagnostics(JsonWriter& out, std::span<const Diagnostic> diagnostics);

/// The same, each as a document of its own.
std::string assessment_text(const Assessment& assessment, const Rulebook& rulebook,
                            std::span<const Diagnostic> remarks, int indent = -1);
std::string diagnostics_text(std::span<const Diagnostic> diagnostics, int indent = -1);

}  // namespace io
}  // namespace loire
