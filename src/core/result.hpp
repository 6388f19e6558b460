// A value, or everything that is wrong with the input: never one without saying the other.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loire {

/// One thing wrong with an input. `chemin`, a JSON pointer or a field id, names the place; `message`
/// is French and says what to do.
struct Diagnostic {
  std::string code, chemin, message;
};

template <class T>
struct Result {
  std::optional<T> value;               ///< set exactly when nothing is wrong
  std::vector<Diagnostic> diagnostics;  ///< all of them at once

  explicit operator bool() const { return value.has_value(); }
};

}  // namespace loire
