// Files and standard streams, for the command line only.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loire::cli {

/// A file, or standard input for "-", to its end or line by line. It never holds more than what it
/// is asked for, however much there is to read. What was printed is out before it waits for more.
class Input {
 public:
  static constexpr std::size_t kAll = static_cast<std::size_t>(-2);

  explicit Input(std::string_view path);
  bool failed() const;  ///< it cannot be opened, or could not be read to its end

  /// What is left of it, at most `most` bytes and one: more shows that there is more.
  std::string rest(std::size_t most);

  /// The next line without its end; what is beyond `most` bytes and one is passed over.
  bool next_line(std::string& line, std::size_t most);

 private:
  bool fill();

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> owned_;
  std::FILE* file_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, end_ = 0;
  bool failed_ = false;
};

/// The whole of a file, or of standard input for "-"; nothing when it cannot be read.
std::optional<std::string> read_all(std::string_view path);

void print(std::string_view text);        ///< to standard output, with a newline
bool all_printed();                       ///< false when standard output could not be written
void print_error(std::string_view text);  ///< to standard error, with a newline

}  // namespace loire::cli
