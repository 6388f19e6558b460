// The result of reading an input: a value, or every problem of the input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loire {

/// One problem of an input. `chemin` is its place, a JSON pointer or a field id; `message` says in
/// French what to do. `ligne` and `colonne` (in characters) are its place in the text, from 1, or 0
/// when it is not in a text or was not looked up.
struct Diagnostic {
  std::string code, chemin, message;
  std::size_t ligne = 0, colonne = 0;
};

template <class T>
struct Result {
  std::optional<T> value;               ///< set exactly when there is no problem
  std::vector<Diagnostic> diagnostics;  ///< every problem, not only the first

  explicit operator bool() const { return value.has_value(); }
};

}  // namespace loire
