// Writes JSON value by value into one text, without building a document first.
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/names.hpp"

namespace loire::io {

/// Appends to a text that the caller owns and may reuse. The text is complete only when the
/// outermost value has ended. Bytes that are not UTF-8 become U+FFFD without an error. The caller
/// must close every object and array that it opens, and write one value after each key. A key given
/// as a literal is copied without escapes, so it must need none.
class JsonWriter {
 public:
  /// `out` must outlive the writer. A negative `indent` gives one line.
  explicit JsonWriter(std::string& out, int indent = -1)
      : out_(out), end_(out.size()), indent_(indent) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);
  template <std::size_t Size>
  void key(const char (&name)[Size]) {
    constexpr std::size_t kLength = Size - 1;
    assert(needs_no_escape(name));
    char* to = separated(kLength + 4);
    *to = '"';
    std::memcpy(to + 1, name, kLength);
    to[kLength + 1] = '"';
    key_written(to + kLength + 2);
  }

  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::nullptr_t) { word("null"); }
  template <std::same_as<bool> Flag>
  void value(Flag flag) {
    word(flag ? "true" : "false");
  }
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) void value(Number number) {
    if constexpr (std::is_signed_v<Number>) integer(number);
    else natural(number);
  }
  /// Writes an enumeration as its name, which never needs an escape.
  template <class Enum>
  requires std::is_enum_v<Enum>
  void value(Enum named) { plain(name_of(named)); }
  template <class T>
  void value(const std::optional<T>& given) {
    if (given) value(*given);
    else value(nullptr);
  }
  void value(const std::vector<std::string>& texts);

  void text_or_null(std::string_view text);         ///< null for an empty text
  void json(std::string_view text) { word(text); }  ///< a value that is written already

  // The same with the key before the value.
  void member(const auto& name, const auto& given) {
    key(name);
    value(given);
  }
  void text_or_null(const auto& name, std::string_view text) {
    key(name);
    text_or_null(text);
  }
  void begin_object(const auto& name) {
    key(name);
    begin_object();
  }
  void begin_array(const auto& name) {
    key(name);
    begin_array();
  }

 private:
  static bool needs_no_escape(std::string_view text);
  void begin(char bracket);
  void end(char bracket);
  void word(std::string_view text);
  void plain(std::string_view text);
  void integer(std::int64_t number);
  void natural(std::uint64_t number);

  /// The place of the next byte, with room for `count` bytes.
  char* room(std::size_t count) {
    if (out_.size() - end_ < count) grow(count);
    return out_.data() + end_;
  }
  void grow(std::size_t count);
  /// Writes the separators before a key, an element or the value of a key. Returns its place, with
  /// room for `count` bytes.
  char* separated(std::size_t count) {
    if (indent_ >= 0) return separated_by_line(count);
    char* to = room(count + 1);
    if (comma_) *to++ = ',';
    return to;
  }
  char* separated_by_line(std::size_t count);
  char* quoted(char* to, std::string_view text);
  char* new_line(char* to) const;
  std::size_t indentation() const;
  void written(const char* end) { end_ = static_cast<std::size_t>(end - out_.data()); }
  void key_written(char* end) {
    *end++ = ':';
    if (indent_ >= 0) *end++ = ' ';
    written(end);
    comma_ = false;
    after_key_ = true;
  }
  void value_written(const char* end);

  std::string& out_;
  std::size_t end_;  // end of the written bytes; `out_` may be longer
  const int indent_;
  int depth_ = 0;
  bool comma_ = false;      // the next element or member needs a comma before it
  bool after_key_ = false;  // the next value belongs to a key
};

}  // namespace loire::io
