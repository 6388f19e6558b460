// What the page offers beyond the questions: the axis from words, prompts and supports of the
// criteria, the financing plan to the centime.
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

/// All labels below a node, one a line.
std::string labels(const Node* node) {
  std::string out;
  if (node) page::for_each_node(*node, [&](const Node& each) { out += each.label + "\n"; });
  return out;
}

std::string labels_at(const app::Session& it, std::string_view id) {
  const Node page = app::view(it);
  return labels(find(page, id));
}

bool says(const Node* node, std::string_view words) {
  return labels(node).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("nothing is proposed before a word is written") {
  CHECK(!shows(session({}, Stage::projet), "proposition"));
}

TEST_CASE("words propose an axis and its themes, with the words, and tick nothing by themselves") {
  app::Session it = session({}, Stage::projet);
  set(it, "projet.description", "Un chatbot répond aux habitants sur le site.");
  const Node page = app::view(it);
  const Node* group = find(page, "proposition");
  REQUIRE(group);
  CHECK(says(group, "Axe 3"));
  CHECK(says(group, "«\u00A0chatbot répond"));
  CHECK(it.dossier.projet.themes.empty());
  CHECK(app::assessment(it)[ConditionId::axe].cause == Cause::non_repondu);

  press(it, "proposition.chatbot");
  CHECK(it.dossier.projet.themes == std::vector<std::string>{"chatbot"});
  const Node after = app::view(it);
  CHECK(find(after, "proposition.chatbot") == nullptr);
  CHECK(says(find(after, "proposition"), "(coché)"));
}

TEST_CASE("words of what the call excludes propose nothing, and say why") {
  app::Session it = session({}, Stage::projet);
  set(it, "projet.intitule", "Des tablettes pour les classes de l’école");
  const Node page = app::view(it);
  const Node* group = find(page, "proposition");
  REQUIRE(group);
  CHECK(says(group, "Aucun axe reconnu"));
  CHECK(says(group, "Équipement des écoles"));
  bool tick = false;
  page::for_each_node(*group,
                      [&](const Node& each) { tick = tick || each.kind == NodeKind::button; });
  CHECK_FALSE(tick);
}

TEST_CASE("a proposition that the edition does not know ticks nothing") {
  app::Session it = session({}, Stage::projet);
  press(it, "proposition.inconnu");
  CHECK(it.dossier.projet.themes.empty());
}

TEST_CASE("each criterion tells what a good answer says, and what supports it") {
  app::Session it = session({}, Stage::criteres);
  for (const CritereRule& critere : rulebook().criteres) {
    const Node page = app::view(it);
    const Node* group = find(page, "critere." + critere.id);
    REQUIRE(group);
    CHECK(critere.invites.size() >= 2);
    for (const std::string& invite : critere.invites) CHECK(says(group, invite));
    CHECK(says(group, "n’en parlent pas"));
  }
  it.dossier.porteur.nature = PorteurNature::epci;
  it.dossier.porteur.siren = "244200770";  // Saint-Étienne Métropole
  const Node page = app::view(it);
  const Node* mutualisation = find(page, "critere.mutualisation");
  CHECK(says(mutualisation, "D’après vos autres réponses"));
  CHECK(says(mutualisation, "intercommunalité"));
  CHECK(says(mutualisation, "53 communes"));
  CHECK(says(find(page, "critere.mode_projet"), "n’en parlent pas"));
}

TEST_CASE("the financing plan sums to the centime") {
  app::Session it = session(good_project(), Stage::budget);
  it.dossier.depenses = {line("d1", DepenseNature::etude, 1'000'003)};
  it.dossier.depenses_completes = true;
  it.dossier.financements = {
      {"0", Financeur::region, "", {Centimes{100'001}, ""}, FinancementEtat::sollicite},
      {"1", Financeur::prive, "Fondation", {Centimes{50'000}, ""}, FinancementEtat::acquis}};
  const auto table = [&] { return labels_at(it, "financement.tableau"); };
  CHECK(table().find("Coût total HT\u00A0: 10\u202F000,03\u00A0€") != std::string::npos);
  CHECK(table().find("Aide du Département, au plus\u00A0: 8\u202F000,02\u00A0€") !=
        std::string::npos);
  CHECK(table().find("Région (demandé)\u00A0: 1\u202F000,01\u00A0€") != std::string::npos);
  CHECK(table().find("Financeur privé, Fondation (obtenu)\u00A0: 500,00\u00A0€") !=
        std::string::npos);
  CHECK(table().find("Reste à la charge du porteur\u00A0: 500,00\u00A0€") != std::string::npos);
  CHECK(table().find("Total des financements\u00A0: 10\u202F000,03\u00A0€") != std::string::npos);

  set(it, "plan_financement.aide_demandee", "9 000");
  // What the call does not allow is no part of the plan, and what it would make is told.
  const std::string beyond = plain_spaces(table());
  for (const char* line :
       {"Aide demandée au Département : 9 000,00 €",
        "Aide du Département, dans la limite de l’aide demandée : 8 000,02 €",
        "Reste à la charge du porteur : 500,00 €",
        "Financements en trop, si toute l’aide demandée était accordée : 499,98 €"})
    CHECK_MESSAGE(beyond.find(line) != std::string::npos, line, beyond);
  CHECK(labels_at(it, "financement").find("dépasse le maximum") != std::string::npos);

  set(it, "plan_financement.devis_ht", "8 333,36");
  CHECK(labels_at(it, "financement").find("montants TTC") != std::string::npos);
}

TEST_CASE("an amount of the plan that reads two ways is asked about") {
  app::Session it = session(good_project(), Stage::budget);
  set(it, "plan_financement.aide_demandee", "1.250");
  CHECK_FALSE(it.dossier.plan_financement.aide_demandee.value);
  CHECK(shows(it, "plan_financement.aide_demandee.milliers"));
  CHECK(through_a_file(it.dossier) == it.dossier);
  press(it, "plan_financement.aide_demandee.milliers");
  CHECK(it.dossier.plan_financement.aide_demandee.value == Centimes{125'000});
}

}  // namespace loire::tests
