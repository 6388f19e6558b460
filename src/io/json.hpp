// Where hostile text becomes a JSON document or a list of what is wrong with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"
#include "core/result.hpp"

namespace loire::io {

/// A value as a document keeps it, in the order of the text: the elements of an array stand behind
/// it, and the members of an object, each as its key and its value.
struct JsonCell {
  enum class Kind : std::uint8_t { null, flag, natural, negative, real, text, array, object };

  Kind kind = Kind::null;
  std::uint32_t size = 0;   ///< bytes of a text, elements of an array, members of an object
  std::uint32_t cells = 1;  ///< that the value takes: its own, and those of all that it holds
  union {
    bool flag;
    std::uint64_t natural = 0;
    std::int64_t negative;
    double real;
    const char* text;
  };
};

struct JsonMember;

/// A value of a document, which must outlive it. What is not there reads as null.
class Json {
 public:
  Json() = default;
  explicit Json(const JsonCell& cell) : cell_(&cell) {}

  explicit operator bool() const { return kind() != JsonCell::Kind::null; }
  bool is_array() const { return kind() == JsonCell::Kind::array; }
  bool is_object() const { return kind() == JsonCell::Kind::object; }

  std::optional<bool> flag() const;
  std::optional<std::string_view> text() const;
  /// A number without sign, point or exponent.
  std::optional<std::uint64_t> natural() const;
  /// A whole number, however it is written: 100, 100.0 and 1e2 are one. One that is not held exactly
  /// is the largest, or the smallest, that there is; nothing when this is no whole number.
  std::optional<std::int64_t> whole() const;

  std::size_t size() const;                 ///< of an array or an object
  std::vector<Json> elements() const;       ///< none when this is no array
  std::vector<JsonMember> members() const;  ///< in the order of the text; none when no object
  Json member(std::string_view key) const;  ///< null when there is none

 private:
  JsonCell::Kind kind() const { return cell_ ? cell_->kind : JsonCell::Kind::null; }

  const JsonCell* cell_ = nullptr;
};

struct JsonMember {
  std::string_view key;
  Json value;
};

/// A text that was read: it owns what its values show.
class JsonDocument {
 public:
  JsonDocument(std::vector<JsonCell> cells, std::vector<char> texts)
      : cells_(std::move(cells)), texts_(std::move(texts)) {}
  // Its values would show what the copy was made from.
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;
  JsonDocument(JsonDocument&&) = default;
  JsonDocument& operator=(JsonDocument&&) = default;
  ~JsonDocument() = default;

  Json root() const { return Json(cells_.front()); }

 private:
  std::vector<JsonCell> cells_;
  std::vector<char> texts_;
};

/// What a document may be at most. Beyond, it is refused with a message, never cut.
struct Limits {
  std::size_t bytes = 5u << 20;
  int depth = 32;
  std::size_t string_characters = kMaxTextCharacters;
  std::size_t values = 100'000;
  std::size_t keys = 2'000;  ///< of one object: each new key is compared with all before it
};

/// Parses strictly: no duplicate key, no NUL in a text, no number beyond 64 bits, within `limits`.
/// What is not JSON is told as not being `what`; another encoding than UTF-8 is named.
Result<JsonDocument> parse_json(std::string_view text, const Limits& limits = {},
                                std::string_view what = "un fichier JSON");

}  // namespace loire::io
