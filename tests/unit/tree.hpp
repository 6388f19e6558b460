// JSON as a tree that a test looks into and changes, read and written by nlohmann alone.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace loire::tests {

using Json = nlohmann::ordered_json;

/// Of a text that is JSON: of any other it is `discarded`.
inline Json tree(std::string_view text) { return Json::parse(text, nullptr, false); }

/// The text of a tree; what is not UTF-8 is replaced.
inline std::string text_of(const Json& tree, int indent = -1) {
  return tree.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace loire::tests
