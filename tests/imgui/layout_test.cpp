// The layout at all widths: every kind of node has a rectangle, and nothing overlaps or leaves the
// page.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "fixture.hpp"
#include "samples.hpp"

using namespace loire;
using fixture::Headless;
using fixture::node;
using fixture::nodes_of;
using page::Node;
using page::NodeKind;
using ui::Rect;

namespace {

constexpr float kWidths[] = {1280, 1000, 960, 959, 700, 560, 390, 320};

bool overlap(const Rect& a, const Rect& b) {
  constexpr float slack = 0.01F;
  return !a.empty() && !b.empty() && a.x < b.right() - slack && b.x < a.right() - slack &&
         a.y < b.bottom() - slack && b.y < a.bottom() - slack;
}

/// A node and the smallest rectangle around its subtree.
struct Subtree {
  const Node* node;
  Rect bounds;
};

Rect around(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Checks the siblings in the subtree at `index` and returns the bounds of the subtree.
Rect check_siblings(const Node& parent, const std::vector<Rect>& rects, std::size_t& index,
                    bool inside_field = false) {
  Rect bounds = rects[index++];
  std::vector<Subtree> siblings;
  const bool field = parent.kind == NodeKind::combobox;
  for (const Node& child : parent.children) {
    siblings.push_back({&child, check_siblings(child, rects, index, field)});
  }
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    for (std::size_t j = i + 1; j < siblings.size(); ++j) {
      INFO(siblings[i].node->id << " and " << siblings[j].node->id << " in " << parent.id);
      CHECK_FALSE(overlap(siblings[i].bounds, siblings[j].bounds));
    }
  }
  for (const Subtree& sibling : siblings) bounds = around(bounds, sibling.bounds);
  (void)inside_field;
  return bounds;
}

}  // namespace

TEST_CASE("every kind of node has a rectangle on the sample page of all kinds") {
  fixture::Recorder app(samples::every_kind_page());
  std::vector<bool> seen(page::kNodeKindCount, false);
  for (const Node* visited : nodes_of(app.page()))
    seen[static_cast<std::size_t>(visited->kind)] = true;
  for (int kind = 0; kind < page::kNodeKindCount; ++kind) {
    INFO("kind " << kind);
    CHECK(seen[static_cast<std::size_t>(kind)]);
  }
  for (const float width : kWidths) {
    Headless host(app, fixture::fonts(), {width, 20000, 1});
    host.frame();
    const auto nodes = nodes_of(app.page());
    REQUIRE(host.layout().rects.size() == nodes.size());
    CHECK(host.finite());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      INFO(width << " px: " << nodes[i]->id << " " << nodes[i]->label);
      const Rect& rect = host.layout().rects[i];
      CHECK_FALSE(rect.empty());
      CHECK(rect.x >= 0);
      CHECK(rect.right() <= width + 0.01F);
      CHECK(host.painted_in(rect));
    }
  }
}

TEST_CASE(
    "every text that is read has a place where the browser lays its words, and buttons have none") {
  fixture::Recorder app(samples::every_kind_page());
  for (const float width : kWidths) {
    Headless host(app, fixture::fonts(), {width, 20000, 1});
    host.frame();
    const auto nodes = nodes_of(app.page());
    std::vector<float> heights(nodes.size(), 0);
    for (const ui::TextPlace& place : host.layout().texts) {
      const auto index = static_cast<std::size_t>(place.node);
      const NodeKind kind = nodes[index]->kind;
      INFO(width << " px: " << nodes[index]->id << " " << nodes[index]->label);
      CHECK(kind != NodeKind::button);
      CHECK(kind != NodeKind::details);
      CHECK(kind != NodeKind::suggestion);
      const Rect& rect = host.layout().rects[index];
      CHECK(rect.x + place.x >= 0);
      CHECK(rect.x + place.x + place.w <= width + 0.01F);
      CHECK(host.painted_in({rect.x + place.x, rect.y + place.y, place.w, place.h}));
      heights[index] += place.h;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (nodes[i]->kind == NodeKind::text || nodes[i]->kind == NodeKind::heading) {
        INFO(width << " px: " << nodes[i]->label);
        CHECK(heights[i] == host.layout().rects[i].h);
      }
  }
}

TEST_CASE("siblings never overlap") {
  for (const samples::Sample& sample : samples::all()) {
    fixture::Recorder app(sample.make());
    for (const float width : kWidths) {
      Headless host(app, fixture::fonts(), {width, 800, 1});
      host.frame();
      INFO(sample.name << " at " << width << " px");
      std::size_t index = 0;
      check_siblings(app.page(), host.layout().rects, index);
      CHECK(index == host.layout().rects.size());
    }
  }
}

/// Names of expenses in a table that is not narrow: the rows are close, and a hand on a mouse is precise.
bool is_name_in_table(const std::vector<const Node*>& nodes, std::size_t index, float width) {
  return width >= 700 && index > 0 && nodes[index - 1]->kind == NodeKind::table_row;
}

TEST_CASE("controls that can be pressed are at least 44 pixels high and wide, 24 in a table") {
  for (const samples::Sample& sample : samples::all()) {
    fixture::Recorder app(sample.make());
    for (const float width : kWidths) {
      Headless host(app, fixture::fonts(), {width, 800, 1});
      host.frame();
      const auto nodes = nodes_of(app.page());
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        const NodeKind kind = nodes[i]->kind;
        if (kind != NodeKind::button && kind != NodeKind::radio && kind != NodeKind::checkbox &&
            kind != NodeKind::suggestion && kind != NodeKind::link && kind != NodeKind::select) {
          continue;
        }
        INFO(sample.name << " at " << width << " px: " << nodes[i]->label);
        CHECK(host.layout().rects[i].h >= (is_name_in_table(nodes, i, width) ? 24 : 44));
        CHECK(host.layout().rects[i].w >= 44);
      }
    }
  }
}

TEST_CASE("the panel is next to the section on a wide screen and below it on a narrow one") {
  fixture::Recorder app(samples::budget_page());
  Headless host(app, fixture::fonts(), {1280, 800, 1});
  host.frame();
  CHECK(host.rect("resultat").x > host.rect("budget").right());
  CHECK(host.rect("resultat").y == host.rect("budget").y);
  host.resize({959, 800, 1});
  CHECK(host.rect("resultat").y >= host.rect("budget").bottom());
}

TEST_CASE("a wide screen keeps the panel in view while the page scrolls") {
  fixture::Recorder app(samples::budget_page());
  Headless host(app, fixture::fonts(), {1280, 800, 1});
  host.frame();
  const float rest = host.rect("resultat").y;
  host.scroll_to(700);
  CHECK(host.rect("resultat").y == 716);
  CHECK(host.rect("budget").y == rest);
  host.scroll_to(100000);  // the panel never leaves its column
  CHECK(host.rect("resultat").bottom() <= host.rect("budget").bottom() + 1);
  host.scroll_to(0);
  CHECK(host.rect("resultat").y == rest);
}

TEST_CASE("the panel keeps its place in a frame that its host scrolls") {
  fixture::Recorder app(samples::budget_page());
  Headless host(app, fixture::fonts(), {1280, 800, 1, false});
  host.frame();
  const float rest = host.rect("resultat").y;
  host.scroll_to(700);
  CHECK(host.rect("resultat").y == rest);
}

TEST_CASE("a panel taller than the screen scrolls until its bottom is visible") {
  fixture::Recorder app(samples::budget_page());
  Headless host(app, fixture::fonts(), {1280, 400, 1});
  host.frame();
  const Rect at_rest = host.rect("resultat");
  REQUIRE(at_rest.h > 400);
  const float lowest = at_rest.bottom() - 400 + 16;
  host.scroll_to(lowest - 50);
  CHECK(host.rect("resultat").y == at_rest.y);
  host.scroll_to(lowest + 200);
  CHECK(host.rect("resultat").bottom() == doctest::Approx(lowest + 200 + 400 - 16));
}

TEST_CASE("the controls of a row are aligned whatever their labels") {
  Node first = node(NodeKind::text_field, "a",
                    "Un libellé si long qu’il prend deux ou trois lignes dans sa colonne");
  first.help = "Et une aide en plus";
  Node row = node(NodeKind::row, "row");
  row.children = {first, node(NodeKind::amount, "b", "Court"),
                  node(NodeKind::button, "c", "Retirer")};
  fixture::Recorder app(fixture::page_of({row}));
  Headless host(app, fixture::fonts(), {1280, 800, 1});
  host.frame();
  CHECK(host.rect("a").y == host.rect("b").y);
  CHECK(host.rect("a").y == host.rect("c").y);
}

TEST_CASE("a row stacks when its children would be too narrow") {
  Node row = node(NodeKind::row, "row");
  row.children = {node(NodeKind::text_field, "a", "A"), node(NodeKind::text_field, "b", "B")};
  fixture::Recorder app(fixture::page_of({row}));
  Headless host(app, fixture::fonts(), {1280, 800, 1});
  host.frame();
  CHECK(host.rect("a").y == host.rect("b").y);
  host.resize({390, 800, 1});
  CHECK(host.rect("b").y > host.rect("a").bottom());
  CHECK(host.rect("a").w == host.rect("b").w);
}

TEST_CASE("very long texts stay within their rectangles") {
  std::string words;
  while (words.size() < 6000)
    words += "Déjà vu, l’été à Noirétable : ça œuvre, à Saint-Étienne-le-Molard. ";
  std::string word;
  while (word.size() < 6000) word += "é";
  for (const std::string& text : {words, word}) {
    std::vector<Node> content;
    for (int kind = static_cast<int>(NodeKind::group); kind < page::kNodeKindCount; ++kind) {
      Node long_one = node(static_cast<NodeKind>(kind), "n" + std::to_string(kind), text);
      long_one.value = long_one.help = long_one.error = long_one.note = text;
      long_one.options = {{text, text}};
      long_one.segments = {{text, text, text, 100, page::Tone::normal, false}};
      long_one.columns = {{text}, {text}, {text}};
      long_one.figure = kind % 2 == 0 ? page::FigureKind::shares : page::FigureKind::ceiling;
      long_one.curve.ceiling_aid_text = long_one.curve.ceiling_base_text = text;
      content.push_back(long_one);
    }
    fixture::Recorder app(fixture::page_of(content));
    for (const float width : {1280.0F, 390.0F}) {
      Headless host(app, fixture::fonts(), {width, 800, 1});
      host.frame();
      CHECK(host.finite());
      std::size_t index = 0;
      check_siblings(app.page(), host.layout().rects, index);
      for (const Rect& rect : host.layout().rects) CHECK(rect.right() <= width + 0.01F);
    }
  }
}

TEST_CASE("empty and deep trees do no harm") {
  std::vector<Node> empties;
  for (int kind = 0; kind < page::kNodeKindCount; ++kind)
    empties.push_back(node(static_cast<NodeKind>(kind), ""));
  fixture::Recorder app(fixture::page_of(empties));
  Headless host(app, fixture::fonts());
  host.frame();
  CHECK(host.finite());
  CHECK(host.layout().rects.size() == nodes_of(app.page()).size());

  for (const NodeKind kind :
       {NodeKind::group, NodeKind::row, NodeKind::list, NodeKind::section, NodeKind::page}) {
    Node deep = node(kind, "leaf", "Au fond");
    for (int level = 0; level < 200; ++level) {
      Node parent = node(kind, "level" + std::to_string(level), "Niveau");
      parent.children.push_back(std::move(deep));
      deep = std::move(parent);
    }
    fixture::Recorder deep_app(std::move(deep));
    Headless deep_host(deep_app, fixture::fonts(), {390, 800, 1});
    deep_host.frame();
    CHECK(deep_host.finite());
    CHECK(deep_host.layout().rects.size() == 201);
  }

  fixture::Recorder bare(node(NodeKind::button, "seul", "Seul"));
  Headless bare_host(bare, fixture::fonts(), {1, 1, 1});
  bare_host.frame();
  CHECK(bare_host.finite());
}

TEST_CASE("a text area grows with its text") {
  Node area = node(NodeKind::text_area, "area", "Description");
  fixture::Recorder app(fixture::page_of({area}));
  Headless host(app, fixture::fonts());
  host.frame();
  const float empty = host.rect("area").h;
  CHECK(empty >= 4 * 24);
  REQUIRE(host.click("area"));
  for (int i = 0; i < 6; ++i) REQUIRE(host.type("une ligne\n"));
  host.frame();
  CHECK(host.rect("area").h >= empty + 2 * 24);
}
