// The pages of every golden case at each step: ids, links, missing answers and texts.
#include <algorithm>
#include <set>

#include "app/action.hpp"
#include "app/context.hpp"
#include "app/example.hpp"
#include "app/open_items.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"
#include "session/typography.hpp"
#include "text/characters.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

constexpr std::array kStages{Stage::porteur,  Stage::projet,   Stage::budget,
                             Stage::criteres, Stage::resultat, Stage::dossier};

std::string all(const std::vector<std::string>& problems) {
  std::string out;
  for (const std::string& each : problems) out += each + "\n";
  return out;
}

std::vector<const Node*> buttons(const Node& page) {
  std::vector<const Node*> out;
  page::for_each_node(page, [&](const Node& node) {
    if (node.kind == NodeKind::button) out.push_back(&node);
  });
  return out;
}

}  // namespace

TEST_CASE("there are enough golden cases") { CHECK(golden_dossiers().size() >= 60); }

TEST_CASE("every page has unique ids, named controls and French typography") {
  std::set<std::string> found_problems;
  for (const GoldenDossier& golden : golden_dossiers())
    for (const Stage stage : kStages) {
      app::Session session = make_session(without_typed_texts(golden.dossier), stage);
      const Node page = app::view(session);
      CAPTURE(golden.name);
      CHECK_MESSAGE(page_problems(page).empty(), all(page_problems(page)));
      for (const std::string& problem : typography_problems(page)) found_problems.insert(problem);
    }
  CHECK_MESSAGE(found_problems.empty(), all({found_problems.begin(), found_problems.end()}));
}

TEST_CASE("pages on other days, and with notices and options, have no problems either") {
  std::set<std::string> found_problems;
  const auto check_page = [&](const app::Session& session) {
    const Node page = app::view(session);
    CHECK_MESSAGE(page_problems(page).empty(), all(page_problems(page)));
    for (const std::string& problem : typography_problems(page)) found_problems.insert(problem);
  };
  for (const auto today : {std::optional<Date>{}, std::optional<Date>{{2023, 3, 1}},
                           std::optional<Date>{{2026, 1, 1}}})
    for (const Stage stage : kStages) {
      app::Session session = make_session(good_project(), stage);
      session.today = today;
      check_page(session);
    }
  for (const char* id : {"exemple.remplir", "ajouter.depense", "ajouter.financement"}) {
    app::Session session = make_session();
    press(session, id);
    check_page(session);
    session.stage = Stage::budget;
    check_page(session);
  }
  for (const PorteurNature nature : {PorteurNature::commune, PorteurNature::epci})
    for (const char* query : {"s", "zzz", "aix", "urfé"}) {
      app::Session session = make_session();
      session.dossier.porteur.nature = nature;
      set(session, "porteur.commune", query);
      set(session, "porteur.epci", query);
      check_page(session);
    }
  // Each nature of expense is tried along the paths of its questions, with HT and TTC.
  for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
    for (std::size_t answer = 0; answer < 6; ++answer) {
      app::Session session = make_session({}, Stage::budget);
      press(session, "ajouter.depense");
      press(session, "depenses.d1.particulier");
      set(session, "depenses.d1.nature", std::string(Names<DepenseNature>::values[i]));
      set(session, "depenses.d1.regime", answer % 2 == 0 ? "ht" : "ttc");
      set(session, "depenses.d1.montant", answer < 3 ? "1.250" : "1 250");
      check_page(session);
      for (const Question question : {Question::destinataire, Question::acquisition,
                                      Question::pour_gfu, Question::reseau_initiative_publique}) {
        const auto answers = answers_of(question);
        set(session, "depenses.d1." + std::string(name_of(question)),
            std::string(answers[answer % answers.size()]));
        check_page(session);
      }
    }
  CHECK_MESSAGE(found_problems.empty(), all({found_problems.begin(), found_problems.end()}));
}

TEST_CASE("the target of every button is on the page after the press") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    std::set<std::string> tried;
    for (const Stage stage : kStages) {
      const app::Session before = make_session(golden.dossier, stage);
      const Node page = app::view(before);
      for (const Node* button : buttons(page)) {
        if (button->href.empty() || !tried.insert(button->id).second) continue;
        CAPTURE(golden.name);
        CAPTURE(button->id);
        if (button->command == page::Command::copy_text) {
          CHECK_MESSAGE(shows(before, button->href), button->href);
          continue;
        }
        // The host passes a press on the download to the session, which leads to the first error.
        CHECK((button->command == page::Command::none ||
               button->command == page::Command::download_draft));
        app::Session session = before;
        press(session, button->id);
        CHECK_MESSAGE(shows(session, button->href), button->href);
      }
    }
  }
}

TEST_CASE("every button changes the page, unless the browser handles it") {
  app::Session start = make_session(app::example_dossier(rulebook(), territory()));
  set(start, "depenses.d1.montant", "1.250");
  set(start, "financements.0.montant", "1.250");
  for (const Stage stage : kStages) {
    start.stage = stage;
    const Node page = app::view(start);
    for (const Node* button : buttons(page)) {
      if (button->command != page::Command::none || !button->href.empty()) continue;
      app::Session session = start;
      press(session, button->id);
      CHECK_MESSAGE(!(app::view(session) == page), button->id);
    }
  }
}

TEST_CASE(
    "a very long expense label is complete in its field and on paper, and shortened in lists") {
  Dossier dossier = good_project();
  std::string name = "Capteurs ";
  while (name.size() < 1000) name += "à la rivière ";
  Depense line;
  line.id = "d1";
  line.libelle = name;
  dossier.depenses = {line};
  app::Session session = make_session(dossier, Stage::budget);
  const Node page = app::view(session);
  CHECK(find(page, "depenses.d1.libelle")->value == name);
  page::for_each_node(*find(page, "panneau"), [&](const Node& node) {
    CHECK_MESSAGE(node.label.size() < 200, node.id);
    CHECK(node.label.find("�") == std::string::npos);
  });
  bool on_paper = false;
  page::for_each_node(app::summary(session, "essai"), [&](const Node& node) {
    on_paper = on_paper || node.label == name || node.value == name;
  });
  CHECK(on_paper);
}

TEST_CASE("every missing answer is named on the page and leads to its control") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    app::Session session = make_session(golden.dossier, Stage::resultat);
    const std::vector<Ref> missing = app::assessment(session).missing;
    const Node page = app::view(session);
    std::set<std::string> titles;
    for (std::size_t i = 0; i < missing.size(); ++i) {
      const Ref& ref = missing[i];
      const std::string id = path_of(ref);
      CAPTURE(id);
      const Node* button = find(page, "resultat.manquant." + id);
      CHECK(button != nullptr);
      if (!button) continue;
      CHECK_FALSE(button->label.empty());
      CHECK(button->label.find('_') == std::string::npos);
      CHECK(button->label.find(id) == std::string::npos);
      // Typed text that could not be read.
      const bool unread = !raw_entry(golden.dossier, ref).empty();
      CHECK(button->label ==
            form::answer_title(rulebook(), golden.dossier, ref) + (unread ? " (à corriger)" : ""));
      app::Session target = make_session(golden.dossier);
      app::reduce(target, button->press);
      CHECK(target.stage == form::stage_asking(rulebook(), golden.dossier, ref));
      const Node target_page = app::view(target);
      const Node* control = find(target_page, button->href);
      CHECK_MESSAGE(control != nullptr, button->href);
      if (control) CHECK(is_control(control->kind));
    }
    CHECK((find(page, "resultat.manquants") != nullptr) == !missing.empty());
  }
}

TEST_CASE("every answer has a control on some page") {
  std::set<Key> asked;
  for (const GoldenDossier& golden : golden_dossiers()) {
    Dossier dossier = golden.dossier;
    if (dossier.financements.empty()) dossier.financements.emplace_back().id = "0";
    const auto collect = [&](const app::Session& session) {
      page::for_each_node(app::view(session), [&](const Node& node) {
        if (!is_control(node.kind)) return;
        if (const auto ref = parse_ref(node.id)) asked.insert(ref->key);
      });
    };
    for (const Stage stage : kStages) collect(make_session(dossier, stage));
    app::Session beside_the_axes = make_session(dossier, Stage::projet);
    app::open_item(beside_the_axes, {Key::projet_autre_theme});
    collect(beside_the_axes);
  }
  for (std::size_t i = 0; i < kKeyCount; ++i) {
    const auto key = static_cast<Key>(i);
    if (key == Key::depenses || key == Key::financements) continue;
    CHECK_MESSAGE(asked.contains(key), pattern_of(key));
  }
}

TEST_CASE("the first missing answers are shown, and the others in a part that opens") {
  app::Session session = make_session({}, Stage::budget);
  for (int i = 0; i < 150; ++i) press(session, "ajouter.depense");
  press(session, "etape.resultat");
  CHECK(app::assessment(session).missing.size() > 150);
  const Node page = app::view(session);
  const Node* first = find(page, "resultat.manquants");
  const Node* others = find(page, "resultat.autres_reponses");
  REQUIRE(first);
  REQUIRE(others);
  CHECK(first->children.size() == 5);
  REQUIRE(others->children.size() == 2);
  CHECK(others->children[0].children.size() == 95);
  CHECK(others->children[1].kind == NodeKind::text);  // says that there are more
  press(session, "resultat.autres_reponses");
  const Node closed = app::view(session);
  CHECK(find(closed, "resultat.autres_reponses")->children.empty());
}

TEST_CASE(
    "the panel shows the verdict, the aid, the conditions and one question before the result") {
  for (const GoldenDossier& golden : golden_dossiers())
    for (const Stage stage : kStages) {
      const app::Session session = make_session(golden.dossier, stage);
      const Node page = app::view(session);
      const Node* panel = find(page, "panneau");
      CHECK((panel == nullptr) == (stage == Stage::resultat));
      if (!panel) continue;
      for (const char* id : {"panneau.verdict", "panneau.aide"}) {
        const Node* status = find(page, id);
        CHECK(status != nullptr);
        if (status) CHECK_FALSE(status->value.empty());
      }
      CHECK(find(page, "panneau.conditions")->children.size() == kConditionCount);
      const Node* next = find(page, "panneau.manquants");
      CHECK((next == nullptr) == app::assessment(session).missing.empty());
      if (next) CHECK(next->children.size() == 1);
      CHECK(find(page, "voir.resultat") != nullptr);
    }
}

TEST_CASE("a banner says that the deposit is closed, only after the closing day") {
  app::Session session = make_session();
  CHECK_FALSE(shows(session, "avis.depot"));
  session.today = Date{2023, 7, 28};
  CHECK_FALSE(shows(session, "avis.depot"));
  session.today = Date{2023, 7, 29};
  CHECK(shows(session, "avis.depot"));
}

TEST_CASE("the notice of the closed call is one line after the first step") {
  for (const Stage stage : kStages) {
    app::Session session = make_session({}, stage);
    session.today = Date{2026, 11, 25};
    const Node page = app::view(session);
    const Node* banner = find(page, "avis.depot");
    REQUIRE(banner);
    CHECK(banner->label.find("28 juillet 2023") != std::string::npos);
    CHECK(count_characters(banner->label) <= 90);
    CHECK(banner->help.empty() == (stage != Stage::porteur));
  }
}

TEST_CASE("the facts give the totals of the budget on one line, on its step only") {
  Dossier project = good_project();
  project.depenses = {line("d1", DepenseNature::etude, 100'000)};
  app::Session session = make_session(project, Stage::budget);
  CHECK(app::present(session).facts.totals ==
        "Total\u00A01\u202F000\u00A0€ · éligible\u00A01\u202F000\u00A0€");
  session.stage = Stage::projet;
  CHECK(app::present(session).facts.totals.empty());
  CHECK(app::present(make_session({}, Stage::budget)).facts.totals.empty());
}

TEST_CASE("exactly one step is current") {
  for (const Stage stage : kStages) {
    const Node page = app::view(make_session({}, stage));
    const Node* steps = find(page, "etapes");
    CHECK(steps != nullptr);
    if (!steps) continue;
    CHECK(steps->children.size() == kStageCount);
    for (std::size_t i = 0; i < steps->children.size(); ++i)
      CHECK(steps->children[i].current == (i == static_cast<std::size_t>(stage)));
  }
}

TEST_CASE("the parts of the financing figure cover the total cost") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    const Node page = app::view(make_session(golden.dossier, Stage::budget));
    const Node* picture = find(page, "financement.image");
    if (!picture) continue;
    CAPTURE(golden.name);
    std::int64_t sum = 0, total = 0;
    for (const page::Segment& segment : picture->segments) {
      CHECK(segment.share >= 0);
      sum += segment.share;
    }
    const Assessment result = app::assessment(make_session(golden.dossier));
    for (const LineFinding& line : result.depenses)
      total += line.montant_ht.max.value_or(Centimes{0}).value;
    CHECK(sum >= total);
    CHECK_FALSE(picture->value.empty());
  }
}

TEST_CASE("every golden case is the same after writing and reading its draft") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    CHECK(through_a_file(golden.dossier) == golden.dossier);
  }
}

}  // namespace loire::tests
