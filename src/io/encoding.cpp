#include "io/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace loire::io {
namespace {

constexpr std::string_view kSave = " Enregistrez-le en UTF-8, puis recommencez.";

/// The first bytes of a kind of file that is not text, and its French name.
struct Kind {
  std::string_view start, name;
};
constexpr Kind kKinds[]{{"\x1f\x8b", "un fichier compressé (gzip)"},
                        {"PK\x03\x04", "un document ou un dossier compressé (docx, odt, zip…)"},
                        {"%PDF", "un PDF"},
                        {"\x89PNG", "une image"},
                        {"\xff\xd8\xff", "une image"},
                        {"GIF8", "une image"}};

/// The number of bytes at the start of `all` that are UTF-8.
std::size_t utf8_bytes(const std::string_view all) {
  std::string_view text = all;
  constexpr std::size_t kBlock = sizeof(std::uint64_t);
  while (!text.empty()) {
    std::uint64_t block = 0;
    if (text.size() >= kBlock) std::memcpy(&block, text.data(), kBlock);
    if (text.size() >= kBlock &&
        (block & 0x8080808080808080) == 0) {  // all ASCII, which is nearly always so
      text.remove_prefix(kBlock);
      continue;
    }
    const Utf8 next = utf8_at(text);
    if (!next.valid) break;
    text.remove_prefix(next.length);
  }
  return all.size() - text.size();
}

/// Whether `bytes` looks like UTF-16, in which every second byte of a Latin text is NUL.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.find('\0') == std::string_view::npos) return false;
  const auto nuls = std::count(bytes.begin(), bytes.end(), '\0');
  return 3 * static_cast<std::size_t>(nuls) > bytes.size();
}

}  // namespace

Utf8 utf8_at(std::string_view text) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {1, true};
  if (first < 0xC2 || first > 0xF4) return {1, false};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  // The range of the second byte excludes overlong forms, UTF-16 surrogates and code points beyond
  // Unicode.
  unsigned char lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  unsigned char highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  std::size_t count = 1;
  while (count < length && count < text.size() && byte(count) >= lowest && byte(count) <= highest) {
    ++count;
    lowest = 0x80;
    highest = 0xBF;
  }
  return {count, count == length};
}

bool is_empty(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

EncodingProblem encoding_problem(std::string_view bytes) {
  for (const Kind& kind : kKinds)
    if (bytes.starts_with(kind.start))
      return {"Ce fichier est " + std::string(kind.name) + ", pas du texte."};
  if (is_utf16(bytes)) return {"Ce fichier est enregistré en UTF-16." + std::string(kSave)};
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) return {"Ce fichier n’est pas du texte.", nul};
  const std::size_t valid = utf8_bytes(bytes);
  if (valid == bytes.size()) return {};
  return {
      "Ce fichier n’est pas enregistré en UTF-8, mais sans doute en Windows-1252 "
      "(« ANSI »)." +
          std::string(kSave),
      valid};
}

}  // namespace loire::io
