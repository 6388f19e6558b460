// The theme's promises: contrast of every pair of colours that the painter uses together.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "ui/theme.hpp"

using namespace loire::ui;

namespace {

double channel(std::uint32_t packed, unsigned shift) {
  const double value = (packed >> shift & 0xFFU) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG's relative luminance of a colour packed as ImGui does.
double luminance(std::uint32_t packed) {
  return 0.2126 * channel(packed, 0) + 0.7152 * channel(packed, 8) + 0.0722 * channel(packed, 16);
}

double contrast(std::uint32_t a, std::uint32_t b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

TEST_CASE("every ink can be read on its ground, in every theme") {
  for (const NamedPalette& named : kPalettes) {
    for (const ContrastPair& pair : kContrastPairs) {
      INFO(named.name << ": " << pair.ink_name << " on " << pair.ground_name);
      CHECK(contrast(named.palette->*pair.ink, named.palette->*pair.ground) >= pair.minimum);
    }
  }
}

TEST_CASE("text that is typed or read is at least 16 pixels, small text 14") {
  CHECK(token::taille_corps >= 16);
  CHECK(token::taille_saisie >= 16);
  CHECK(token::taille_petit >= 14);
  CHECK(token::controle_hauteur >= 44);
}
