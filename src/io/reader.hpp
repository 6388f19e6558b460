// Reads one JSON object field by field and collects every problem instead of stopping at the first.
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

/// A view of an object at a JSON pointer. A missing key and null both mean "not answered". A value
/// of the wrong type or out of range adds a diagnostic and counts as not answered.
class ObjectReader {
 public:
  /// Adds a diagnostic when `json` is not an object. `diagnostics` must outlive the reader.
  ObjectReader(Json json, std::string pointer, std::vector<Diagnostic>& diagnostics);

  bool has(std::string_view key) const;  ///< present and not null
  const std::string& pointer() const { return pointer_; }

  /// The value of `key`, null when it is missing. Marks the key as known, as the functions below
  /// do.
  Json child(std::string_view key);
  ObjectReader object(std::string_view key);  ///< an empty object when missing
  /// The elements of an array of at most `max_count`; none when missing.
  std::vector<Json> array(std::string_view key, std::size_t max_count);

  std::string text(std::string_view key, std::size_t max_characters = kMaxTextCharacters);
  std::string required_text(std::string_view key);
  /// The texts of an array of at most `max_count`, none of them empty; none when missing.
  std::vector<std::string> texts(std::string_view key, std::size_t max_count);
  std::optional<bool> flag(std::string_view key);
  /// An integer within [minimum, maximum], however it is written: 100, 100.0 and 1e2 are equal.
  /// `unit` is a French word for the message.
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t minimum,
                                      std::int64_t maximum, std::string_view unit = "");
  std::int64_t required_integer(std::string_view key, std::int64_t minimum, std::int64_t maximum);

  template <class Enum>
  std::optional<Enum> choice(std::string_view key) {
    static_assert(all_named<Enum>(), "a value of this enumeration has no name");
    const auto index = choice_index(key, Names<Enum>::values);
    if (!index) return std::nullopt;
    return static_cast<Enum>(*index);
  }

  void problem(std::string code, std::string_view key, std::string message);
  void missing(std::string_view key);

  /// The members that nothing has read.
  std::vector<JsonMember> unknown() const;
  /// Adds a problem for each of them, for files in which nothing may be ignored.
  void refuse_unknown_keys();

 private:
  std::string_view text_view(Json json, std::string_view key, std::size_t max_characters);
  std::optional<std::size_t> choice_index(std::string_view key,
                                          std::span<const std::string_view> names);

  /// The index of a member, or the number of members when there is none. The search begins where
  /// the last one ended, because files mostly have their keys in the order in which they are read.
  std::size_t index_of(std::string_view key) const;

  std::vector<JsonMember> members_;
  std::vector<bool> known_;  // for each member, whether it was read
  mutable std::size_t next_ = 0;
  std::string pointer_;
  std::vector<Diagnostic>& diagnostics_;
};

/// `pointer` extended by one token, which is escaped by the rules of RFC 6901.
std::string child_pointer(const std::string& pointer, std::string_view token);

}  // namespace loire::io
