// Synthetic mouse and keyboard input gives actions of the session, and hover and focus change the
// painting.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fixture.hpp"
#include "samples.hpp"

using namespace loire;
using fixture::Headless;
using fixture::node;
using page::Node;
using page::NodeKind;
using Actions = std::vector<std::string>;

TEST_CASE("a click on a button presses the button once") {
  fixture::Recorder app(samples::porteur_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("suivant"));
  CHECK(app.actions == Actions{"press suivant"});
  REQUIRE(host.click("etape.2"));
  CHECK(app.actions == Actions{"press suivant", "press etape.2"});
}

TEST_CASE("a click on a control out of view scrolls to the control first") {
  fixture::Recorder app(samples::budget_page());
  Headless host(app, fixture::fonts(), {390, 600, 1});
  REQUIRE(host.click("suivant"));
  CHECK(app.actions == Actions{"press suivant"});
}

TEST_CASE("a click toggles a checkbox, and chooses the answer of a radio button") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("k.check"));
  REQUIRE(host.click("k.check"));
  REQUIRE(host.click("k.radios.non"));
  CHECK(app.actions == Actions{"set k.check=", "set k.check=1", "set k.radios=non"});
}

TEST_CASE("a click presses a suggestion, and a choice in the list of a select sets its value") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("k.s2"));
  REQUIRE(host.choose("k.select", "formation"));
  CHECK(app.actions == Actions{"press k.s2", "set k.select=formation"});
  CHECK_FALSE(host.choose("k.select", "inconnue"));
}

TEST_CASE("typed text goes to the clicked field, character by character") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  CHECK_FALSE(host.type("personne n’écoute"));
  REQUIRE(host.click("k.text"));
  REQUIRE(host.type("œé"));
  REQUIRE(host.backspace());
  CHECK(app.actions == Actions{"set k.text=œ", "set k.text=œé", "set k.text=œ"});
  REQUIRE(host.erase());
  CHECK(app.actions.back() == "set k.text=");
}

TEST_CASE("Tab visits the controls in document order") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("k.text"));
  Actions visited;
  for (int i = 0; i < 5; ++i) {
    host.press_tab();
    visited.emplace_back(host.focused_id());
  }
  CHECK(visited == Actions{"k.amount", "k.date", "k.area", "k.select", "k.combobox"});
}

TEST_CASE("a command that the browser handles sends nothing to the session") {
  fixture::Recorder app(samples::resultat_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("exporter"));
  CHECK(app.actions.empty());
}

TEST_CASE("only hover and focus change the painting") {
  fixture::Recorder app(samples::porteur_page());
  Headless host(app, fixture::fonts(), {1280, 1200, 1});
  REQUIRE(host.move_to("banniere.edition"));
  const std::uint64_t rest = host.hash();
  for (const char* id : {"suivant", "porteur.nature", "porteur.siret", "etape.3", "manque.1"}) {
    INFO(std::string(id));
    REQUIRE(host.move_to(id));
    CHECK(host.hash() != rest);
    REQUIRE(host.move_to("banniere.edition"));
    CHECK(host.hash() == rest);
  }
  host.press_tab();
  CHECK(host.hash() != rest);
}

TEST_CASE("the text of the edited field is not painted, because its editor shows it") {
  Node field = node(NodeKind::text_field, "field", "Nom");
  field.value = "Forez";
  fixture::Recorder app(fixture::page_of({field}));
  Headless host(app, fixture::fonts());
  host.frame();
  const ui::Rect box = host.rect("field");
  const ui::Rect words{box.x + 10, box.y + 10, 60, box.h - 20};
  CHECK(host.painted_in(words));
  REQUIRE(host.click("field"));
  host.move_to("page");
  CHECK_FALSE(host.painted_in(words));
}

TEST_CASE("an unchanged page is painted identically in every frame") {
  for (const samples::Sample& sample : samples::all()) {
    fixture::Recorder app(sample.make());
    Headless host(app, fixture::fonts());
    host.frame();
    host.frame();
    const std::uint64_t first = host.hash();
    for (int i = 0; i < 3; ++i) {
      host.frame();
      CHECK(host.hash() == first);
    }
  }
}

TEST_CASE("the fonts have the letters of European names") {
  fixture::Recorder app(page::Node{});
  const Headless host(app, fixture::fonts());
  for (const char* name : {"Łukasz Żółć", "Şahin Çelik", "Ștefan Țuțea", "Đorđević Čapek", "Ağa",
                           "Őze Űr", "Þór Ēriks", "Ħal Ġorġ", "Loire™ „Œuvre‚"}) {
    for (const unsigned code : host.missing_glyphs(name))
      FAIL_CHECK("U+" << std::hex << code << " in " << name);
  }
}

TEST_CASE("the fonts have every character of the sample pages") {
  for (const samples::Sample& sample : samples::all()) {
    fixture::Recorder app(sample.make());
    Headless host(app, fixture::fonts());
    host.frame();
    for (const Node* visited : fixture::nodes_of(app.page())) {
      for (const std::string* text :
           {&visited->label, &visited->help, &visited->note, &visited->error, &visited->value}) {
        for (const unsigned code : host.missing_glyphs(*text))
          FAIL_CHECK("U+" << std::hex << code << " in " << *text);
      }
    }
  }
}
