// SHA-256 (FIPS 180-4), which identifies the exact edition file that an assessment used.
#pragma once

#include <string>
#include <string_view>

namespace loire::io {

/// The digest of `bytes` as 64 lower-case hexadecimal characters.
std::string sha256_hex(std::string_view bytes);

}  // namespace loire::io
