// JSON as a tree that a test can read and change. It uses nlohmann/json only, so that the tests do
// not rely on the reader and writer of the project.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace loire::tests {

using Json = nlohmann::ordered_json;

/// The tree of a text, which is `discarded` when the text is not JSON.
inline Json tree(std::string_view text) { return Json::parse(text, nullptr, false); }

/// The text of a tree, with invalid UTF-8 replaced.
inline std::string text_of(const Json& tree, int indent = -1) {
  return tree.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace loire::tests
