#include "ui/theme.hpp"

#include <imgui.h>

#include <cmath>
#include <cstring>
#include <string_view>

namespace loire::ui {
namespace {

/// Reads and writes the big-endian numbers of a TrueType file, and never outside it.
struct TrueType {
  unsigned char* data;
  std::size_t size;

  unsigned u16(std::size_t at) const {
    return at + 2 <= size ? static_cast<unsigned>(data[at] << 8 | data[at + 1]) : 0U;
  }
  int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  void set_s16(std::size_t at, int value) const {
    if (at + 2 > size) return;
    data[at] = static_cast<unsigned char>(static_cast<unsigned>(value) >> 8U & 0xFFU);
    data[at + 1] = static_cast<unsigned char>(static_cast<unsigned>(value) & 0xFFU);
  }
  /// Offset of a table, or `size` when there is none.
  std::size_t table(std::string_view tag) const {
    const std::size_t count = u16(4);
    for (std::size_t at = 12; at < 12 + 16 * count && at + 16 <= size; at += 16) {
      if (std::memcmp(data + at, tag.data(), 4) == 0) return u16(at + 8) * 65536UL + u16(at + 10);
    }
    return size;
  }
};

/// ImGui measures the size of a font from ascender to descender, CSS by its em square. This makes
/// both equal, so that a size means the same to ImGui and to CSS.
void set_height_to_em(TrueType font) {
  const int em = static_cast<int>(font.u16(font.table("head") + 18));
  const std::size_t hhea = font.table("hhea");
  const int ascender = font.s16(hhea + 4);
  const int height = ascender - font.s16(hhea + 6);
  if (em <= 0 || height <= 0) return;
  const auto share = static_cast<float>(ascender) / static_cast<float>(height);
  const int above = static_cast<int>(std::lround(static_cast<float>(em) * share));
  font.set_s16(hhea + 4, above);
  font.set_s16(hhea + 6, above - em);
}

ImFont* add_font(ImFontAtlas& atlas, std::span<const unsigned char> ttf, unsigned number,
                 const ImFontLoader* fallback) {
  auto* copy = static_cast<unsigned char*>(ImGui::MemAlloc(ttf.size()));  // the atlas frees it
  std::memcpy(copy, ttf.data(), ttf.size());
  set_height_to_em({copy, ttf.size()});
  ImFont* font =
      atlas.AddFontFromMemoryTTF(copy, static_cast<int>(ttf.size()), token::taille_corps);
  if (fallback != nullptr) {
    ImFontConfig fallback_config;
    fallback_config.MergeMode = true;  // into the font just added
    fallback_config.FontLoader = fallback;
    fallback_config.FontNo = number;
    fallback_config.SizePixels = token::taille_corps;
    atlas.AddFont(&fallback_config);
  }
  return font;
}

}  // namespace

Theme make_theme(ImFontAtlas& atlas, std::span<const unsigned char> regular_ttf,
                 std::span<const unsigned char> bold_ttf, const Palette& palette,
                 const ImFontLoader* fallback) {
  ImFont* regular = add_font(atlas, regular_ttf, kRegularNo, fallback);
  return {&palette, regular, add_font(atlas, bold_ttf, kBoldNo, fallback)};
}

}  // namespace loire::ui
