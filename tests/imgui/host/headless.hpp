// A host without a screen: pages are laid out and painted for real, the renderer is null, and a
// test moves the mouse, clicks and types.
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

/// What the host shows and tells. Implemented by the test.
class HeadlessApp : public platform::PageSource {
 public:
  virtual void perform(const HostAction& action) = 0;

 protected:
  ~HeadlessApp() = default;
};

/// A canvas in CSS pixels and its pixel ratio.
struct HeadlessScreen {
  float width = 1280, height = 800, scale = 1;
  bool panel_follows = true;
};

/// TrueType files; they outlive the host.
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

  /// Paints one frame and performs the action of a press, if there was one.
  void frame();
  void resize(HeadlessScreen screen);
  void scroll_to(float y);
  /// Paints with other colours from the next frame on; `palette` outlives the host.
  void use(const ui::Palette& palette) { face_.use(palette); }

  // Synthetic input. Each paints the frames it needs; false when there is no such node on screen.
  bool move_to(std::string_view id);
  /// Scrolls to the node and clicks the middle of its target. A click on a select opens its list.
  bool click(std::string_view id);
  /// Opens the select `id` and clicks the option whose value is `value`.
  bool choose(std::string_view id, std::string_view value);
  /// Types at the end of the focused text field, one character at a time, as its editor would.
  bool type(std::string_view text);
  /// Erases the last character, or everything, of the focused text field.
  bool backspace();
  bool erase();
  /// Moves the focus to the next control in document order, like the Tab key.
  void press_tab();

  std::string_view focused_id() const { return focused_; }
  const ui::Layout& layout() const { return layout_; }
  /// The rectangle of the node in stage coordinates, empty when there is none.
  ui::Rect rect(std::string_view id);
  ImGuiContext& context() { return *context_; }
  const ui::Theme& theme() const { return theme_; }
  const ImDrawData& draw_data() const;
  /// Fingerprint of the last frame.
  std::uint64_t hash() const { return hash_; }
  /// Whether the last frame drew vertices within `rect` (stage coordinates), ground excepted.
  bool painted_in(const ui::Rect& rect) const;
  /// Whether all coordinates of the last frame are finite.
  bool finite() const;
  /// The code points of `text` that the fonts do not have, once each.
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
