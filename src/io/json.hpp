// Where hostile text becomes a JSON document or a list of what is wrong with it.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"
#include "core/result.hpp"

namespace loire::io {

/// Keys keep their order: what we write reads like the format's documentation.
using Json = nlohmann::ordered_json;

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
Result<Json> parse_json(std::string_view text, const Limits& limits = {},
                        std::string_view what = "un fichier JSON");

/// Serialises; text that is not UTF-8 is replaced, never an error. `indent` < 0 gives one line.
std::string dump_json(const Json& json, int indent);

}  // namespace loire::io
