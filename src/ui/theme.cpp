#include "ui/theme.hpp"

#include <imgui.h>

namespace loire::ui {
namespace {

ImFont* add_font(ImFontAtlas& atlas, std::span<const unsigned char> ttf) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // A negative size asks ImGui to scale by the em square, as CSS does, and not by the line height.
  config.SizePixels = -token::taille_corps;
  return atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(ttf.data()),
                                    static_cast<int>(ttf.size()), 0.0F, &config);
}

}  // namespace

Theme make_theme(ImFontAtlas& atlas, std::span<const unsigned char> regular_ttf,
                 std::span<const unsigned char> bold_ttf, const Palette& palette) {
  return {&palette, add_font(atlas, regular_ttf), add_font(atlas, bold_ttf)};
}

}  // namespace loire::ui
