// The painted face: lays out a page, paints it with Dear ImGui in the current frame, and reports
// where each node is, so that the browser's controls can be placed over the painting.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "page/node.hpp"
#include "ui/theme.hpp"

namespace loire::ui {

/// CSS pixels. Empty (all zero) when the node is not painted.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  constexpr float right() const { return x + w; }
  constexpr float bottom() const { return y + h; }
  constexpr bool empty() const { return w <= 0 || h <= 0; }
  friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// The part of the stage that the canvas shows, in CSS pixels.
struct Viewport {
  float width = 0, height = 0;
  float scroll_y = 0;         ///< how far the stage is scrolled above the top of the canvas
  bool panel_follows = true;  ///< false in a frame that its host scrolls: the panel does not move
};

/// What the painter must know about the focus. An empty id means that no node has it.
struct FaceInput {
  std::string_view focused_id;  ///< gets the focus ring
  std::string_view editing_id;  ///< its text is not painted: the control over the canvas shows it
};

/// Where a text of a node is painted and in which type, so that the browser can lay its own words over
/// it. The members are floats because JavaScript reads them as one array.
struct TextPlace {
  float node = 0;            ///< index of the node
  float part = 0;            ///< which of its texts: see text_places.cpp
  float x = 0, y = 0;        ///< from the top left of the node's rectangle in Layout::rects
  float w = 0, h = 0;        ///< the width at which it wraps, and the height of its lines
  float size = 0, line = 0;  ///< of the letters and of a line, as in TextStyle
  float bold = 0;            ///< 1 when it is
  float align = 0;           ///< 0 at the left, 1 centred, 2 at the right
  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// The result of a frame. The origin of the coordinates is the top left of the stage, so scrolling
/// does not change them, except in the panel, which follows the viewport.
struct Layout {
  /// One per node, in the order of page::for_each_node: the control of a field, the box and label
  /// of a checkbox or a radio button, or the entire node for any other kind.
  std::vector<Rect> rects;
  std::vector<TextPlace> texts;  ///< the texts that can be selected, in the order of the nodes
  float content_height = 0;      ///< CSS pixels
  int pressed = -1;  ///< index of the node pressed in this frame with ImGui's mouse, or -1
};

class Plan;

/// Paints pages. It keeps only buffers between frames: the same page, viewport and input always
/// give the same image.
class Face {
 public:
  /// The ImGui context that holds the fonts of `theme` must be current, here and in paint().
  explicit Face(const Theme& theme);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  /// Changes the colours from the next paint on. The layout does not depend on them.
  void use(const Palette& palette);

  /// Lays out the entire page and paints the part that the viewport shows. Call it between
  /// ImGui::NewFrame() and ImGui::Render(). `page` may have any shape. `keep_layout` says that the
  /// page, the viewport and the pixel density are those of the last call, so that the layout in
  /// `out` is still valid.
  void paint(const page::Node& page, const Viewport& viewport, const FaceInput& input, Layout& out,
             bool keep_layout = false);

 private:
  Theme theme_;
  std::unique_ptr<Plan> plan_;
};

}  // namespace loire::ui
