// Shared by the tests: files of the repository, the 2023 edition, short ways to a dossier.
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

/// The whole of a file; `path` is relative to the repository. A missing file ends the program.
std::string read_file(std::string_view path);
/// Writes a golden anew, for a person to read before it is committed.
void write_file(const std::string& path, const std::string& text);
/// The first line that differs, to tell.
std::string difference(const std::string& expected, const std::string& got);

/// The text of the 2023 edition, and the edition and territory as read from it.
const std::string& rules_text();
const Rulebook& rulebook();
const Territory& territory();

/// A draft of this edition with these members ("" or `"porteur": {…}, …`).
std::string draft_text(std::string_view members);
/// Any text, read as a draft of this edition.
Result<io::Draft> read(std::string_view text);
/// The same as a dossier; a draft that cannot be read fails the test and gives an empty dossier.
Dossier dossier(std::string_view members);
Assessment assess_members(std::string_view members, std::optional<Date> today = std::nullopt);

/// A line with an id, a nature, an HT amount and both cross-cutting questions answered well.
Depense line(std::string id, DepenseNature nature, std::int64_t centimes);
/// A commune of the Loire, one theme, a complete budget without lines.
Dossier good_project();

/// All of them, one a line: «code chemin», to compare and to print.
std::string codes(const std::vector<Diagnostic>& diagnostics);
bool has(const std::vector<Diagnostic>& diagnostics, std::string_view code,
         std::string_view chemin);

/// AAAA-MM-JJ as an answer.
Typed<Date> day(std::string_view iso);

/// What was typed and cannot be read, by the id of its answer.
std::map<std::string, std::string> saisies(const Dossier& dossier);

/// Identifiers, so that a failed comparison reads well.
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

/// `text` with plain spaces for the no-break ones, to compare with what a test can show.
std::string plain_spaces(std::string text);

/// `text` with its only occurrence of `from` replaced; anything else fails the test.
std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace loire::tests
