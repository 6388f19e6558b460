// The page of every golden case, at each step: ids, links, missing answers, texts.
#include <algorithm>
#include <map>
#include <set>

#include "app/action.hpp"
#include "app/context.hpp"
#include "app/example.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"
#include "session/typography.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

constexpr std::array kStages{Stage::porteur, Stage::projet, Stage::budget, Stage::criteres,
                             Stage::resultat};

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

TEST_CASE("there are golden cases to look at") { CHECK(golden_dossiers().size() >= 60); }

TEST_CASE("every page: unique ids, named controls, French typography") {
  std::set<std::string> told;
  for (const GoldenDossier& golden : golden_dossiers())
    for (const Stage stage : kStages) {
      app::Session it = session(without_typed_texts(golden.dossier), stage);
      const Node page = app::view(it);
      CAPTURE(golden.name);
      CHECK_MESSAGE(page_problems(page).empty(), all(page_problems(page)));
      for (const std::string& problem : typography_problems(page)) told.insert(problem);
    }
  CHECK_MESSAGE(told.empty(), all({told.begin(), told.end()}));
}

TEST_CASE("the same texts with other days, notices and options") {
  std::set<std::string> told;
  const auto look = [&](const app::Session& it) {
    const Node page = app::view(it);
    CHECK_MESSAGE(page_problems(page).empty(), all(page_problems(page)));
    for (const std::string& problem : typography_problems(page)) told.insert(problem);
  };
  for (const auto today : {std::optional<Date>{}, std::optional<Date>{{2023, 3, 1}},
                           std::optional<Date>{{2026, 1, 1}}})
    for (const Stage stage : kStages) {
      app::Session it = session(good_project(), stage);
      it.today = today;
      look(it);
    }
  for (const char* id : {"exemple.remplir", "ajouter.depense", "ajouter.financement"}) {
    app::Session it = session();
    press(it, id);
    look(it);
    it.stage = Stage::budget;
    look(it);
  }
  for (const PorteurNature nature : {PorteurNature::commune, PorteurNature::epci})
    for (const char* query : {"s", "zzz", "aix", "urfé"}) {
      app::Session it = session();
      it.dossier.porteur.nature = nature;
      set(it, "porteur.commune", query);
      set(it, "porteur.epci", query);
      look(it);
    }
  // Each nature of expense along every path of its questions, HT and TTC.
  for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
    for (std::size_t answer = 0; answer < 6; ++answer) {
      app::Session it = session({}, Stage::budget);
      press(it, "ajouter.depense");
      press(it, "depenses.d1.particulier");
      set(it, "depenses.d1.nature", std::string(Names<DepenseNature>::values[i]));
      set(it, "depenses.d1.regime", answer % 2 == 0 ? "ht" : "ttc");
      set(it, "depenses.d1.montant", answer < 3 ? "1.250" : "1 250");
      look(it);
      for (const Question question : {Question::destinataire, Question::acquisition,
                                      Question::pour_gfu, Question::reseau_initiative_publique}) {
        const auto answers = answers_of(question);
        set(it, "depenses.d1." + std::string(name_of(question)),
            std::string(answers[answer % answers.size()]));
        look(it);
      }
    }
  CHECK_MESSAGE(told.empty(), all({told.begin(), told.end()}));
}

TEST_CASE("every button that moves the focus leads to what is on the page after it is pressed") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    std::set<std::string> tried;
    for (const Stage stage : kStages) {
      const app::Session before = session(golden.dossier, stage);
      const Node page = app::view(before);
      for (const Node* button : buttons(page)) {
        if (button->href.empty() || !tried.insert(button->id).second) continue;
        CAPTURE(golden.name);
        CAPTURE(button->id);
        if (button->command == page::Command::copy_text) {
          CHECK_MESSAGE(shows(before, button->href), button->href);
          continue;
        }
        // After the download the host tells the session of the press, which leads to an error.
        CHECK((button->command == page::Command::none ||
               button->command == page::Command::download_draft));
        app::Session it = before;
        press(it, button->id);
        CHECK_MESSAGE(shows(it, button->href), button->href);
      }
    }
  }
}

TEST_CASE("every button does something, or the browser does it") {
  app::Session start = session(app::example_dossier(rulebook(), territory()));
  set(start, "depenses.d1.montant", "1.250");
  set(start, "financements.0.montant", "1.250");
  for (const Stage stage : kStages) {
    start.stage = stage;
    const Node page = app::view(start);
    for (const Node* button : buttons(page)) {
      if (button->command != page::Command::none || !button->href.empty()) continue;
      app::Session it = start;
      press(it, button->id);
      CHECK_MESSAGE(!(app::view(it) == page), button->id);
    }
  }
}

TEST_CASE(
    "an expense's name of a thousand characters is whole in its field and on paper, and short in "
    "lists") {
  Dossier dossier = good_project();
  std::string name = "Capteurs ";
  while (name.size() < 1000) name += "à la rivière ";
  Depense line;
  line.id = "d1";
  line.libelle = name;
  dossier.depenses = {line};
  app::Session it = session(dossier, Stage::budget);
  const Node page = app::view(it);
  CHECK(find(page, "depenses.d1.libelle")->value == name);
  page::for_each_node(*find(page, "panneau"), [&](const Node& node) {
    CHECK_MESSAGE(node.label.size() < 200, node.id);
    CHECK(node.label.find("�") == std::string::npos);
  });
  bool on_paper = false;
  page::for_each_node(app::summary(it, "essai"), [&](const Node& node) {
    on_paper = on_paper || node.label == name || node.value == name;
  });
  CHECK(on_paper);
}

TEST_CASE("every missing answer is named on the page, and its control stands where it leads") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    app::Session it = session(golden.dossier, Stage::resultat);
    const std::vector<Ref> missing = app::assessment(it).missing;
    const Node page = app::view(it);
    std::map<Stage, Node> pages;
    for (const Stage stage : kStages)
      pages.emplace(stage, app::view(session(golden.dossier, stage)));
    std::set<std::string> titles;
    for (std::size_t i = 0; i < missing.size(); ++i) {
      const Ref& ref = missing[i];
      const std::string id = path_of(ref);
      CAPTURE(id);
      const Node* button = find(page, "resultat.manquant." + id);
      CHECK(button != nullptr);
      if (i < 4) CHECK(find(page, "panneau.manquant." + id) != nullptr);
      if (!button) continue;
      CHECK_FALSE(button->label.empty());
      CHECK(button->label.find('_') == std::string::npos);
      CHECK(button->label.find(id) == std::string::npos);
      const bool unread = !raw_entry(golden.dossier, ref).empty();  // typed, and not understood
      CHECK(button->label ==
            form::answer_title(rulebook(), golden.dossier, ref) + (unread ? " (à corriger)" : ""));
      const Node* control = find(pages.at(stage_of(ref.key)), button->href);
      CHECK_MESSAGE(control != nullptr, button->href);
      if (control) CHECK(is_control(control->kind));
      app::Session there = session(golden.dossier);
      app::reduce(there, button->press);
      CHECK(there.stage == stage_of(ref.key));
    }
    CHECK((find(page, "resultat.manquants") != nullptr) == !missing.empty());
  }
}

TEST_CASE("every answer is asked on some page") {
  std::set<Key> asked;
  for (const GoldenDossier& golden : golden_dossiers()) {
    Dossier dossier = golden.dossier;
    if (dossier.financements.empty()) dossier.financements.emplace_back().id = "0";
    for (const Stage stage : kStages)
      page::for_each_node(app::view(session(dossier, stage)), [&](const Node& node) {
        if (!is_control(node.kind)) return;
        if (const auto ref = parse_ref(node.id)) asked.insert(ref->key);
      });
  }
  for (std::size_t i = 0; i < kKeyCount; ++i) {
    const auto key = static_cast<Key>(i);
    if (key == Key::depenses || key == Key::financements) continue;
    CHECK_MESSAGE(asked.contains(key), pattern_of(key));
  }
}

TEST_CASE("more missing answers than the page lists are told") {
  app::Session it = session({}, Stage::budget);
  for (int i = 0; i < 150; ++i) press(it, "ajouter.depense");
  press(it, "etape.resultat");
  CHECK(app::assessment(it).missing.size() > 150);
  const Node page = app::view(it);
  const Node* section = find(page, "section.resultat");
  CHECK(section != nullptr);
  if (!section) return;
  const auto& parts = section->children;
  const auto list = std::find_if(parts.begin(), parts.end(),
                                 [](const Node& node) { return node.id == "resultat.manquants"; });
  CHECK(list != parts.end());
  if (list == parts.end()) return;
  CHECK(list->children.size() <= 100);
  CHECK((list + 1)->kind == NodeKind::text);
}

TEST_CASE("the panel says the verdict, the aid and the deposit apart, at every step") {
  for (const GoldenDossier& golden : golden_dossiers())
    for (const Stage stage : kStages) {
      const Node page = app::view(session(golden.dossier, stage));
      for (const char* id : {"panneau.verdict", "panneau.aide", "panneau.depot"}) {
        const Node* status = find(page, id);
        CHECK(status != nullptr);
        if (status) CHECK_FALSE(status->value.empty());
      }
      const Node* panel = find(page, "panneau");
      CHECK(panel != nullptr);
      CHECK((find(page, "voir.resultat") == nullptr) == (stage == Stage::resultat));
    }
}

TEST_CASE("after the window of deposit, a banner says so; before, none does") {
  app::Session it = session();
  CHECK_FALSE(shows(it, "avis.depot"));
  it.today = Date{2023, 7, 28};
  CHECK_FALSE(shows(it, "avis.depot"));
  it.today = Date{2023, 7, 29};
  CHECK(shows(it, "avis.depot"));
}

TEST_CASE("exactly one step is current") {
  for (const Stage stage : kStages) {
    const Node page = app::view(session({}, stage));
    const Node* steps = find(page, "etapes");
    CHECK(steps != nullptr);
    if (!steps) continue;
    CHECK(steps->children.size() == 5);
    for (std::size_t i = 0; i < steps->children.size(); ++i)
      CHECK(steps->children[i].current == (i == static_cast<std::size_t>(stage)));
  }
}

TEST_CASE("the picture of the financing adds up to the total cost") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    const Node page = app::view(session(golden.dossier, Stage::budget));
    const Node* picture = find(page, "financement.image");
    if (!picture) continue;
    CAPTURE(golden.name);
    std::int64_t sum = 0, total = 0;
    for (const page::Segment& segment : picture->segments) {
      CHECK(segment.share >= 0);
      sum += segment.share;
    }
    const Assessment result = app::assessment(session(golden.dossier));
    for (const LineFinding& line : result.depenses)
      total += line.montant_ht.max.value_or(Centimes{0}).value;
    CHECK(sum >= total);
    CHECK_FALSE(picture->value.empty());
  }
}

TEST_CASE("every golden case survives the draft file") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    CHECK(through_a_file(golden.dossier) == golden.dossier);
  }
}

}  // namespace loire::tests
