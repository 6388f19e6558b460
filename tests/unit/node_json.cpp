#include "io/node_json.hpp"

#include <algorithm>

#include "page/node_names.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

using page::Node;
using page::NodeKind;

Node make_node(NodeKind kind, std::string id) {
  Node node;
  node.kind = kind;
  node.id = std::move(id);
  return node;
}

Json written(const Node& node) { return tree(io::write_node(node)); }

}  // namespace

TEST_CASE("a change of a page refers to each unchanged node by its previous index") {
  const auto page = [](std::vector<Node> children) {
    Node out = make_node(NodeKind::page, "page");
    out.children = std::move(children);
    return out;
  };
  const auto text = [](std::string words) {
    Node out;
    out.label = std::move(words);
    return out;
  };
  Node line = make_node(NodeKind::group, "depenses.d1");
  line.children = {make_node(NodeKind::text_field, "depenses.d1.libelle"), text("Une phrase")};
  Node other = line;
  other.id = "depenses.d2";
  other.children[0].id = "depenses.d2.libelle";
  const Node before = page({text("Avant"), line, other});

  CHECK(io::write_changes(before, before) == R"({"kind":"page","id":"page","children":[0,1,2]})");
  CHECK(io::write_changes(before, {}) == io::write_node(before));

  // After a removal or an insertion, unchanged nodes keep their previous indexes.
  CHECK(io::write_changes(page({text("Avant"), other}), before) ==
        R"({"kind":"page","id":"page","children":[0,2]})");
  const Node banner = make_node(NodeKind::banner, "avis");
  CHECK(io::write_changes(page({banner, text("Avant"), line, other}), before) ==
        R"({"kind":"page","id":"page","children":[{"kind":"banner","id":"avis"},0,1,2]})");

  // A change deep inside writes its parents, and refers to its siblings by index.
  Node changed = other;
  changed.children[0].value = "Capteurs";
  CHECK(io::write_changes(page({text("Avant"), line, changed}), before) ==
        R"({"kind":"page","id":"page","children":[0,1,{"kind":"group","id":"depenses.d2",)"
        R"("children":[{"kind":"text_field","id":"depenses.d2.libelle","value":"Capteurs"},1]}]})");

  // Nodes without ids are matched by position: the second text is not matched with the first one.
  CHECK(io::write_changes(page({text("Nouveau"), text("Avant")}), before) ==
        R"({"kind":"page","id":"page","children":[{"kind":"text","label":"Nouveau"},)"
        R"({"kind":"text","label":"Avant"}]})");
}

TEST_CASE("a node with default values is written as its kind only") {
  Node node;
  CHECK(io::write_node(node) == R"({"kind":"text"})");
  for (int i = 0; i < page::kNodeKindCount; ++i) {
    node.kind = static_cast<NodeKind>(i);
    CHECK(written(node).size() == 1);
    CHECK(written(node)["kind"] == std::string(name_of(node.kind)));
  }
}

TEST_CASE("each kind of node has a distinct name") {
  const auto& names = Names<NodeKind>::values;
  for (const std::string_view name : names)
    CHECK(std::count(names.begin(), names.end(), name) == 1);
}

TEST_CASE("every value that is not the default is written, on one line") {
  Node node = make_node(NodeKind::select, "porteur.nature");
  node.label = "Qui porte le projet ?";
  node.value = "ccas";
  node.help = "aide";
  node.error = "erreur";
  node.note = "note";
  node.option = "o";
  node.autocomplete = "email";
  node.href = "https://subventions.loire.fr";
  node.options = {{"", "—"}, {"ccas", "CCAS"}};
  node.tone = page::Tone::warning;
  node.emphasis = page::Emphasis::primary;
  node.input = page::Input::digits;
  node.command = page::Command::open_draft;
  node.level = 2;
  node.weight = 0;
  node.current = node.multiple_columns = true;
  node.children.push_back(make_node(NodeKind::button, "b"));
  CHECK(io::write_node(node) ==
        R"({"kind":"select","id":"porteur.nature","label":"Qui porte le projet ?","value":"ccas",)"
        R"("help":"aide","error":"erreur","note":"note","option":"o","autocomplete":"email",)"
        R"("href":"https://subventions.loire.fr",)"
        R"("options":[{"value":"","label":"—"},{"value":"ccas","label":"CCAS"}],)"
        R"("tone":"warning","emphasis":"primary","input":"digits","command":"open_draft",)"
        R"("level":2,"weight":0,"current":true,)"
        R"("multiple_columns":true,"children":[{"kind":"button","id":"b"}]})");
}

TEST_CASE("figures write their shares or the curve of the aid") {
  Node shares = make_node(NodeKind::figure, "");
  shares.figure = page::FigureKind::shares;
  shares.segments = {{"Aide", "25 000 €", "80 %", 2'500'000, page::Tone::success, true}, {}};
  shares.columns = {{"Part"}, {"Montant"}};
  const Json json = written(shares);
  CHECK(json["figure"] == "shares");
  CHECK(json["segments"][0]["share"] == 2'500'000);
  CHECK(json["segments"][0]["detail"] == "80 %");
  CHECK(json["segments"][0]["hatched"] == true);
  CHECK(json["columns"][1]["label"] == "Montant");
  CHECK(json["segments"][1].empty());
  CHECK_FALSE(json.contains("curve"));

  Node ceiling = make_node(NodeKind::figure, "");
  ceiling.figure = page::FigureKind::ceiling;
  ceiling.curve.ceiling_base = 3'125'000;
  CHECK(written(ceiling)["curve"]["ceiling_base"] == 3'125'000);
  CHECK(written(ceiling)["curve"].size() == 9);
}

TEST_CASE("the tree of a page is valid JSON whatever was typed") {
  Node node;
  for (const char* typed : {"\"\\\n\x01", "\xff\xc3", "</script>", "é\u2028👩‍👩‍👧"}) {
    node.value = typed;
    CHECK_FALSE(written(node).is_discarded());
  }
}

TEST_CASE("nodes are visited in document order, parents first") {
  Node page = make_node(NodeKind::page, "a");
  page.children = {make_node(NodeKind::group, "b"), make_node(NodeKind::text, "d")};
  page.children[0].children = {make_node(NodeKind::text, "c")};
  std::string order;
  page::for_each_node(page, [&](const Node& node) { order += node.id; });
  CHECK(order == "abcd");
}

}  // namespace loire::tests
