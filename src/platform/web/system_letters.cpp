#include "platform/web/system_letters.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "ui/theme.hpp"

namespace {

/// In pixels, from the letter's origin on the baseline; y goes down. Read by canvas.js.
struct LetterBox {
  float advance;
  int left, top, width, height;
};

}  // namespace

// Made by canvas.js.
extern "C" {
/// Draws a letter and measures it: 1, or 2 when it has colours of its own, or 0 when it cannot.
int loire_letter(unsigned code, int bold, float size, LetterBox* box);
/// The pixels of the letter drawn last: 4 bytes each, red, green, blue, alpha.
void loire_letter_pixels(unsigned char* pixels);
}

namespace loire::platform {
namespace {

bool is_control(ImWchar code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool load_letter(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code,
                 ImFontGlyph* glyph, float* only_advance) {
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  LetterBox box{};
  int drawn = 1;
  if (!is_control(code)) {  // nothing to see
    drawn = loire_letter(code, source->FontNo == ui::kBoldNo ? 1 : 0, baked->Size * density, &box);
  }
  if (drawn == 0) return false;
  if (only_advance != nullptr) {
    *only_advance = box.advance / density;
    return true;
  }
  glyph->Codepoint = code;
  glyph->AdvanceX = box.advance / density;
  if (box.width <= 0 || box.height <= 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
  ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
  pixels.resize(box.width * box.height * 4);
  loire_letter_pixels(pixels.Data);
  const auto baseline = std::round(baked->Ascent);
  glyph->X0 = static_cast<float>(box.left) / density;
  glyph->Y0 = static_cast<float>(box.top) / density + baseline;
  glyph->X1 = static_cast<float>(box.left + box.width) / density;
  glyph->Y1 = static_cast<float>(box.top + box.height) / density + baseline;
  glyph->Visible = true;
  glyph->Colored = drawn == 2;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place, pixels.Data,
                                     ImTextureFormat_RGBA32, box.width * 4);
  return true;
}

}  // namespace

const ImFontLoader& system_letters() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "system letters";
    made.FontBakedLoadGlyph = load_letter;
    return made;
  }();
  return loader;
}

}  // namespace loire::platform
