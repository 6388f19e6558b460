#include "ui/plan.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kinds.hpp"

namespace loire::ui {

void Plan::arrange(const page::Node& page, const Viewport& viewport) {
  viewport_ = viewport;
  boxes_.clear();
  runs_.clear();
  lines_.clear();
  parts_.clear();
  kept_.clear();
  open_ = -1;
  content_height = 0;
  place(page, {0, 0, viewport.width});
  content_height = std::max(content_height, std::ceil(box(0).outer.bottom()));
}

int Plan::open(const page::Node& node, Slot slot) {
  const int index = size();
  Box box;
  box.node = &node;
  box.parent = open_;
  box.first_run = static_cast<int>(runs_.size());
  box.outer = {slot.x, slot.y, slot.w, 0};
  boxes_.push_back(box);
  open_ = index;
  return index;
}

void Plan::close(int index) {
  const page::Node& node = this->node(index);
  // A kind that does not lay out its children still needs a box for each: there is one per node.
  if (size() == index + 1) {
    for (const page::Node& child : node.children) place_hidden(child);
  }
  Box& closed = box(index);
  closed.end = size();
  if (closed.target.empty()) closed.target = closed.outer;
  open_ = closed.parent;
}

int Plan::place(const page::Node& node, Slot slot) {
  // In a deep tree no width may be left. A minimum keeps the layout finite.
  slot.w = std::max(slot.w, 2 * token::taille_corps);
  const int index = open(node, slot);
  arrange_kind(*this, index, slot);
  close(index);
  return index;
}

void Plan::place_hidden(const page::Node& node) {
  const int index = open(node, {});
  box(index).shown = false;
  for (const page::Node& child : node.children) place_hidden(child);
  box(index).end = size();
  open_ = box(index).parent;
}

float indent_of(const LineSpan& span, float width, Align align) {
  const float free_width = std::max(width - span.width, 0.0F);
  switch (align) {
    case Align::left: return 0;
    case Align::centre: return free_width / 2;
    case Align::right: return free_width;
  }
  return 0;
}

Rect Plan::add_text(int index, std::string_view text, const TextStyle& style, Ink ink, Slot slot,
                    Align align) {
  if (text.empty()) return {slot.x, slot.y, 0, 0};
  scratch_.clear();
  wrap_text(*theme_, style, text, slot.w, scratch_);
  TextRun run;
  run.style = style;
  run.ink = ink;
  run.node = index;
  run.first_line = static_cast<int>(lines_.size());
  run.width = slot.w;
  run.align = align;
  Rect bounds{slot.x, slot.y, 0, 0};
  for (const LineSpan& span : scratch_) {
    lines_.push_back({span, slot.x + indent_of(span, slot.w, align), bounds.bottom()});
    bounds.w = std::max(bounds.w, std::min(span.width, slot.w));
    bounds.h += style.line;
  }
  run.end_line = static_cast<int>(lines_.size());
  runs_.push_back(run);
  return bounds;
}

void Plan::add_part(int index, Rect part) {
  Box& box_of_node = box(index);
  if (box_of_node.end_part == box_of_node.first_part)
    box_of_node.first_part = static_cast<int>(parts_.size());
  parts_.push_back(part);
  box_of_node.end_part = static_cast<int>(parts_.size());
}

void Plan::shift(int first, int last, float dx, float dy) {
  if (first >= last || (dx == 0 && dy == 0)) return;
  const auto move = [dx, dy](Rect& rect) {
    rect.x += dx;
    rect.y += dy;
  };
  for (int i = first; i < last; ++i) {
    Box& moved = box(i);
    if (!moved.shown) continue;
    move(moved.outer);
    move(moved.target);
    move(moved.mark);
    move(moved.detail);
    for (int p = moved.first_part; p < moved.end_part; ++p)
      move(parts_[static_cast<std::size_t>(p)]);
  }
  shift_texts(box(first).first_run, last < size() ? box(last).first_run : run_count(), dx, dy);
}

void Plan::shift_texts(int first, int last, float dx, float dy) {
  for (int r = first; r < last; ++r) {
    TextRun& run = runs_[static_cast<std::size_t>(r)];
    if (!run.clip.empty()) {
      run.clip.x += dx;
      run.clip.y += dy;
    }
    for (int l = run.first_line; l < run.end_line; ++l) {
      lines_[static_cast<std::size_t>(l)].x += dx;
      lines_[static_cast<std::size_t>(l)].y += dy;
    }
  }
}

page::NodeKind Plan::parent_kind(int index) const {
  const int parent = box(index).parent;
  return parent < 0 ? page::NodeKind::page : node(parent).kind;
}

}  // namespace loire::ui
