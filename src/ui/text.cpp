#include "ui/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace loire::ui {
namespace {

ImFont& font_of(const Theme& theme, const TextStyle& style) {
  return style.bold ? *theme.bold : *theme.regular;
}

/// Reads one code point and moves `at` past it; malformed bytes count one each.
unsigned next_code_point(const char*& at, const char* end) {
  const auto byte = [](const char* p) { return static_cast<unsigned char>(*p); };
  const unsigned first = byte(at++);
  const int extra = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  if (extra == 0 || end - at < extra) return first;
  unsigned code = first & (0x3FU >> extra);
  for (int i = 0; i < extra; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return first;
    code = code << 6U | (byte(at + i) & 0x3FU);
  }
  at += extra;
  return code;
}

bool is_letter(unsigned code) {
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code >= 0xC0;
}

}  // namespace

float text_width(const Theme& theme, const TextStyle& style, std::string_view text) {
  ImFontBaked& baked = *font_of(theme, style).GetFontBaked(style.size);
  float width = 0;
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const unsigned code = next_code_point(at, end);
    if (code >= ' ') width += baked.GetCharAdvance(static_cast<ImWchar>(code));
  }
  return width;
}

void wrap_text(const Theme& theme, const TextStyle& style, std::string_view text, float width,
               std::vector<LineSpan>& lines) {
  ImFontBaked& baked = *font_of(theme, style).GetFontBaked(style.size);
  const char* at = text.data();
  const char* const end = at + text.size();
  if (at == end) return;
  width = std::max(width, style.size);

  LineSpan line{at, at, 0};    // what is sure to be on the line
  float pending = 0;           // width from line.begin to `at`, spaces included
  const char* rest = nullptr;  // where the next line starts if we break at the last chance
  float width_at_rest = 0;     // `pending` there
  unsigned previous = 0;
  const auto start = [&](const char* begin, float carried) {
    line = {begin, begin, 0};
    pending = carried;
    rest = nullptr;
  };
  while (at < end) {
    const char* const here = at;
    const unsigned code = next_code_point(at, end);
    if (code == '\n') {
      lines.push_back({line.begin, here, pending});
      start(at, 0);
      previous = 0;
      continue;
    }
    const float advance = code < ' ' ? 0 : baked.GetCharAdvance(static_cast<ImWchar>(code));
    if (code == ' ') {
      if (previous != ' ') line.end = here, line.width = pending;
      pending += advance;
      rest = at;
      width_at_rest = pending;
    } else {
      if (previous == '-' && is_letter(code) && here > line.begin && pending <= width) {
        line.end = rest = here;
        line.width = width_at_rest = pending;
      }
      if (pending + advance > width && here > line.begin) {
        if (rest != nullptr && line.end > line.begin) {
          lines.push_back(line);
          const float carried = pending - width_at_rest;
          start(rest, carried);
        }
        if (pending + advance > width && here > line.begin) {  // one word wider than the line
          lines.push_back({line.begin, here, pending});
          start(here, 0);
        }
      }
      pending += advance;
    }
    previous = code;
  }
  if (line.begin < end || lines.empty() || previous == 0) {
    const bool trailing_spaces = previous == ' ' && line.end > line.begin;
    lines.push_back(trailing_spaces ? line : LineSpan{line.begin, end, pending});
  }
}

void draw_line(ImDrawList& draw, const Theme& theme, const TextStyle& style, std::uint32_t colour,
               float x, float y, std::string_view line) {
  ImFont& font = font_of(theme, style);
  const ImFontBaked& baked = *font.GetFontBaked(style.size);
  const float scale = std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.1F);
  const auto snap = [scale](float v) { return std::round(v * scale) / scale; };

  // Centred by the font's own height in the line box; the baseline on a physical pixel.
  const float ascent = std::round(baked.Ascent);
  const float top = y + (style.line - (baked.Ascent - baked.Descent)) / 2;
  const ImVec2 wanted{snap(x), snap(top + ascent) - ascent};
  const ImVec2 truncated{std::trunc(wanted.x), std::trunc(wanted.y)};

  // ImGui truncates positions to CSS pixels: the rest is added to the vertices afterwards.
  const int first = draw.VtxBuffer.Size;
  draw.AddText(&font, style.size, truncated, colour, line.data(), line.data() + line.size());
  const ImVec2 rest{wanted.x - truncated.x, wanted.y - truncated.y};
  for (int i = first; i < draw.VtxBuffer.Size; ++i) {
    draw.VtxBuffer[i].pos.x += rest.x;
    draw.VtxBuffer[i].pos.y += rest.y;
  }
}

}  // namespace loire::ui
