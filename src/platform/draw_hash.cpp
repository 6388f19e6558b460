#include "platform/draw_hash.hpp"

#include <imgui.h>

#include <cstddef>
#include <cstring>

namespace loire::platform {
namespace {

/// FNV-1a over words of 32 bits. The sizes of all hashed data are multiples of a word.
std::uint64_t mix(std::uint64_t hash, const void* data, std::size_t size) {
  const auto* first_byte = static_cast<const unsigned char*>(data);
  for (std::size_t i = 0; i + 4 <= size; i += 4) {
    std::uint32_t word = 0;
    std::memcpy(&word, first_byte + i, 4);
    hash = (hash ^ word) * 0x100000001B3U;
  }
  return hash;
}

}  // namespace

std::uint64_t draw_hash(const ImDrawData& data) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  hash = mix(hash, &data.DisplaySize, sizeof data.DisplaySize);
  hash = mix(hash, &data.FramebufferScale, sizeof data.FramebufferScale);
  for (const ImDrawList* list : data.CmdLists) {
    hash =
        mix(hash, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    hash =
        mix(hash, list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      hash = mix(hash, &command.ClipRect, sizeof command.ClipRect);
      hash = mix(hash, &command.ElemCount, sizeof command.ElemCount);
    }
  }
  return hash;
}

}  // namespace loire::platform
