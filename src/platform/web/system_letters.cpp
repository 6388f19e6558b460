#include "platform/web/system_letters.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "ui/theme.hpp"

namespace {

/// The bounds of a letter in pixels, relative to its origin on the baseline; y goes down. canvas.js
/// writes it, so the order of the members matters.
struct LetterBox {
  float advance;
  int left, top, width, height;
};

}  // namespace

// Defined in canvas.js.
extern "C" {
/// Draws and measures a letter. Returns 1, or 2 when the letter has its own colours, or 0 when it
/// cannot be drawn.
int loire_letter(unsigned code, int bold, float size, LetterBox* box);
/// Writes the pixels of the last letter drawn, 4 bytes each: red, green, blue, alpha.
void loire_letter_pixels(unsigned char* pixels);
}

namespace loire::platform {
namespace {

bool is_control(ImWchar code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

/// The FontBakedLoadGlyph of the loader: adds the letter `code` to the atlas, or only gives its
/// advance in `only_advance`. Returns false when the letter cannot be drawn.
bool load_letter(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code,
                 ImFontGlyph* glyph, float* only_advance) {
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  LetterBox box{};
  int result = 1;
  if (!is_control(code)) {  // control characters are invisible
    result = loire_letter(code, source->FontNo == ui::kBoldNo ? 1 : 0, baked->Size * density, &box);
  }
  if (result == 0) return false;
  if (only_advance != nullptr) {
    *only_advance = box.advance / density;
    return true;
  }
  glyph->Codepoint = code;
  glyph->AdvanceX = box.advance / density;
  if (box.width <= 0 || box.height <= 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* atlas_rect = ImFontAtlasPackGetRect(atlas, id);
  ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
  pixels.resize(box.width * box.height * 4);
  loire_letter_pixels(pixels.Data);
  const auto baseline = std::round(baked->Ascent);
  glyph->X0 = static_cast<float>(box.left) / density;
  glyph->Y0 = static_cast<float>(box.top) / density + baseline;
  glyph->X1 = static_cast<float>(box.left + box.width) / density;
  glyph->Y1 = static_cast<float>(box.top + box.height) / density + baseline;
  glyph->Visible = true;
  glyph->Colored = result == 2;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, atlas_rect, pixels.Data,
                                     ImTextureFormat_RGBA32, box.width * 4);
  return true;
}

}  // namespace

const ImFontLoader& system_letters() {
  static const ImFontLoader loader = [] {
    ImFontLoader font_loader;
    font_loader.Name = "system letters";
    font_loader.FontBakedLoadGlyph = load_letter;
    return font_loader;
  }();
  return loader;
}

}  // namespace loire::platform
