// The lists whose items open one at a time: criteria, axes and co-funders.
#include <algorithm>

#include "app/action.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;
using page::Tone;

/// A session on a step whose items and parts are closed.
app::Session closed_session(Stage stage, Dossier dossier = {}) {
  app::Session session = make_session(std::move(dossier), stage);
  session.open_items.clear();
  session.open_parts.clear();
  return session;
}

bool on_page(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  return find(page, id) != nullptr;
}

/// The ids of the criteria whose controls are on the page.
std::string open_criteria(const app::Session& session) {
  const Node page = app::view(session);
  std::vector<std::string> out;
  for (const CritereRule& each : rulebook().criteres)
    if (find(page, "criteres." + each.id + ".reponse")) out.push_back(each.id);
  return joined(out);
}

/// The cells of the row that the button `id` begins.
std::vector<Node> cells_of(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  std::vector<Node> out;
  page::for_each_node(page, [&](const Node& node) {
    if (node.kind == NodeKind::table_row && !node.children.empty() && node.children[0].id == id)
      out = node.children;
  });
  CHECK_MESSAGE(!out.empty(), std::string(id));
  return out;
}

Node state_of_criterion(const app::Session& session, const std::string& id) {
  return cells_of(session, "critere." + id + ".ouvrir").at(1);
}

}  // namespace

TEST_CASE("one criterion opens at a time, and answering it leaves it open") {
  app::Session session = closed_session(Stage::criteres);
  CHECK(open_criteria(session).empty());
  press(session, "critere.mode_projet.ouvrir");
  CHECK(open_criteria(session) == "mode_projet");
  press(session, "critere.mutualisation.ouvrir");
  CHECK(open_criteria(session) == "mutualisation");
  set(session, "criteres.mutualisation.reponse", "oui");
  set(session, "criteres.mutualisation.texte", "Trois communes.");
  CHECK(open_criteria(session) == "mutualisation");
  press(session, "critere.mutualisation.ouvrir");
  CHECK(open_criteria(session).empty());
}

TEST_CASE("the step of the criteria opens the first one without an answer") {
  app::Session session = closed_session(Stage::budget);
  press(session, "etape.criteres");
  CHECK(open_criteria(session) == rulebook().criteres[0].id);
  // The one that the person has opened stays open.
  press(session, "critere.mode_projet.ouvrir");
  press(session, "etape.budget");
  press(session, "suite.criteres");
  CHECK(open_criteria(session) == "mode_projet");

  app::Session answered = closed_session(Stage::budget);
  set(answered, "criteres." + rulebook().criteres[0].id + ".reponse", "non");
  press(answered, "suite.criteres");
  CHECK(open_criteria(answered) == rulebook().criteres[1].id);
  for (const CritereRule& each : rulebook().criteres)
    set(answered, "criteres." + each.id + ".reponse", "oui");
  answered.open_items.clear();
  press(answered, "etape.budget");
  press(answered, "suite.criteres");
  CHECK(open_criteria(answered).empty());
}

TEST_CASE("the row of a criterion says its answer and whether its argument is written") {
  struct Case {
    const char *answer, *text, *words;
    Tone tone;
  };
  for (const Case& each :
       {Case{"", "", "À rédiger", Tone::muted},
        Case{"", "Texte", "Rédigé, réponse à choisir", Tone::warning},
        Case{"oui", "", "Oui, argument à rédiger", Tone::warning},
        Case{"oui", "Texte", "Oui, rédigé", Tone::success},
        Case{"en_cours", "", "En cours, argument à rédiger", Tone::warning},
        Case{"en_cours", "Texte", "En cours, rédigé", Tone::info},
        Case{"non", "", "Non", Tone::normal}, Case{"non", "Texte", "Non, rédigé", Tone::normal}}) {
    app::Session session = closed_session(Stage::criteres);
    set(session, "criteres.mutualisation.reponse", each.answer);
    set(session, "criteres.mutualisation.texte", each.text);
    const Node state = state_of_criterion(session, "mutualisation");
    CHECK(state.label == each.words);
    CHECK(state.tone == each.tone);
  }
}

TEST_CASE("a criterion asks its question first, and its text is the argument") {
  app::Session session = closed_session(Stage::criteres);
  press(session, "critere.mutualisation.ouvrir");
  const Node page = app::view(session);
  const Node* group = find(page, "critere.mutualisation");
  REQUIRE(group);
  CHECK(group->label == rulebook().criteres[2].aide);
  CHECK(group->children.front().id == "criteres.mutualisation.reponse");
  CHECK(find(page, "criteres.mutualisation.texte")->label == "Votre argument");
  CHECK_FALSE(on_page(session, "figure.criteres"));
}

TEST_CASE("the correction of a criterion opens its row") {
  app::Session session = closed_session(Stage::resultat, good_project());
  const std::string id = "criteres." + rulebook().criteres.back().id + ".texte";
  set(session, id, std::string(100'001, 'a'));
  const Node page = app::view(session);
  REQUIRE(find(page, "resultat.corriger." + id));
  press(session, "resultat.corriger." + id);
  CHECK(session.stage == Stage::criteres);
  CHECK(on_page(session, id));
  CHECK(open_criteria(session) == rulebook().criteres.back().id);
}

}  // namespace loire::tests
