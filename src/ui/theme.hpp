// Colours, type and spacing at run time: the generated tokens and the two fonts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "theme_tokens.hpp"

struct ImFont;
struct ImFontAtlas;
struct ImFontLoader;

namespace loire::ui {

/// The role of a colour. It becomes a colour when it is painted, so a layout suits every palette.
using Ink = std::uint32_t Palette::*;

struct Theme {
  const Palette* palette = &kDefaultPalette;  ///< never null
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;

  std::uint32_t colour(Ink ink) const { return palette->*ink; }
};

/// Adds the two fonts (TrueType files, which are copied) and returns the theme that uses them.
/// Sizes are those of CSS, the height of the em square, so that painted and edited text look the
/// same. `fallback` draws the letters that the fonts lack; it may be null. Its FontNo is kRegularNo
/// or kBoldNo.
Theme make_theme(ImFontAtlas& atlas, std::span<const unsigned char> regular_ttf,
                 std::span<const unsigned char> bold_ttf, const Palette& palette = kDefaultPalette,
                 const ImFontLoader* fallback = nullptr);
inline constexpr unsigned kRegularNo = 0, kBoldNo = 1;

/// A weight, a size and the height of a line, in CSS pixels.
struct TextStyle {
  bool bold = false;
  float size = token::taille_corps;
  float line = token::interligne_corps;
};

namespace style {
inline constexpr TextStyle body{false, token::taille_corps, token::interligne_corps};
inline constexpr TextStyle strong{true, token::taille_corps, token::interligne_corps};
inline constexpr TextStyle input{false, token::taille_saisie, token::interligne_saisie};
inline constexpr TextStyle small{false, token::taille_petit, token::interligne_petit};
inline constexpr TextStyle small_strong{true, token::taille_petit, token::interligne_petit};
inline constexpr TextStyle title2{true, token::taille_titre2, token::interligne_titre2};
inline constexpr TextStyle title3{true, token::taille_titre3, token::interligne_titre3};
inline constexpr TextStyle title4{true, token::taille_titre4, token::interligne_titre4};
inline constexpr TextStyle verdict{true, token::taille_verdict, token::interligne_verdict};
inline constexpr TextStyle number{true, token::taille_grand, token::interligne_grand};
}  // namespace style

}  // namespace loire::ui
