// The painted face: lays out a page, paints it with Dear ImGui in the current frame, and reports
// where each node stands, so that the browser's own controls can lie over the painting.
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
  bool panel_follows = true;  ///< else it stays in its place: in a frame its host scrolls
};

/// What the painter must know of the one who reads or types. Empty ids mean nobody.
struct FaceInput {
  std::string_view focused_id;  ///< gets the focus ring
  std::string_view editing_id;  ///< its text is shown by an editor over the canvas: not painted
};

/// The outcome of a frame. Coordinates are those of the stage: its top left is the origin, and
/// scrolling does not move them (except in the panel, which follows the viewport).
struct Layout {
  /// One per node, in the order of page::for_each_node: for a field its control, for a checkbox or
  /// a radio its box and words, for any other node the whole of it.
  std::vector<Rect> rects;
  float content_height = 0;
  int pressed = -1;  ///< index of the node pressed in this frame with ImGui's mouse, or -1
};

class Plan;

/// Paints pages. Keeps only buffers between frames: the same page and viewport give the same paint.
class Face {
 public:
  /// The ImGui context that `theme` has its fonts in must be current, here and in paint().
  explicit Face(const Theme& theme);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  /// Other colours from the next paint on; the layout is the same in all.
  void use(const Palette& palette);

  /// Between ImGui::NewFrame() and ImGui::Render(): lays out the whole page and paints what the
  /// viewport shows. `page` may have any shape. `arranged`: page, viewport and pixel density are
  /// those of the last paint, whose layout, in `out`, stands.
  void paint(const page::Node& page, const Viewport& viewport, const FaceInput& input, Layout& out,
             bool arranged = false);

 private:
  Theme theme_;
  std::unique_ptr<Plan> plan_;
};

}  // namespace loire::ui
