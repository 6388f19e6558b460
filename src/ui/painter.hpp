// The brush: shapes in stage coordinates by colour role, culled to the viewport, and ImGui items
// over the targets so that hovering shows and synthetic input works.
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

/// The small drawings that stand for a word or a meaning.
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

  /// Whether any of `rect` is in the viewport.
  bool visible(const Rect& rect) const;
  bool focused(int index) const;
  bool editing(int index) const;

  /// An ImGui item `label###id` over the target of node `index`; notes in `out` that it is pressed.
  ItemState item(int index);

  void fill(const Rect& rect, Ink ink, float radius = 0);
  /// The left or the right corners only: parts of a bar, edges of a card.
  void fill_left(const Rect& rect, Ink ink, float radius);
  void fill_right(const Rect& rect, Ink ink, float radius);
  void fill_translucent(const Rect& rect, Ink ink, float opacity);
  void outline(const Rect& rect, Ink ink, float radius, float thickness = token::controle_trait);
  /// With the right corners rounded only.
  void outline_right(const Rect& rect, Ink ink, float radius);
  void line(Point from, Point to, Ink ink, float thickness);
  void polyline(std::initializer_list<Point> points, Ink ink, float thickness);
  void polygon(std::initializer_list<Point> points, Ink ink, float opacity);
  void disc(Point centre, float radius, Ink ink);
  void circle(Point centre, float radius, Ink ink, float thickness);
  void dashes(Point from, Point to, Ink ink, float thickness);
  /// Oblique lines over `rect`: what is possible but not sure.
  void hatch(const Rect& rect, Ink ink, float spacing, float thickness);
  void tick(Point centre, float size, Ink ink, float thickness);
  void chevron_down(Point centre, float size, Ink ink);
  /// A small number centred on a point: the rank of a step.
  void digit(int value, Point centre, Ink ink);
  /// A disc with the sign of the meaning in it.
  void mark(Mark mark, Point centre, float radius, Ink disc_ink, Ink sign_ink);

  /// The mark of the error under a control, when there is one.
  void error_mark(int index);
  void focus_ring(const Rect& rect, float radius);
  /// All texts, after all shapes.
  void texts();

 private:
  Point at(Point p) const { return {p.x, p.y - scroll_}; }

  ImDrawList& draw_;
  float scroll_;
  std::string item_id_;
};

}  // namespace loire::ui
