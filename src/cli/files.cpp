#include "cli/files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "io/json.hpp"

namespace loire::cli {

Input::Input(std::string_view path) : owned_(nullptr, std::fclose), file_(stdin) {
  if (path != "-") {
    owned_.reset(std::fopen(std::string(path).c_str(), "rb"));
    file_ = owned_.get();
  }
  failed_ = file_ == nullptr;
  constexpr std::size_t kBuffer = 65536;
  buffer_.resize(kBuffer);
}

void Input::put_back(std::string_view text) {
  buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(at_));
  buffer_.insert(buffer_.begin(), text.begin(), text.end());
  end_ = end_ - at_ + text.size();
  at_ = 0;
}

bool Input::failed() const { return failed_; }

/// Makes sure that the buffer has an unread byte; false at the end of the input.
bool Input::fill() {
  if (at_ < end_) return true;
  if (failed_) return false;
  at_ = end_ = 0;
  // A program on the other side may wait for the previous answer before it sends more, so the
  // output is flushed first. For the same reason, read() takes what is available; fread would wait
  // for a full buffer.
  std::fflush(stdout);
  ssize_t count = 0;
  do count = ::read(::fileno(file_), buffer_.data(), buffer_.size());
  while (count < 0 && errno == EINTR);
  failed_ = count < 0;
  if (!failed_) end_ = static_cast<std::size_t>(count);
  return end_ > 0;
}

std::string Input::rest(std::size_t most) {
  std::string out;
  while (out.size() <= most && fill()) {
    const std::size_t count = std::min(end_ - at_, most + 1 - out.size());
    out.append(buffer_.data() + at_, count);
    at_ += count;
  }
  return out;
}

bool Input::next_line(std::string& line, std::size_t most) {
  line.clear();
  if (!fill()) return false;
  ++line_number_;
  for (bool complete = false; !complete && fill();) {
    const char* const start = buffer_.data() + at_;
    const auto* end = static_cast<const char*>(std::memchr(start, '\n', end_ - at_));
    complete = end != nullptr;
    const std::size_t length = complete ? static_cast<std::size_t>(end - start) : end_ - at_;
    line.append(start, std::min(length, most + 1 - line.size()));
    at_ += length + (complete ? 1 : 0);
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

std::optional<std::string> read_all(std::string_view path) {
  Input input(path);
  std::string out = input.rest(io::Limits{}.bytes);
  if (input.failed()) return std::nullopt;
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
