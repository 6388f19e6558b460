// Files and standard streams of the command line.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loire::cli {

/// Reads a file, or standard input for "-", to its end or line by line. It never keeps more than
/// the requested size in memory. It flushes standard output before it waits for more input.
class Input {
 public:
  explicit Input(std::string_view path);
  bool failed() const;  ///< whether the file could not be opened or read to its end

  /// The rest of the input. A result of `most` + 1 bytes means that the input is longer than
  /// `most`.
  std::string rest(std::size_t most);

  /// Reads the next line without its line end; bytes beyond `most` + 1 are skipped.
  bool next_line(std::string& line, std::size_t most);

  /// The number of the line that was read last, from 1.
  std::size_t line_number() const { return line_number_; }

  /// Makes `text`, which was read from here, the next to be read again. The numbers of its lines
  /// follow those before it.
  void put_back(std::string_view text);

 private:
  bool fill();

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> owned_;
  std::FILE* file_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, end_ = 0, line_number_ = 0;
  bool failed_ = false;
};

/// The complete text of a file, or of standard input for "-"; nothing when it cannot be read.
std::optional<std::string> read_all(std::string_view path);

void print(std::string_view text);        ///< to standard output, with a newline
bool all_printed();                       ///< false when standard output could not be written
void print_error(std::string_view text);  ///< to standard error, with a newline

}  // namespace loire::cli
