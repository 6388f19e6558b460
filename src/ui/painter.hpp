// Draws shapes, in stage coordinates and with the roles of colours, and places ImGui items over the
// targets, so that hovering is shown and the tests can press them.
#pragma once

#include <initializer_list>
#include <string>

#include "ui/face.hpp"
#include "ui/plan.hpp"

struct ImDrawList;

namespace loire::ui {

struct Point {
  float x = 0, y = 0;
};

/// The small signs that go with a colour, so that it does not carry a meaning alone.
enum class Mark : std::uint8_t { information, success, warning, error };

struct ItemState {
  bool hovered = false, held = false;
};

class Painter {
 public:
  Painter(const Plan& plan_in, const FaceInput& input_in, ImDrawList& draw_in, Layout& out_in);

  const Plan& plan;
  const FaceInput& input;
  Layout& out;

  /// Whether any part of `rect` is in the viewport. Callers paint nothing that is out of view.
  bool visible(const Rect& rect) const;
  bool focused(int index) const;
  bool editing(int index) const;

  /// Places an ImGui item `label###id` over the target of node `index`, and writes the index to
  /// `out` when the item is pressed.
  ItemState item(int index);

  void fill(const Rect& rect, Ink ink, float radius = 0);
  /// Rounds the left or the right corners only, as an edge of a card needs.
  void fill_left(const Rect& rect, Ink ink, float radius);
  void fill_right(const Rect& rect, Ink ink, float radius);
  void fill_translucent(const Rect& rect, Ink ink, float opacity);
  void outline(const Rect& rect, Ink ink, float radius, float thickness = token::controle_trait);
  /// Rounds the right corners only.
  void outline_right(const Rect& rect, Ink ink, float radius);
  void line(Point from, Point to, Ink ink, float thickness);
  void polyline(std::initializer_list<Point> points, Ink ink, float thickness);
  void polygon(std::initializer_list<Point> points, Ink ink, float opacity);
  void disc(Point centre, float radius, Ink ink);
  void circle(Point centre, float radius, Ink ink, float thickness);
  void dashes(Point from, Point to, Ink ink, float thickness);
  /// Paints oblique lines over `rect`, which mean that a part is possible but not certain.
  void hatch(const Rect& rect, Ink ink, float spacing, float thickness);
  void tick(Point centre, float size, Ink ink, float thickness);
  void chevron_down(Point centre, float size, Ink ink);
  void chevron_right(Point centre, float size, Ink ink);
  /// Paints a small number centred on a point, such as the rank of a step.
  void digit(int value, Point centre, Ink ink);
  /// Paints a disc with the sign of `mark` in it.
  void mark(Mark mark, Point centre, float radius, Ink disc_ink, Ink sign_ink);

  /// Paints the mark of the error under a control, when there is one.
  void error_mark(int index);
  void focus_ring(const Rect& rect, float radius);
  /// Paints all texts. Call it after all shapes are painted.
  void paint_texts();

 private:
  Point to_canvas(Point p) const { return {p.x, p.y - scroll_}; }

  ImDrawList& draw_;
  float scroll_;
  std::string item_id_;
};

}  // namespace loire::ui
