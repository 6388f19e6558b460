// Lines of text: measures them, breaks them by the rules of French, and draws them sharp at every
// pixel ratio.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/theme.hpp"

struct ImDrawList;

namespace loire::ui {

/// A piece of a text that fits on one line, without its trailing spaces.
struct LineSpan {
  const char* begin = nullptr;
  const char* end = nullptr;
  float width = 0;
};

/// Width of `text` on one line, in CSS pixels.
float text_width(const Theme& theme, const TextStyle& style, std::string_view text);

/// Appends to `lines` the lines of `text` that are at most `width` CSS pixels wide: at least one
/// unless `text` is empty. Breaks at newlines, after spaces (never at U+00A0 nor U+202F) and after
/// a hyphen before a letter. A word wider than a line is cut.
void wrap_text(const Theme& theme, const TextStyle& style, std::string_view text, float width,
               std::vector<LineSpan>& lines);

/// Draws one line in the line box whose top left is (x, y) on the canvas, aligned to physical
/// pixels.
void draw_line(ImDrawList& draw, const Theme& theme, const TextStyle& style, std::uint32_t colour,
               float x, float y, std::string_view line);

}  // namespace loire::ui
