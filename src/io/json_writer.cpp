#include "io/json_writer.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

#include "io/encoding.hpp"

namespace loire::io {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::size_t kLeastRoom = 256;
constexpr std::size_t kLongestEscape = 6;
constexpr std::size_t kLongestNumber = 20;  // with its sign
constexpr std::size_t kBlock = sizeof(std::uint64_t);

/// A block with `byte` in each of its eight bytes.
constexpr std::uint64_t eight(std::uint64_t byte) { return byte * 0x0101010101010101; }

/// The number of bytes at the start of a block that JSON copies unchanged: ASCII without controls,
/// quote and backslash. Each other byte sets its high bit in `others`.
std::size_t plain_bytes(std::uint64_t block) {
  const std::uint64_t low = block & eight(0x7F);
  const std::uint64_t not_control = low + eight(0x80 - 0x20);
  const std::uint64_t not_quote = (low ^ eight('"')) + eight(0x7F);
  const std::uint64_t not_backslash = (low ^ eight('\\')) + eight(0x7F);
  const std::uint64_t others = (block | ~(not_control & not_quote & not_backslash)) & eight(0x80);
  const int zeros = std::endian::native == std::endian::little ? std::countr_zero(others)
                                                               : std::countl_zero(others);
  return static_cast<std::size_t>(zeros) / 8;
}

char* put_escape(char* to, char byte) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  *to++ = '\\';
  switch (byte) {
    case '\b': *to++ = 'b'; return to;
    case '\t': *to++ = 't'; return to;
    case '\n': *to++ = 'n'; return to;
    case '\f': *to++ = 'f'; return to;
    case '\r': *to++ = 'r'; return to;
    case '"':
    case '\\': *to++ = byte; return to;
    default: break;
  }
  *to++ = 'u';
  *to++ = '0';
  *to++ = '0';
  *to++ = kDigits[static_cast<std::size_t>(byte) >> 4];
  *to++ = kDigits[static_cast<std::size_t>(byte) & 15];
  return to;
}

/// Enough room for a text of which no byte needs an escape, for one escape, two quotes, the colon
/// and the space after a key, and the unused part of the last block.
std::size_t room_for(std::string_view text) {
  return text.size() + kLongestEscape + 2 + 2 + kBlock;
}

}  // namespace

bool JsonWriter::needs_no_escape(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

void JsonWriter::key(std::string_view name) {
  key_written(quoted(separated(room_for(name)), name));
}

void JsonWriter::value(std::string_view text) {
  value_written(quoted(separated(room_for(text)), text));
}

void JsonWriter::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& each : texts) value(each);
  end_array();
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty()) value(nullptr);
  else value(text);
}

void JsonWriter::begin(char bracket) {
  char* to = separated(1);
  *to++ = bracket;
  written(to);
  ++depth_;
  comma_ = after_key_ = false;
}

void JsonWriter::end(char bracket) {
  --depth_;
  char* to = room(1 + indentation());
  if (comma_) to = new_line(to);  // an empty object or array stays on one line
  *to++ = bracket;
  value_written(to);
}

void JsonWriter::word(std::string_view text) {
  value_written(std::copy(text.begin(), text.end(), separated(text.size())));
}

void JsonWriter::plain(std::string_view text) {
  char* to = separated(text.size() + 2);
  *to++ = '"';
  to = std::copy(text.begin(), text.end(), to);
  *to++ = '"';
  value_written(to);
}

void JsonWriter::integer(std::int64_t number) {
  char* const to = separated(kLongestNumber);
  value_written(std::to_chars(to, to + kLongestNumber, number).ptr);
}

void JsonWriter::natural(std::uint64_t number) {
  char* const to = separated(kLongestNumber);
  value_written(std::to_chars(to, to + kLongestNumber, number).ptr);
}

char* JsonWriter::separated_by_line(std::size_t count) {
  char* to = room(1 + indentation() + count);
  if (comma_) *to++ = ',';
  return after_key_ || depth_ == 0 ? to : new_line(to);
}

/// The number of bytes of a line end and the indentation after it; 0 without indentation.
std::size_t JsonWriter::indentation() const {
  return indent_ < 0 ? 0 : 1 + static_cast<std::size_t>(depth_) * static_cast<std::size_t>(indent_);
}

char* JsonWriter::new_line(char* to) const {
  if (indent_ < 0) return to;
  *to = '\n';
  return std::fill_n(to + 1, indentation() - 1, ' ');
}

void JsonWriter::grow(std::size_t count) {
  out_.resize(std::max({2 * out_.size(), out_.capacity(), end_ + count + kLeastRoom}));
}

void JsonWriter::value_written(const char* end) {
  written(end);
  comma_ = depth_ > 0;
  after_key_ = false;
  if (depth_ == 0) out_.resize(end_);  // the outermost value has ended: drop the unused room
}

/// Writes `text` in quotes at `to`, where there is room for it, and returns its end. Most of the
/// writing time is spent here, so each block of eight bytes is copied at once and only its plain
/// bytes count.
char* JsonWriter::quoted(char* to, std::string_view text) {
  *to++ = '"';
  while (!text.empty()) {
    std::uint64_t block = 0;  // its bytes beyond the end of the text are NUL, which is not plain
    if (text.size() >= kBlock) std::memcpy(&block, text.data(), kBlock);
    else std::memcpy(&block, text.data(), text.size());
    std::memcpy(to, &block, kBlock);
    const std::size_t plain = plain_bytes(block);
    to += plain;
    text.remove_prefix(plain);
    if (plain == kBlock || text.empty()) continue;
    const Utf8 next = utf8_at(text);
    if (next.valid && next.length > 1) {
      to = std::copy_n(text.data(), next.length, to);
    } else {  // what is written may be longer than the bytes that were read
      to = next.valid ? put_escape(to, text[0])
                      : std::copy(kReplacement.begin(), kReplacement.end(), to);
      written(to);
      to = room(room_for(text));
    }
    text.remove_prefix(next.length);
  }
  *to++ = '"';
  return to;
}

}  // namespace loire::io
