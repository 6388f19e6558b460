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

/// Reads one code point and moves `at` past it. A malformed byte counts as one code point.
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

  LineSpan line{at, at, 0};        // the part of the line before the last possible break
  float line_width = 0;            // width from line.begin to `at`, spaces included
  const char* break_at = nullptr;  // where the next line starts after that break
  float width_at_break = 0;        // `line_width` at that place
  unsigned previous = 0;
  const auto start_line = [&](const char* begin, float carried) {
    line = {begin, begin, 0};
    line_width = carried;
    break_at = nullptr;
  };
  while (at < end) {
    const char* const here = at;
    const unsigned code = next_code_point(at, end);
    if (code == '\n') {
      lines.push_back({line.begin, here, line_width});
      start_line(at, 0);
      previous = 0;
      continue;
    }
    const float advance = code < ' ' ? 0 : baked.GetCharAdvance(static_cast<ImWchar>(code));
    if (code == ' ') {
      if (previous != ' ') line.end = here, line.width = line_width;
      line_width += advance;
      break_at = at;
      width_at_break = line_width;
    } else {
      if (previous == '-' && is_letter(code) && here > line.begin && line_width <= width) {
        line.end = break_at = here;
        line.width = width_at_break = line_width;
      }
      if (line_width + advance > width && here > line.begin) {
        if (break_at != nullptr && line.end > line.begin) {
          lines.push_back(line);
          const float carried = line_width - width_at_break;
          start_line(break_at, carried);
        }
        if (line_width + advance > width && here > line.begin) {  // one word is wider than the line
          lines.push_back({line.begin, here, line_width});
          start_line(here, 0);
        }
      }
      line_width += advance;
    }
    previous = code;
  }
  if (line.begin < end || lines.empty() || previous == 0) {
    const bool trailing_spaces = previous == ' ' && line.end > line.begin;
    lines.push_back(trailing_spaces ? line : LineSpan{line.begin, end, line_width});
  }
}

void draw_line(ImDrawList& draw, const Theme& theme, const TextStyle& style, std::uint32_t colour,
               float x, float y, std::string_view line) {
  ImFont& font = font_of(theme, style);
  const ImFontBaked& baked = *font.GetFontBaked(style.size);
  const float scale = std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.1F);
  const auto snap = [scale](float v) { return std::round(v * scale) / scale; };

  // The text is centred in the line box by the height of the font, with its baseline on a physical
  // pixel.
  const float ascent = std::round(baked.Ascent);
  const float top = y + (style.line - (baked.Ascent - baked.Descent)) / 2;
  const ImVec2 wanted{snap(x), snap(top + ascent) - ascent};
  const ImVec2 truncated{std::trunc(wanted.x), std::trunc(wanted.y)};

  // ImGui truncates positions to CSS pixels, so the fraction is added to the vertices afterwards.
  const int first = draw.VtxBuffer.Size;
  draw.AddText(&font, style.size, truncated, colour, line.data(), line.data() + line.size());
  const ImVec2 fraction{wanted.x - truncated.x, wanted.y - truncated.y};
  for (int i = first; i < draw.VtxBuffer.Size; ++i) {
    draw.VtxBuffer[i].pos.x += fraction.x;
    draw.VtxBuffer[i].pos.y += fraction.y;
  }
}

}  // namespace loire::ui
