// The function that libFuzzer calls with bytes, and what a target promises about them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace loire::tests {

/// Ends the program when a promise is broken, also in builds without assertions, so that libFuzzer
/// keeps the bytes.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

}  // namespace loire::tests
