// What the page offers in addition to the questions: an axis proposed from the words of the
// project, prompts and supporting answers for the criteria, and the exact financing plan.
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

/// The labels of a node and of all nodes below it, one per line.
std::string labels(const Node* node) {
  std::string out;
  if (node) page::for_each_node(*node, [&](const Node& each) { out += each.label + "\n"; });
  return out;
}

std::string labels_at(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  return labels(find(page, id));
}

/// The rows of a table, one per line, with their cells that are not empty.
std::string rows_at(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  const Node* table = find(page, id);
  std::string out;
  for (const Node& row : table ? table->children : std::vector<Node>()) {
    if (row.kind != page::NodeKind::table_row) continue;
    std::string cells;
    for (const Node& cell : row.children)
      if (!cell.label.empty()) cells += (cells.empty() ? "" : " | ") + cell.label;
    out += cells + "\n";
  }
  return out;
}

bool says(const Node* node, std::string_view words) {
  return labels(node).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("nothing is proposed while the texts are empty") {
  CHECK(!shows(make_session({}, Stage::projet), "proposition"));
}

TEST_CASE("the words of the project propose an axis and themes without ticking them") {
  app::Session session = make_session({}, Stage::projet);
  set(session, "projet.description", "Un chatbot répond aux habitants sur le site.");
  const Node page = app::view(session);
  const Node* group = find(page, "proposition");
  REQUIRE(group);
  CHECK(says(group, "Axe 3"));
  CHECK(says(group, "«\u00A0chatbot répond"));
  CHECK(session.dossier.projet.themes.empty());
  CHECK(app::assessment(session)[ConditionId::axe].cause == Cause::non_repondu);

  press(session, "proposition.chatbot");
  CHECK(session.dossier.projet.themes == std::vector<std::string>{"chatbot"});
  {
    const Node after = app::view(session);
    const Node* untick = find(after, "proposition.chatbot");
    REQUIRE(untick);  // the same button stays in the same place
    CHECK(untick->label == "Décocher");
    CHECK(untick->href.empty());
    CHECK(says(find(after, "proposition"), "(coché)"));
  }
  press(session, "proposition.chatbot");
  CHECK(session.dossier.projet.themes.empty());
}

TEST_CASE("one button ticks all proposed themes, then unticks them") {
  app::Session session = make_session({}, Stage::projet);
  set(session, "projet.description", "Un chatbot.");
  CHECK_FALSE(shows(session, "proposition.tout"));  // one theme has its own button
  set(session, "projet.description", "Un chatbot et une borne numérique pour les habitants.");
  CHECK(shows(session, "proposition.tout"));
  press(session, "proposition.tout");
  CHECK(session.dossier.projet.themes.size() >= 2);
  press(session, "proposition.tout");
  CHECK(session.dossier.projet.themes.empty());
}

TEST_CASE("words about an excluded subject propose nothing and give the reason") {
  app::Session session = make_session({}, Stage::projet);
  set(session, "projet.intitule", "Des tablettes pour les classes de l’école");
  const Node page = app::view(session);
  const Node* group = find(page, "proposition");
  REQUIRE(group);
  CHECK(says(group, "Aucun axe reconnu"));
  CHECK(says(group, "Équipement des écoles"));
  bool tick = false;
  page::for_each_node(*group,
                      [&](const Node& each) { tick = tick || each.kind == NodeKind::button; });
  CHECK_FALSE(tick);
}

TEST_CASE("an unknown proposed theme ticks nothing") {
  app::Session session = make_session({}, Stage::projet);
  press(session, "proposition.inconnu");
  CHECK(session.dossier.projet.themes.empty());
}

TEST_CASE("each criterion shows prompts and the answers that support it") {
  app::Session session = make_session({}, Stage::criteres);
  for (const CritereRule& critere : rulebook().criteres) {
    const Node page = page_showing(session, "criteres." + critere.id + ".reponse");
    const Node* group = find(page, "critere." + critere.id);
    REQUIRE(group);
    CHECK(critere.invites.size() >= 2);
    const Node* argument = find(page, "criteres." + critere.id + ".texte");
    REQUIRE(argument);
    for (const std::string& invite : critere.invites)
      CHECK(argument->help.find(invite) != std::string::npos);
    CHECK_FALSE(says(group, "D’après vos autres réponses"));
  }
  session.dossier.porteur.nature = PorteurNature::epci;
  session.dossier.porteur.siren = "244200770";  // Saint-Étienne Métropole
  const Node page = page_showing(session, "criteres.mutualisation.reponse");
  const Node* mutualisation = find(page, "critere.mutualisation");
  CHECK(says(mutualisation, "D’après vos autres réponses"));
  CHECK(says(mutualisation, "intercommunalité"));
  CHECK(says(mutualisation, "53 communes"));
  const Node other = page_showing(session, "criteres.mode_projet.reponse");
  CHECK_FALSE(says(find(other, "critere.mode_projet"), "D’après vos autres réponses"));
}

TEST_CASE("the financing plan is exact to the centime") {
  app::Session session = make_session(good_project(), Stage::budget);
  session.dossier.depenses = {line("d1", DepenseNature::etude, 1'000'003)};
  session.dossier.depenses_completes = true;
  session.dossier.financements = {
      {"0", Financeur::region, "", {Centimes{100'001}, ""}, FinancementEtat::sollicite},
      {"1", Financeur::prive, "Fondation", {Centimes{50'000}, ""}, FinancementEtat::acquis}};
  const auto table = [&] { return rows_at(session, "financements"); };
  CHECK(table().find("Coût total HT | 10\u202F000,03\u00A0€") != std::string::npos);
  CHECK(table().find("Aide du Département, au plus | 8\u202F000,02\u00A0€") != std::string::npos);
  CHECK(table().find("Région | Demandé | 1\u202F000,01\u00A0€") != std::string::npos);
  CHECK(table().find("Financeur privé, Fondation | Obtenu | 500,00\u00A0€") != std::string::npos);
  CHECK(table().find("Reste à la charge du porteur | 500,00\u00A0€") != std::string::npos);
  CHECK(table().find("Total des financements | 10\u202F000,03\u00A0€") != std::string::npos);

  set(session, "plan_financement.aide_demandee", "9 000");
  // The part of the request that exceeds the maximum is not in the plan, but the excess is shown.
  const std::string beyond = plain_spaces(table());
  for (const char* line :
       {"Aide demandée au Département | 9 000,00 €",
        "Aide du Département, dans la limite de l’aide demandée | 8 000,02 €",
        "Reste à la charge du porteur | 500,00 €",
        "Financements en trop, si toute l’aide demandée était accordée | 499,98 €"})
    CHECK_MESSAGE(beyond.find(line) != std::string::npos, line, beyond);
  CHECK(labels_at(session, "financement").find("dépasse le maximum") != std::string::npos);

  set(session, "plan_financement.devis_ht", "8 333,36");
  CHECK(labels_at(session, "financement").find("montants TTC") != std::string::npos);
}

TEST_CASE("an ambiguous amount of the plan offers its two readings") {
  app::Session session = make_session(good_project(), Stage::budget);
  set(session, "plan_financement.aide_demandee", "1.250");
  CHECK_FALSE(session.dossier.plan_financement.aide_demandee.value);
  CHECK(shows(session, "plan_financement.aide_demandee.milliers"));
  CHECK(through_a_file(session.dossier) == session.dossier);
  press(session, "plan_financement.aide_demandee.milliers");
  CHECK(session.dossier.plan_financement.aide_demandee.value == Centimes{125'000});
}

}  // namespace loire::tests
