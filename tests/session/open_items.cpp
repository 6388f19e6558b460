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

Node axis(const app::Session& session, int number) {
  const Node page = app::view(session);
  const Node* found = find(page, "axe" + std::to_string(number));
  REQUIRE(found);
  return *found;
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

TEST_CASE("an axis says how many of its themes are ticked, and what it is about until then") {
  app::Session session = closed_session(Stage::projet);
  CHECK(axis(session, 1).note == rulebook().axes[0].aide);
  CHECK_FALSE(on_page(session, "projet.themes.cybersecurite"));
  press(session, "axe1");
  CHECK(axis(session, 1).note == "aucun thème coché");
  CHECK(axis(session, 1).tone == Tone::muted);
  set(session, "projet.themes.cybersecurite", "1");
  CHECK(axis(session, 1).note == "1 thème coché");
  set(session, "projet.themes.gfu", "1");
  CHECK(axis(session, 1).note == "2 thèmes cochés");
  CHECK(axis(session, 1).tone == Tone::success);
  // One axis is open at a time.
  press(session, "axe3");
  CHECK(on_page(session, "projet.themes.chatbot"));
  CHECK_FALSE(on_page(session, "projet.themes.gfu"));
  CHECK(axis(session, 1).note == "2 thèmes cochés");
}

TEST_CASE("the step of the project opens the axis of the first ticked theme") {
  app::Session session = closed_session(Stage::porteur);
  press(session, "etape.projet");
  for (int number = 1; number <= 3; ++number) CHECK_FALSE(axis(session, number).current);
  set(session, "projet.themes.theme_de_demain", "1");
  set(session, "projet.themes.chatbot", "1");
  press(session, "etape.porteur");
  press(session, "etape.projet");
  CHECK(axis(session, 3).current);
  CHECK(on_page(session, "projet.themes.chatbot"));
}

TEST_CASE(
    "what to answer when no theme fits opens like an axis, and by itself once it is answered") {
  app::Session session = closed_session(Stage::porteur);
  press(session, "etape.projet");
  CHECK_FALSE(on_page(session, "projet.autre_theme"));
  press(session, "axe1");
  press(session, "axe.autre");
  CHECK(on_page(session, "projet.aucun_axe"));
  CHECK_FALSE(axis(session, 1).current);
  session.open_items.clear();
  set(session, "projet.autre_theme", "Pont connecté");
  const Node page = app::view(session);
  CHECK(find(page, "axe.autre")->note == "un autre thème");
  press(session, "etape.porteur");
  press(session, "etape.projet");
  CHECK(on_page(session, "projet.autre_theme"));
}

TEST_CASE("a missing theme leads to an axis that is open") {
  app::Session session = closed_session(Stage::resultat);
  for (const char* open : {"", "axe2"}) {  // also when another axis is open
    press(session, open);
    session.stage = Stage::resultat;
    session.open_parts.insert(page::Part::missing);
    const Node page = app::view(session);
    const Node* link = find(page, "resultat.manquant.projet.themes");
    REQUIRE(link);
    press(session, link->id);
    CHECK(session.stage == Stage::projet);
    CHECK(on_page(session, link->href));
  }
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

TEST_CASE("the co-funders are rows of which one opens, and the totals of the plan are under them") {
  app::Session session = closed_session(Stage::budget, good_project());
  session.dossier.depenses = {line("d1", DepenseNature::etude, 4'000'000)};
  press(session, "financement");
  CHECK_FALSE(on_page(session, "financements.0.montant"));
  press(session, "ajouter.financement");
  CHECK(on_page(session, "financements.0.montant"));
  CHECK(cells_of(session, "financements.0.ouvrir").at(1).label == "À préciser");
  set(session, "financements.0.financeur", "region");
  set(session, "financements.0.libelle", "fonds numérique");
  set(session, "financements.0.montant", "10 000");
  set(session, "financements.0.etat", "acquis");
  press(session, "ajouter.financement");
  CHECK_FALSE(on_page(session, "financements.0.montant"));
  CHECK(on_page(session, "financements.1.montant"));
  const auto first = cells_of(session, "financements.0.ouvrir");
  CHECK(first.at(0).label == "Région, fonds numérique");
  CHECK(first.at(1).label == "Obtenu");
  CHECK(first.at(2).label == "10\u202F000,00\u00A0€");
  CHECK(cells_of(session, "financements.1.ouvrir").at(2).label == "montant à saisir");
  set(session, "financements.1.montant", "beaucoup");
  CHECK(cells_of(session, "financements.1.ouvrir").at(1).label == "À corriger");

  set(session, "financements.1.montant", "5 000");
  const Node page = app::view(session);
  const Node* table = find(page, "financements");
  REQUIRE(table);
  CHECK(table->columns.at(0).label == "Financeur");
  CHECK(table->columns.at(1).label == "Avancement");
  CHECK(table->columns.at(2).number);
  CHECK(table->children.back().children.front().label == "Total des financements");
  CHECK(find(page, "financements.1.etat")->label == "Avancement");
  CHECK(find(page, "ajouter.financement")->label == "Ajouter un cofinanceur");
}

TEST_CASE("a removed co-funder is restored at its place, open") {
  app::Session session = closed_session(Stage::budget);
  press(session, "financement");
  press(session, "ajouter.financement");
  set(session, "financements.0.montant", "10 000");
  press(session, "financements.0.supprimer");
  CHECK(on_page(session, "annuler"));
  const Node page = app::view(session);
  const std::string target = find(page, "annuler")->href;
  press(session, "annuler");
  CHECK(target == "financements.0.ouvrir");
  CHECK(on_page(session, target));
  CHECK(on_page(session, "financements.0.montant"));
}

TEST_CASE("the correction of a co-funder opens the plan and its row") {
  app::Session session = closed_session(Stage::budget, good_project());
  session.open_parts.insert(page::Part::financing);
  for (int i = 0; i < 2; ++i) press(session, "ajouter.financement");
  set(session, "financements.0.montant", "beaucoup");
  session.open_parts.clear();
  session.stage = Stage::resultat;
  press(session, "resultat.corriger.financements.0.montant");
  CHECK(session.stage == Stage::budget);
  CHECK(on_page(session, "financements.0.montant"));
}

TEST_CASE("what the law leaves to the applicant is said while the plan cannot give its amount") {
  app::Session session = closed_session(Stage::budget, good_project());
  session.dossier.depenses = {line("d1", DepenseNature::etude, 4'000'000)};
  session.open_parts.insert(page::Part::financing);
  const auto said = [&](Stage stage) {
    app::Session other = session;
    other.stage = stage;
    const Node page = app::view(other);
    bool out = false;
    page::for_each_node(page, [&](const Node& node) {
      out = out ||
            node.label.find("au moins 20\u202F% des financements publics") != std::string::npos;
    });
    return out;
  };
  CHECK_FALSE(said(Stage::budget));  // without co-funders there is nothing to share
  press(session, "ajouter.financement");
  set(session, "financements.0.financeur", "region");
  CHECK(said(Stage::budget));
  CHECK(said(Stage::resultat));
  set(session, "financements.0.montant", "5 000");
  CHECK_FALSE(said(Stage::budget));
  CHECK_FALSE(said(Stage::resultat));
  set(session, "financements.0.financeur", "");
  CHECK(said(Stage::budget));  // a private co-funder would not count
  set(session, "porteur.nature", "association");
  CHECK_FALSE(said(Stage::budget));
}

}  // namespace loire::tests
