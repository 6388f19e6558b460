// Parses untrusted text into a JSON document, or reports its problem.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"
#include "core/result.hpp"

namespace loire::io {

class JsonWriter;

/// A value in the flat array of a document. Cells are in the order of the text: the elements of an
/// array follow its cell, and the members of an object follow its cell, each as a key and a value.
struct JsonCell {
  enum class Kind : std::uint8_t { null, flag, natural, negative, real, text, array, object };

  Kind kind = Kind::null;
  std::uint32_t size =
      0;  ///< bytes of a text or a real number, elements of an array, members of an object
  std::uint32_t cells = 1;  ///< number of cells of the value, with those of its elements or members
  union {
    bool flag;
    std::uint64_t natural = 0;
    std::int64_t negative;
    const char* text;  ///< of a text, or of a real number as it is written, which ends with NUL
  };
};

struct JsonMember;

/// A view of a value. The document must outlive it. A missing value reads as null.
class Json {
 public:
  Json() = default;
  explicit Json(const JsonCell& cell) : cell_(&cell) {}

  explicit operator bool() const { return kind() != JsonCell::Kind::null; }
  bool is_array() const { return kind() == JsonCell::Kind::array; }
  bool is_object() const { return kind() == JsonCell::Kind::object; }

  std::optional<bool> flag() const;
  std::optional<std::string_view> text() const;
  /// The number when it is written without sign, point or exponent.
  std::optional<std::uint64_t> natural() const;
  /// The integer, however it is written: 100, 100.0 and 1e2 are equal. One that is not represented
  /// exactly gives the largest or the smallest std::int64_t. Nothing when this is not an integer.
  std::optional<std::int64_t> integer() const;

  std::size_t size() const;                 ///< of an array or an object; 0 for other values
  std::vector<Json> elements() const;       ///< empty when this is not an array
  std::vector<JsonMember> members() const;  ///< in the order of the text; empty for non-objects
  Json member(std::string_view key) const;  ///< null when there is none

  /// Writes the value again: the same one, on one line.
  void write(JsonWriter& out) const;

 private:
  JsonCell::Kind kind() const { return cell_ ? cell_->kind : JsonCell::Kind::null; }

  const JsonCell* cell_ = nullptr;
};

struct JsonMember {
  std::string_view key;
  Json value;
};

/// A parsed text. It owns the memory that its values point to.
class JsonDocument {
 public:
  JsonDocument(std::vector<JsonCell> cells, std::vector<char> texts)
      : cells_(std::move(cells)), texts_(std::move(texts)) {}
  // Not copyable: the texts of a copy would still point into the original.
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

/// The limits of a document. One beyond them is refused with a message, never truncated.
struct Limits {
  std::size_t bytes = 5u << 20;
  int depth = 32;
  std::size_t string_characters = kMaxTextCharacters;
  std::size_t values = 100'000;
  std::size_t keys = 2'000;  ///< of one object; finding duplicates takes quadratic time
};

/// Parses strictly: no duplicate key, no NUL in a text, no number beyond the range of a double,
/// nothing beyond `limits`. Each problem has its line and its column. The message of a text that
/// is not JSON says that the file is not `what` (French) or names its encoding when that is not
/// UTF-8.
Result<JsonDocument> parse_json(std::string_view text, const Limits& limits = {},
                                std::string_view what = "un fichier JSON");

/// The same for a reader that goes on to report its own problems: there is a document when the text
/// could be read to its end, although it may have problems such as a duplicate key.
struct ParsedJson {
  std::optional<JsonDocument> document;
  std::vector<Diagnostic> problems;
};
ParsedJson parse_all_json(std::string_view text, const Limits& limits, std::string_view what);

}  // namespace loire::io
