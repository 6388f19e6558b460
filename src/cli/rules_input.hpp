// Helpers with which the commands read their input: the edition, lines of NDJSON, refusals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/files.hpp"
#include "core/result.hpp"
#include "core/rulebook.hpp"

namespace loire::cli {

/// Prints an error about the arguments or the input to standard error, as JSON, and returns the
/// exit code.
int refuse(std::string code, std::string where, std::string message);

/// The edition of this file, or the built-in one when `path` is empty. Nothing after printing an
/// error.
std::optional<Rulebook> read_edition(std::string_view path);

/// Reads the next line of NDJSON that is not blank, and no more of it than a little over the limit
/// of a file.
bool next_document(Input& input, std::string& line);

/// The problem of the line that was read last, if it is over the limit.
std::optional<Diagnostic> line_problem(const Input& input, std::string_view line);

}  // namespace loire::cli
