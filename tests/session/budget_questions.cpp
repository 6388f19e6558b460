// What the budget asks once for all its expenses, what a new expense takes from the one before it, and
// the total of a project.
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

constexpr const char* kInvestissement = "depenses_communes.investissement";

app::Session budget() { return make_session({}, Stage::budget); }

/// The option chosen in the radios of this id; "none" when there is none.
std::string chosen(const app::Session& session, std::string_view id) {
  const Node page = page_showing(session, id);
  const Node* radios = find(page, id);
  if (radios)
    for (const Node& radio : radios->children)
      if (radio.value == "1") return radio.option;
  return radios ? "none" : "not on the page";
}

/// The place of a node in the order of the page.
std::ptrdiff_t rank(const Node& page, std::string_view id) {
  std::ptrdiff_t count = 0, found = -1;
  page::for_each_node(page, [&](const Node& node) {
    if (node.id == id) found = count;
    ++count;
  });
  return found;
}

}  // namespace

TEST_CASE("the common questions come after the expenses, without a choice made") {
  app::Session session = budget();
  press(session, "ajouter.depense");
  const Node page = app::view(session);
  CHECK(rank(page, kInvestissement) >= 0);
  CHECK(rank(page, kInvestissement) > rank(page, "depenses"));
  CHECK(chosen(session, kInvestissement) == "none");
  const Node* law = find(page, "depenses_communes.obligation_legale");
  REQUIRE(law);
  CHECK(law->help.find("Par exemple") != std::string::npos);
}

TEST_CASE("«it depends» is an answer of its own: each expense then asks the question") {
  app::Session session = budget();
  press(session, "ajouter.depense");
  set(session, "depenses.d1.nature", "formation");
  CHECK_FALSE(shows(session, "depenses.d1.investissement"));
  set(session, kInvestissement, "");
  CHECK(chosen(session, kInvestissement) == "");
  CHECK(shows(session, "depenses.d1.investissement"));
  CHECK_FALSE(shows(session, "depenses.d1.obligation_legale"));
  set(session, kInvestissement, "oui");
  CHECK(chosen(session, kInvestissement) == "oui");
  CHECK_FALSE(shows(session, "depenses.d1.investissement"));
  // Another project has its own choices.
  set(session, kInvestissement, "");
  press(session, "tout.effacer");
  press(session, "ajouter.depense");
  CHECK(chosen(session, kInvestissement) == "none");
}

TEST_CASE("an expense that waits for the common questions leads to the first of them") {
  app::Session session = budget();
  press(session, "ajouter.depense");
  set(session, "depenses.d1.nature", "formation");
  set(session, "depenses.d1.montant", "1000");
  const auto target = [&] {
    const Node page = app::view(session);
    const Node* link = find(page, "depenses.d1.communes");
    return link ? link->href : "not on the page";
  };
  CHECK(target() == kInvestissement);
  press(session, "depenses.d1.communes");
  CHECK(shows(session, kInvestissement));
  set(session, kInvestissement, "oui");
  CHECK(target() == "depenses_communes.obligation_legale");
  set(session, "depenses_communes.obligation_legale", "");
  CHECK(target() == "not on the page");  // the expense asks it
  set(session, "depenses_communes.obligation_legale", "non");
  CHECK(target() == "not on the page");
}

TEST_CASE("a new expense is HT or TTC as the one before it, at the same rate") {
  app::Session session = budget();
  press(session, "ajouter.depense");
  CHECK(value_of(session, "depenses.d1.regime") == "ht");
  set(session, "depenses.d1.montant", "1200 TTC");
  set(session, "depenses.d1.tva", "2000");
  press(session, "ajouter.depense");
  CHECK(value_of(session, "depenses.d2.regime") == "ttc");
  CHECK(value_of(session, "depenses.d2.tva") == "2000");
  CHECK(session.dossier.depenses[1].montant.missing());
  set(session, "depenses.d2.regime", "ht");
  press(session, "ajouter.depense");
  CHECK(value_of(session, "depenses.d3.regime") == "ht");
  CHECK_FALSE(session.dossier.depenses[2].tva.has_value());
  CHECK(through_a_file(session.dossier) == session.dossier);
}

TEST_CASE("the list of VAT rates begins with the usual one") {
  app::Session session = budget();
  press(session, "ajouter.depense");
  set(session, "depenses.d1.regime", "ttc");
  const Node page = app::view(session);
  std::vector<std::string> rates;
  for (const page::Option& option : find(page, "depenses.d1.tva")->options)
    if (!option.value.empty()) rates.push_back(option.value);
  CHECK(joined(rates) == "2000 1000 550 210 0 850");
}

TEST_CASE("a total asks one amount first, and the rest among its details") {
  app::Session session = budget();
  press(session, "ajouter.total");
  const Node page = app::view(session);
  CHECK(find(page, "depenses.d1.montant") != nullptr);
  CHECK(find(page, "depenses.d1.regime") != nullptr);
  CHECK(rank(page, "depenses.d1.montant") < rank(page, kInvestissement));
  for (const char* id : {"depenses.d1.nature", "depenses.d1.libelle"})
    CHECK_FALSE(shows(session, id));
  press(session, "depenses.d1.particulier");
  CHECK(shows(session, "depenses.d1.nature"));
  press(session, "depenses.d1.particulier");
  CHECK_FALSE(shows(session, "depenses.d1.nature"));
  press(session, "resultat.manquant.depenses.d1.nature");
  CHECK(session.stage == Stage::budget);
  CHECK(shows(session, "depenses.d1.nature"));
  // A removed total comes back with its amount in view.
  press(session, "depenses.d1.supprimer");
  const Node without = app::view(session);
  const std::string restored = find(without, "annuler")->href;
  press(session, "annuler");
  CHECK(shows(session, restored));
}

TEST_CASE("the nature and place of the applicant, a theme and a total bound the aid") {
  app::Session session = budget();
  set(session, "porteur.nature", "ccas");
  press(session, "porteur.commune.42184");
  set(session, "projet.themes.mediation_numerique", "1");
  press(session, "ajouter.total");
  set(session, "depenses.d1.montant", "12000");
  const Assessment result = app::assessment(session);
  CHECK(result.subvention.min == Centimes{0});
  CHECK(result.subvention.max == Centimes{960'000});
}

}  // namespace loire::tests
