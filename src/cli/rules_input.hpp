// What the commands share in reading their input: the edition, lines of NDJSON, refusals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/rulebook.hpp"

namespace loire::cli {

/// Tells on standard error, as JSON, that the call or its input cannot be used; gives the exit code.
int refuse(std::string code, std::string where, std::string message);

/// The edition of this file, the built-in one when `path` is empty; nothing after a refusal was told.
std::optional<Rulebook> read_edition(std::string_view path);

/// The next line of `text`, without its end; `text` moves past it.
std::string_view take_line(std::string_view& text);

}  // namespace loire::cli
