// The result of reading an input: a value, or every problem of the input.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loire {

/// One problem of an input. `chemin` is its place, a JSON pointer or a field id; `message` says in
/// French what to do.
struct Diagnostic {
  std::string code, chemin, message;
};

template <class T>
struct Result {
  std::optional<T> value;               ///< set exactly when there is no problem
  std::vector<Diagnostic> diagnostics;  ///< every problem, not only the first

  explicit operator bool() const { return value.has_value(); }
};

}  // namespace loire
