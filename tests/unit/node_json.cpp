#include "io/node_json.hpp"

#include <algorithm>

#include "page/node_names.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

using page::Node;
using page::NodeKind;

Node made(NodeKind kind, std::string id) {
  Node node;
  node.kind = kind;
  node.id = std::move(id);
  return node;
}

Json written(const Node& node) { return tree(io::write_node(node)); }

}  // namespace

TEST_CASE("changes to a page: what has not changed is only its place among what was there") {
  const auto page = [](std::vector<Node> children) {
    Node out = made(NodeKind::page, "page");
    out.children = std::move(children);
    return out;
  };
  const auto text = [](std::string words) {
    Node out;
    out.label = std::move(words);
    return out;
  };
  Node line = made(NodeKind::group, "depenses.d1");
  line.children = {made(NodeKind::text_field, "depenses.d1.libelle"), text("Une phrase")};
  Node other = line;
  other.id = "depenses.d2";
  other.children[0].id = "depenses.d2.libelle";
  const Node before = page({text("Avant"), line, other});

  CHECK(io::write_changes(before, before) == R"({"kind":"page","id":"page","children":[0,1,2]})");
  CHECK(io::write_changes(before, {}) == io::write_node(before));

  // Removed and added: those that stay keep the places that they had.
  CHECK(io::write_changes(page({text("Avant"), other}), before) ==
        R"({"kind":"page","id":"page","children":[0,2]})");
  const Node banner = made(NodeKind::banner, "avis");
  CHECK(io::write_changes(page({banner, text("Avant"), line, other}), before) ==
        R"({"kind":"page","id":"page","children":[{"kind":"banner","id":"avis"},0,1,2]})");

  // A change deep inside: its parents are written, what stands beside it is not.
  Node changed = other;
  changed.children[0].value = "Capteurs";
  CHECK(io::write_changes(page({text("Avant"), line, changed}), before) ==
        R"({"kind":"page","id":"page","children":[0,1,{"kind":"group","id":"depenses.d2",)"
        R"("children":[{"kind":"text_field","id":"depenses.d2.libelle","value":"Capteurs"},1]}]})");

  // Without ids the rank says which is which: the second text is not the first one of before.
  CHECK(io::write_changes(page({text("Nouveau"), text("Avant")}), before) ==
        R"({"kind":"page","id":"page","children":[{"kind":"text","label":"Nouveau"},)"
        R"({"kind":"text","label":"Avant"}]})");
}

TEST_CASE("a node of defaults is its kind and nothing else") {
  Node node;
  CHECK(io::write_node(node) == R"({"kind":"text"})");
  for (int i = 0; i < page::kNodeKindCount; ++i) {
    node.kind = static_cast<NodeKind>(i);
    CHECK(written(node).size() == 1);
    CHECK(written(node)["kind"] == std::string(name_of(node.kind)));
  }
}

TEST_CASE("kinds have distinct names") {
  const auto& names = Names<NodeKind>::values;
  for (const std::string_view name : names)
    CHECK(std::count(names.begin(), names.end(), name) == 1);
}

TEST_CASE("what is not a default is written, in one line") {
  Node node = made(NodeKind::select, "porteur.nature");
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
  node.children.push_back(made(NodeKind::button, "b"));
  CHECK(io::write_node(node) ==
        R"({"kind":"select","id":"porteur.nature","label":"Qui porte le projet ?","value":"ccas",)"
        R"("help":"aide","error":"erreur","note":"note","option":"o","autocomplete":"email",)"
        R"("href":"https://subventions.loire.fr",)"
        R"("options":[{"value":"","label":"—"},{"value":"ccas","label":"CCAS"}],)"
        R"("tone":"warning","emphasis":"primary","input":"digits","command":"open_draft",)"
        R"("level":2,"weight":0,"current":true,)"
        R"("multiple_columns":true,"children":[{"kind":"button","id":"b"}]})");
}

TEST_CASE("figures: shares and the curve of the aid") {
  Node shares = made(NodeKind::figure, "");
  shares.figure = page::FigureKind::shares;
  shares.segments = {{"Aide", "25 000 €", "80 %", 2'500'000, page::Tone::success, true}, {}};
  shares.columns = {"Part", "Montant"};
  const Json json = written(shares);
  CHECK(json["figure"] == "shares");
  CHECK(json["segments"][0]["share"] == 2'500'000);
  CHECK(json["segments"][0]["detail"] == "80 %");
  CHECK(json["segments"][0]["hatched"] == true);
  CHECK(json["columns"][1] == "Montant");
  CHECK(json["segments"][1].empty());
  CHECK_FALSE(json.contains("curve"));

  Node ceiling = made(NodeKind::figure, "");
  ceiling.figure = page::FigureKind::ceiling;
  ceiling.curve.ceiling_base = 3'125'000;
  CHECK(written(ceiling)["curve"]["ceiling_base"] == 3'125'000);
  CHECK(written(ceiling)["curve"].size() == 9);
}

TEST_CASE("whatever was typed, the page's tree is JSON") {
  Node node;
  for (const char* typed : {"\"\\\n\x01", "\xff\xc3", "</script>", "é\u2028👩‍👩‍👧"}) {
    node.value = typed;
    CHECK_FALSE(written(node).is_discarded());
  }
}

TEST_CASE("nodes are visited parents first, in document order") {
  Node page = made(NodeKind::page, "a");
  page.children = {made(NodeKind::group, "b"), made(NodeKind::text, "d")};
  page.children[0].children = {made(NodeKind::text, "c")};
  std::string order;
  page::for_each_node(page, [&](const Node& node) { order += node.id; });
  CHECK(order == "abcd");
}

}  // namespace loire::tests
