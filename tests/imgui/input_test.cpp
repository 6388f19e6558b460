// Synthetic mouse and typing give the session's actions; looks follow hover and focus.
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
using Told = std::vector<std::string>;

TEST_CASE("a click on a button presses it, once") {
  fixture::Recorder app(samples::porteur_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("suivant"));
  CHECK(app.told == Told{"press suivant"});
  REQUIRE(host.click("etape.2"));
  CHECK(app.told == Told{"press suivant", "press etape.2"});
}

TEST_CASE("a click below the fold scrolls there first") {
  fixture::Recorder app(samples::budget_page());
  Headless host(app, fixture::fonts(), {390, 600, 1});
  REQUIRE(host.click("suivant"));
  CHECK(app.told == Told{"press suivant"});
}

TEST_CASE("a checkbox toggles, a radio answers for its question") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("k.check"));
  REQUIRE(host.click("k.check"));
  REQUIRE(host.click("k.radios.non"));
  CHECK(app.told == Told{"set k.check=", "set k.check=1", "set k.radios=non"});
}

TEST_CASE("a suggestion is pressed, a select gives the option chosen in its list") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("k.s2"));
  REQUIRE(host.choose("k.select", "formation"));
  CHECK(app.told == Told{"press k.s2", "set k.select=formation"});
  CHECK_FALSE(host.choose("k.select", "inconnue"));
}

TEST_CASE("typing goes to the field that was clicked, character by character") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  CHECK_FALSE(host.type("personne n’écoute"));
  REQUIRE(host.click("k.text"));
  REQUIRE(host.type("œé"));
  REQUIRE(host.backspace());
  CHECK(app.told == Told{"set k.text=œ", "set k.text=œé", "set k.text=œ"});
  REQUIRE(host.erase());
  CHECK(app.told.back() == "set k.text=");
}

TEST_CASE("Tab visits the controls in document order") {
  fixture::Recorder app(samples::every_kind_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("k.text"));
  Told visited;
  for (int i = 0; i < 5; ++i) {
    host.press_tab();
    visited.emplace_back(host.focused_id());
  }
  CHECK(visited == Told{"k.amount", "k.date", "k.area", "k.select", "k.combobox"});
}

TEST_CASE("what is done by the browser asks nothing of the session") {
  fixture::Recorder app(samples::resultat_page());
  Headless host(app, fixture::fonts());
  REQUIRE(host.click("exporter"));
  CHECK(app.told.empty());
}

TEST_CASE("hover and focus change the painting, and only they") {
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

TEST_CASE("the text being edited is left to its editor") {
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

TEST_CASE("an unchanged page is painted the same: nothing moves at rest") {
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

TEST_CASE("the fonts have the letters of names from all of Europe") {
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
