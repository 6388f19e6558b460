// Helpers shared by all tests: repository files, the 2023 edition and short ways to build a
// dossier.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <ostream>  // doctest prints string views with it
#include <string>
#include <string_view>
#include <vector>

#include "core/assess.hpp"
#include "core/names.hpp"
#include "core/result.hpp"
#include "io/draft.hpp"

namespace loire::tests {

/// The complete text of a file; `path` is relative to the repository. A missing file ends the
/// program.
std::string read_file(std::string_view path);
/// Overwrites a golden file. A person must read the result before committing it.
void write_file(const std::string& path, const std::string& text);
/// Describes the first line that differs, for a failure message.
std::string difference(const std::string& expected, const std::string& got);

/// The text of the 2023 edition, the edition read from it, and its territory.
const std::string& rules_text();
const Rulebook& rulebook();
const Territory& territory();

/// The text of a draft of the 2023 edition with these members ("" or `"porteur": {…}, …`).
std::string draft_text(std::string_view members);
/// Reads any text as a draft of the 2023 edition.
Result<io::Draft> read(std::string_view text);
/// The dossier of a draft with these members. An unreadable draft fails the test and gives an empty
/// dossier.
Dossier dossier(std::string_view members);
Assessment assess_members(std::string_view members, std::optional<Date> today = std::nullopt);

/// An expense line with an HT amount, whose answers to the common questions keep it eligible.
Depense line(std::string id, DepenseNature nature, std::int64_t centimes);
/// A project of a commune of the Loire, with one theme and a complete budget without lines.
Dossier good_project();

/// The diagnostics as text, one «code chemin» per line.
std::string codes(const std::vector<Diagnostic>& diagnostics);
bool has(const std::vector<Diagnostic>& diagnostics, std::string_view code,
         std::string_view chemin);

/// A date in the form AAAA-MM-JJ, as an answer.
Typed<Date> day(std::string_view iso);

/// The typed texts that could not be read as values, by the id of their answer.
std::map<std::string, std::string> saisies(const Dossier& dossier);

// Values as words, so that a failed comparison can be read.
template <class Enum>
std::string word(Enum value) {
  return std::string(name_of(value));
}
template <class Enum>
std::string word(std::optional<Enum> value) {
  return value ? word(*value) : "null";
}
std::string word(const Bounds& bounds);
std::string word(const Ref& ref);
std::string joined(const std::vector<std::string>& words);
std::vector<std::string> paths(const std::vector<Ref>& refs);
std::string joined(const std::vector<Ref>& refs);

/// `text` with plain spaces instead of no-break spaces, which a reader of a test cannot tell apart.
std::string plain_spaces(std::string text);

/// Replaces the only occurrence of `from`. The test fails when there is none or more than one.
std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace loire::tests
