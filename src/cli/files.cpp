#include "cli/files.hpp"

#include <array>
#include <cstdio>
#include <memory>

namespace loire::cli {

std::optional<std::string> read_all(std::string_view path) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> owned(nullptr, std::fclose);
  std::FILE* file = stdin;
  if (path != "-") {
    owned.reset(std::fopen(std::string(path).c_str(), "rb"));
    file = owned.get();
  }
  if (!file) return std::nullopt;
  std::string out;
  std::array<char, 65536> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file))
    out.append(buffer.data(), count);
  if (std::ferror(file)) return std::nullopt;
  return out;
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fputc('\n', stdout);
}

bool all_printed() { return std::fflush(stdout) == 0 && !std::ferror(stdout); }

void print_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fputc('\n', stderr);
}

}  // namespace loire::cli
