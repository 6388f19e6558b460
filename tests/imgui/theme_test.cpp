// The promises of the themes: every pair of colours has its contrast, and every pair that a page
// uses is declared in assets/theme.json.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "fixture.hpp"
#include "samples.hpp"
#include "ui/theme.hpp"

using namespace loire::ui;

namespace {

double channel(std::uint32_t packed, unsigned shift) {
  const double value = (packed >> shift & 0xFFU) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// The relative luminance of WCAG, for a colour in the packed format of ImGui.
double luminance(std::uint32_t packed) {
  return 0.2126 * channel(packed, 0) + 0.7152 * channel(packed, 8) + 0.0722 * channel(packed, 16);
}

double contrast(std::uint32_t a, std::uint32_t b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// A palette in which each colour is the rank of its token, so that painted colours identify
/// tokens.
Palette ranks() {
  Palette palette{};
  std::uint32_t rank = 0;
  for (const NamedColour& named : kColours) palette.*named.colour = 0xFF000000U | rank++;
  return palette;
}

struct Triangle {
  ImVec2 a, b, c;
  std::uint32_t rank;
  bool glyph;
  ImVec2 middle() const { return {(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3}; }
  bool holds(ImVec2 p) const {
    const auto side = [p](ImVec2 from, ImVec2 to) {
      return (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    };
    const float ab = side(a, b);
    const float bc = side(b, c);
    const float ca = side(c, a);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
  }
};

/// The opaque triangles of a frame in painting order, without soft edges and transparent areas.
std::vector<Triangle> triangles(const ImDrawData& data) {
  std::vector<Triangle> found;
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto vertex = [&](unsigned at) -> const ImDrawVert& {
        return list->VtxBuffer[static_cast<int>(
            list->IdxBuffer[static_cast<int>(command.IdxOffset + at)] + command.VtxOffset)];
      };
      const ImVec4& clip = command.ClipRect;
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawVert& a = vertex(i);
        const ImDrawVert& b = vertex(i + 1);
        const ImDrawVert& c = vertex(i + 2);
        if ((a.col & b.col & c.col & IM_COL32_A_MASK) != IM_COL32_A_MASK) continue;
        const bool glyph = a.uv.x != b.uv.x || a.uv.y != b.uv.y || a.uv.x != c.uv.x;
        const Triangle triangle{a.pos, b.pos, c.pos, a.col & 0xFFU, glyph};
        const ImVec2 at = triangle.middle();
        const bool shown = at.x >= clip.x && at.x < clip.z && at.y >= clip.y && at.y < clip.w;
        if (shown) found.push_back(triangle);
      }
    }
  }
  return found;
}

/// Adds the pairs of colours of the frame, as "word ink on ground" or "shape ink on ground".
void note_pairs(const ImDrawData& data, std::set<std::string>& pairs) {
  // The painted shapes, without words, by horizontal strips of the page. The last shape is on top.
  constexpr float strip = 32;
  constexpr std::size_t strips = 200;
  std::vector<std::vector<Triangle>> grounds(strips);
  const auto strip_of = [&](float y) {
    return std::min(static_cast<std::size_t>(std::max(y, 0.0F) / strip), strips - 1);
  };
  for (const Triangle& ink : triangles(data)) {
    const ImVec2 at = ink.middle();
    const auto& below = grounds[strip_of(at.y)];
    const auto ground = std::find_if(below.rbegin(), below.rend(), [&](const Triangle& under) {
      return under.rank != ink.rank && under.holds(at);
    });
    if (ground != below.rend())
      pairs.insert(std::string(ink.glyph ? "word " : "shape ") + kColours[ink.rank].name + " on " +
                   kColours[ground->rank].name);
    if (ink.glyph) continue;
    const auto [top, bottom] = std::minmax({ink.a.y, ink.b.y, ink.c.y});
    for (std::size_t i = strip_of(top); i <= strip_of(bottom); ++i) grounds[i].push_back(ink);
  }
}

/// Whether theme.json declares the pair. Words need a pair with the contrast of text.
bool declared(const std::string& found) {
  return std::any_of(
      std::begin(kContrastPairs), std::end(kContrastPairs), [&](const ContrastPair& pair) {
        const std::string ends = std::string(pair.ink_name) + " on " + pair.ground_name;
        return found == "word " + ends ? pair.kind == PairKind::text : found == "shape " + ends;
      });
}

}  // namespace

TEST_CASE("every pair of colours has its minimum contrast, in every theme") {
  for (const NamedPalette& named : kPalettes) {
    CHECK(named.text_contrast >= 4.5);
    CHECK(named.graphic_contrast >= 3);
    for (const ContrastPair& pair : kContrastPairs) {
      if (pair.kind == PairKind::decoration) continue;
      INFO(named.name << ": " << pair.ink_name << " on " << pair.ground_name);
      const double least =
          pair.kind == PairKind::text ? named.text_contrast : named.graphic_contrast;
      CHECK(contrast(named.palette->*pair.ink, named.palette->*pair.ground) >= least);
    }
  }
}

TEST_CASE("high contrast is at least 7 for text, and no dark background is black") {
  for (const NamedPalette& named : kPalettes) {
    INFO(named.name);
    if (std::string(named.name).find("contraste") == 0) CHECK(named.text_contrast >= 7);
    CHECK(luminance(named.palette->fond) > 0.002);
  }
}

TEST_CASE("theme.json declares every pair of colours on the pages") {
  const Palette palette = ranks();
  std::set<std::string> pairs;
  for (const samples::Sample& sample : samples::all()) {
    fixture::Recorder app(sample.make());
    fixture::Headless host(app, fixture::fonts(), {1280, 4000, 1});
    host.use(palette);
    ImGui::SetCurrentContext(&host.context());
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // only glyphs may use different texels
    host.frame();
    note_pairs(host.draw_data(), pairs);
    for (int stops = 0; stops < 40; ++stops) {
      host.press_tab();
      note_pairs(host.draw_data(), pairs);
    }
  }
  CHECK(pairs.size() >= 30);
  for (const std::string& pair : pairs) {
    if (!declared(pair)) FAIL_CHECK("not declared: " << pair);
  }
}

TEST_CASE("text is at least 16 pixels high, and small text at least 14") {
  CHECK(token::taille_corps >= 16);
  CHECK(token::taille_saisie >= 16);
  CHECK(token::taille_petit >= 14);
  CHECK(token::controle_hauteur >= 44);
}
