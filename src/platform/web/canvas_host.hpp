// The browser's canvas host: Dear ImGui lays out and paints on a WebGL2 canvas that shows the part of
// the stage in view; the page's own controls lie over it and take all input. canvas.js, a library
// of Emscripten's linker, owns the canvas, the events and WebGL; the two talk by the few C functions
// at the end of canvas_host.cpp. JavaScript sees Module.canvasStart and its kin: see canvas.js.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/page_source.hpp"
#include "ui/face.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace loire::platform {

/// The one canvas of the module. Costs nothing until JavaScript starts it.
class CanvasHost {
 public:
  /// `source` outlives the host. There is one host at a time: JavaScript's calls go to the last made.
  explicit CanvasHost(PageSource& source);
  ~CanvasHost();
  CanvasHost(const CanvasHost&) = delete;
  CanvasHost& operator=(const CanvasHost&) = delete;

  // What canvas.js tells.
  /// A WebGL2 context is there; `largest_texture` is its limit in texels. Later calls repaint all.
  void start(int largest_texture);
  /// CSS pixels of the canvas, and physical pixels for one CSS pixel.
  void resize(float width, float height, float scale_x, float scale_y);
  void scroll(float y, bool panel_follows);
  /// The pointer in CSS pixels of the canvas; far outside when it has left.
  void point(float x, float y);
  /// The node that has the focus, by its index in document order, or -1.
  void focus(int index, bool editing);
  /// The theme by its rank in kPalettes, which the style sheet has chosen.
  void theme(int rank);
  /// The WebGL context is a new one: everything in it must be made again.
  void restored();
  /// The page may have changed, or someone waits for the layout: the next one is reported.
  void woken();
  /// The page is another one: its layout is made again.
  void page_changed() { arranged_ = false; }
  /// One frame at `milliseconds`. Gives false when nothing more is to come until the next event.
  bool frame(double milliseconds, bool report_layout);

 private:
  struct DrawCommand {
    std::int32_t x, y, width, height, texture, count, offset;
  };

  void send_textures();
  void draw(const ImDrawData& data);
  void report();

  PageSource& source_;
  ImGuiContext* context_ = nullptr;
  std::optional<ui::Face> face_;
  ui::Layout layout_;
  std::vector<ui::Rect> reported_;
  float reported_height_ = -1;
  bool report_due_ = true;
  bool arranged_ = false;  ///< the layout is that of the page and of the viewport
  bool panel_follows_ = true;
  float width_ = 0, height_ = 0, scale_x_ = 1, scale_y_ = 1, scroll_ = 0;
  std::string focused_, editing_;
  const ui::Palette* palette_ = &ui::kDefaultPalette;
  double last_time_ = 0;
  int settle_ = 0;
  std::uint64_t hash_ = 0;
  std::vector<unsigned char> vertices_;
  std::vector<std::uint32_t> indices_;
  std::vector<DrawCommand> commands_;
};

}  // namespace loire::platform
