// A host without a screen. It lays out and paints pages like a real host but renders nothing, and a
// test can move the mouse, click and type.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/react.hpp"
#include "platform/page_source.hpp"
#include "ui/face.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace fixture {

using namespace loire;

/// The source of the page and the receiver of the actions. Implemented by the test.
class HeadlessApp : public platform::PageSource {
 public:
  virtual void perform(const HostAction& action) = 0;

 protected:
  ~HeadlessApp() = default;
};

/// The size of the canvas in CSS pixels, and its pixel ratio.
struct HeadlessScreen {
  float width = 1280, height = 800, scale = 1;
  bool panel_follows = true;
};

/// TrueType files, which must outlive the host.
struct FontFiles {
  std::span<const unsigned char> regular, bold;
};

/// One ImGui context and one page. Several hosts may live at the same time.
class Headless {
 public:
  Headless(HeadlessApp& app, FontFiles fonts, HeadlessScreen screen = {});
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  /// Paints a frame, then performs the action of a press if there was one.
  void frame();
  void resize(HeadlessScreen screen);
  void scroll_to(float y);
  /// Changes the colours from the next frame on; `palette` must outlive the host.
  void use(const ui::Palette& palette) { face_.use(palette); }

  // Synthetic input. Each function paints the frames that it needs, and returns false when the node
  // is not on screen.
  bool move_to(std::string_view id);
  /// Scrolls to the node and clicks the middle of its target. A click on a select opens its list.
  bool click(std::string_view id);
  /// Opens the select `id` and clicks the option whose value is `value`.
  bool choose(std::string_view id, std::string_view value);
  /// Types at the end of the focused text field, one character at a time, like its editor.
  bool type(std::string_view text);
  /// Deletes the last character, or the complete text, of the focused text field.
  bool backspace();
  bool erase();
  /// Moves the focus to the next control in document order, as the Tab key does.
  void press_tab();

  std::string_view focused_id() const { return focused_; }
  const ui::Layout& layout() const { return layout_; }
  /// The rectangle of the node in stage coordinates, empty when there is none.
  ui::Rect rect(std::string_view id);
  ImGuiContext& context() { return *context_; }
  const ui::Theme& theme() const { return theme_; }
  const ImDrawData& draw_data() const;
  /// A hash of the last frame.
  std::uint64_t hash() const { return hash_; }
  /// Whether the last frame drew vertices within `rect` (stage coordinates), except the background.
  bool painted_in(const ui::Rect& rect) const;
  /// Whether all coordinates of the last frame are finite.
  bool finite() const;
  /// The code points of `text` that the fonts do not have, without repetition.
  std::vector<unsigned> missing_glyphs(std::string_view text) const;

 private:
  struct ListedOption {
    std::string value;
    ui::Rect screen;
  };

  void settle();
  void send(const HostAction& action);
  void paint_options();
  bool point_at(std::string_view id);
  void click_here();
  void press(int index);
  void focus(std::string_view id);
  bool edit(std::string value);

  HeadlessApp& app_;
  ImGuiContext* context_;
  ui::Theme theme_;
  HeadlessScreen screen_;
  ui::Layout layout_;
  std::vector<ListedOption> options_;
  std::string opened_select_, chosen_;
  bool option_chosen_ = false, open_requested_ = false;
  std::string focused_, text_;
  float scroll_ = 0;
  std::uint64_t hash_ = 0;
  ui::Face face_;
};

}  // namespace fixture
