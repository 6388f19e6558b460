// The real pages: every golden case is drawn at every stage, and a complete project is filled in
// with synthetic mouse and keyboard input.
#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <set>
#include <string>

#include "app/session.hpp"
#include "fixture.hpp"
#include "session_app.hpp"

using namespace loire;
using fixture::Headless;
using page::Node;

namespace {

constexpr app::Stage kStages[] = {app::Stage::porteur,  app::Stage::projet,   app::Stage::budget,
                                  app::Stage::criteres, app::Stage::resultat, app::Stage::dossier};

std::string all_text(const Node& node) {
  std::string text = node.label + node.value + node.help + node.error + node.note;
  for (const page::Option& option : node.options) text += option.label;
  for (const page::Segment& segment : node.segments)
    text += segment.label + segment.text + segment.detail;
  for (const page::Column& column : node.columns) text += column.label;
  return text + node.curve.ceiling_base_text + node.curve.ceiling_aid_text;
}

/// The first node with this id. The test fails if the page does not have it.
const Node& on_page(fixture::SessionApp& app, const std::string& id) {
  for (const Node* node : fixture::nodes_of(app.page())) {
    if (node->id == id) return *node;
  }
  FAIL("no node " << id);
  return app.page();
}

/// Answers a question with the mouse, whatever its control.
bool answer(Headless& host, fixture::SessionApp& app, const std::string& id,
            const std::string& value) {
  const Node& question = on_page(app, id);
  if (question.kind == page::NodeKind::select) return host.choose(id, value);
  if (question.kind == page::NodeKind::checkbox) return host.click(id);
  for (const Node& radio : question.children) {
    if (radio.option == value) return host.click(std::string(radio.id));
  }
  return false;
}

}  // namespace

TEST_CASE(
    "the pages of every golden case are drawn in every theme, and the fonts have all their "
    "characters") {
  const auto cases = fixture::golden_cases();
  REQUIRE(cases.size() >= 60);
  fixture::SessionApp app;
  Headless wide(app, fixture::fonts(), {1280, 800, 1});
  Headless narrow(app, fixture::fonts(), {390, 844, 1});
  std::set<unsigned> missing;
  for (const fixture::GoldenCase& golden : cases) {
    app.session.today = parse_date(golden.today);
    app.session.dossier = golden.dossier;
    for (const app::Stage stage : kStages) {
      app.show(stage);
      INFO(golden.name << " at stage " << static_cast<int>(stage));
      const auto nodes = fixture::nodes_of(app.page());
      for (Headless* host : {&wide, &narrow}) {
        std::set<std::uint64_t> pictures;
        for (const ui::NamedPalette& theme : ui::kPalettes) {
          host->use(*theme.palette);
          host->frame();
          CHECK(host->finite());
          pictures.insert(host->hash());
        }
        CHECK(pictures.size() == std::size(ui::kPalettes));
        REQUIRE(host->layout().rects.size() == nodes.size());
        const float width = host == &wide ? 1280 : 390;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
          const ui::Rect& rect = host->layout().rects[i];
          const bool inside = rect.x >= 0 && rect.right() <= width + 0.01F &&
                              rect.bottom() <= host->layout().content_height;
          if (!inside) FAIL_CHECK(nodes[i]->id << " " << nodes[i]->label << " leaves the page");
        }
      }
      for (const Node* node : nodes) {
        for (const unsigned code : wide.missing_glyphs(all_text(*node))) missing.insert(code);
      }
    }
  }
  for (const unsigned code : missing) FAIL_CHECK("the fonts lack code point " << code);
}

TEST_CASE("a project can be filled in to an eligible result with mouse and keyboard alone") {
  fixture::SessionApp app("2023-06-15");
  Headless host(app, fixture::fonts(), {1280, 800, 1});
  REQUIRE(host.choose("porteur.nature", "commune"));
  REQUIRE(host.click("porteur.commune"));
  REQUIRE(host.type("monteguillon"));
  CHECK(app.session.dossier.porteur.code_insee.empty());
  REQUIRE(host.erase());
  REQUIRE(host.type("saint etienne"));
  std::string suggestion;
  for (const Node& child : on_page(app, "porteur.commune").children) {
    if (suggestion.empty() && child.label.find("Étienne") != std::string::npos)
      suggestion = child.id;
  }
  REQUIRE_FALSE(suggestion.empty());
  REQUIRE(host.click(suggestion));
  CHECK(app.session.dossier.porteur.code_insee == "42218");

  app.show(app::Stage::projet);
  REQUIRE(host.click("projet.intitule"));
  REQUIRE(host.type("Forêt connectée à Noirétable"));
  CHECK(app.session.dossier.projet.intitule == "Forêt connectée à Noirétable");
  REQUIRE(host.click("axe1"));
  REQUIRE(host.click("projet.themes.objets_connectes"));
  REQUIRE(app.session.dossier.projet.themes.size() == 1);

  app.show(app::Stage::budget);
  REQUIRE(host.click("ajouter.depense"));
  REQUIRE(app.session.dossier.depenses.size() == 1);
  const std::string line = "depenses." + app.session.dossier.depenses[0].id + ".";
  REQUIRE(host.click(line + "libelle"));
  REQUIRE(host.type("Capteurs"));
  REQUIRE(host.choose(line + "nature", "equipement"));
  REQUIRE(host.click(line + "montant"));
  REQUIRE(host.type("12500,50"));
  REQUIRE(answer(host, app, line + "destinataire", "usagers"));
  REQUIRE(answer(host, app, "depenses_communes.investissement", "oui"));
  REQUIRE(answer(host, app, "depenses_communes.obligation_legale", "non"));
  REQUIRE(answer(host, app, "depenses_communes.acquisition", "achat"));
  REQUIRE(answer(host, app, "depenses_completes", "oui"));

  const Assessment result = app::assessment(app.session);
  CHECK((result.eligible == Resultat::oui));
  CHECK(result.subvention.min.value == 1'000'040);
  CHECK(result.subvention.exact());
  app.show(app::Stage::resultat);
  host.frame();
  CHECK(host.finite());
}
