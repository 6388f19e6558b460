// The canvas host of the browser. Dear ImGui lays out the page and paints it on a WebGL2 canvas
// that shows the part of the stage in view. The page's controls are over the canvas and take all
// input. canvas.js, a library of Emscripten's linker, owns the canvas, the events and WebGL. It
// calls the C functions at the end of canvas_host.cpp, and JavaScript calls what canvas.js puts in
// Module.
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

/// The canvas of the module. It allocates nothing until JavaScript starts it.
class CanvasHost {
 public:
  /// `source` must outlive the host. There should be one host at a time: the calls of JavaScript go
  /// to the last one created.
  explicit CanvasHost(PageSource& source);
  ~CanvasHost();
  CanvasHost(const CanvasHost&) = delete;
  CanvasHost& operator=(const CanvasHost&) = delete;

  // Called by canvas.js.
  /// A WebGL2 context exists; `largest_texture` is the largest width of a texture in texels. A
  /// later call repaints everything.
  void start(int largest_texture);
  /// The size of the canvas in CSS pixels, and the number of physical pixels in a CSS pixel.
  void resize(float width, float height, float scale_x, float scale_y);
  /// The distance from the top of the stage to the top of the canvas, in CSS pixels, and whether
  /// the panel stays in view.
  void scroll(float y, bool panel_follows);
  /// The place of the pointer in CSS pixels of the canvas; far outside when it has left.
  void point(float x, float y);
  /// The node that has the focus, by its index in document order, or -1. `editing` says that the
  /// control over the canvas shows its text.
  void focus(int index, bool editing);
  /// The rank in kPalettes of the theme that the style sheet has chosen. An unknown rank is
  /// ignored.
  void theme(int rank);
  /// The WebGL context is a new one, so everything in it must be created again.
  void restored();
  /// The page may have changed, or JavaScript waits for a layout: the next layout is reported even
  /// when it is the same as before.
  void woken();
  /// The page has changed, so its layout must be computed again.
  void page_changed() { layout_valid_ = false; }
  /// Paints a frame at the time `milliseconds` and reports its layout if asked and if it has
  /// changed. Returns false when no more frames are needed until the next event.
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
  ui::Layout reported_;
  bool report_due_ = true;
  bool layout_valid_ = false;  ///< layout_ is that of the current page and viewport
  bool panel_follows_ = true;
  float width_ = 0, height_ = 0, scale_x_ = 1, scale_y_ = 1, scroll_ = 0;
  std::string focused_, editing_;
  const ui::Palette* palette_ = &ui::kDefaultPalette;
  double last_time_ = 0;
  int frames_due_ = 0;      ///< frames to paint before resting
  std::uint64_t hash_ = 0;  ///< draw_hash() of the frame on the canvas; 0 forces a repaint
  std::vector<unsigned char> vertices_;
  std::vector<std::uint32_t> indices_;
  std::vector<DrawCommand> commands_;
};

}  // namespace loire::platform
