// What the commands share in reading their input: the edition, lines of NDJSON, refusals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/files.hpp"
#include "core/rulebook.hpp"

namespace loire::cli {

/// Tells on standard error, as JSON, that the call or its input cannot be used; gives the exit code.
int refuse(std::string code, std::string where, std::string message);

/// The edition of this file, the built-in one when `path` is empty; nothing after a refusal was told.
std::optional<Rulebook> read_edition(std::string_view path);

/// The next line of NDJSON that is not blank; a line is never longer than what is then refused.
bool next_document(Input& input, std::string& line);

}  // namespace loire::cli
