// SHA-256 (FIPS 180-4), to name the exact rule file that an assessment was made with.
#pragma once

#include <string>
#include <string_view>

namespace loire::io {

/// The digest of `bytes`, 64 hexadecimal characters.
std::string sha256_hex(std::string_view bytes);

}  // namespace loire::io
