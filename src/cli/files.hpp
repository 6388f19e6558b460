// Files and standard streams, for the command line only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace loire::cli {

/// The whole of a file, or of standard input for "-"; nothing when it cannot be read.
std::optional<std::string> read_all(std::string_view path);

void print(std::string_view text);        ///< to standard output, with a newline
bool all_printed();                       ///< false when standard output could not be written
void print_error(std::string_view text);  ///< to standard error, with a newline

}  // namespace loire::cli
