// Reads one JSON object field by field, collecting every problem instead of stopping at the first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/names.hpp"
#include "core/result.hpp"
#include "io/json.hpp"

namespace loire::io {

/// A view of an object at a JSON pointer. Absent and null both mean "not answered". Values of the
/// wrong type or out of range give a diagnostic and count as not answered.
class ObjectReader {
 public:
  /// When `json` is not an object, a diagnostic says so.
  ObjectReader(Json json, std::string pointer, std::vector<Diagnostic>& diagnostics);

  bool has(std::string_view key) const;  ///< present and not null
  const std::string& pointer() const { return pointer_; }

  /// The child, null when absent. Marks the key as known.
  Json child(std::string_view key);
  ObjectReader object(std::string_view key);  ///< an empty object when absent
  /// The elements of an array of at most `most`; none when absent.
  std::vector<Json> array(std::string_view key, std::size_t most);

  std::string text(std::string_view key, std::size_t most_characters = kMaxTextCharacters);
  std::string required_text(std::string_view key);
  /// The texts of an array of at most `most`, none of them empty; none when absent.
  std::vector<std::string> texts(std::string_view key, std::size_t most);
  std::optional<bool> flag(std::string_view key);
  /// A whole number, however it is written: 100, 100.0 and 1e2 are one. `unit` is for the message.
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most,
                                      std::string_view unit = "");
  std::int64_t required_integer(std::string_view key, std::int64_t least, std::int64_t most);

  template <class Enum>
  std::optional<Enum> choice(std::string_view key) {
    const auto index = choice_index(key, Names<Enum>::values);
    if (!index) return std::nullopt;
    return static_cast<Enum>(*index);
  }

  void problem(std::string code, std::string_view key, std::string message);
  void missing(std::string_view key);

  /// The keys that were never asked for, as JSON pointers.
  std::vector<std::string> unknown_keys() const;
  /// One problem for each of them: where nothing may be ignored.
  void refuse_unknown_keys();

 private:
  std::string_view text_view(std::string_view key, std::size_t most_characters);
  std::optional<std::size_t> choice_index(std::string_view key,
                                          std::span<const std::string_view> names);

  /// The place of a member; that after the last when there is none. The search begins where the
  /// last one ended, as members mostly stand in the order in which they are read.
  std::size_t place_of(std::string_view key) const;

  std::vector<JsonMember> members_;
  std::vector<bool> known_;  // of each member, whether it was asked for
  mutable std::size_t next_ = 0;
  std::string pointer_;
  std::vector<Diagnostic>& diagnostics_;
};

/// `pointer` extended by one token, escaped as RFC 6901 asks.
std::string below(const std::string& pointer, std::string_view token);

}  // namespace loire::io
