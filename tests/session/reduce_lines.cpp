// The buttons of expense lines and co-funders.
#include <algorithm>

#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;

std::string ids(const app::Session& session) {
  std::vector<std::string> out;
  for (const Depense& each : session.dossier.depenses) out.push_back(each.id);
  return joined(out);
}

std::string cofunders(const app::Session& session) {
  std::vector<std::string> out;
  for (const Financement& each : session.dossier.financements) out.push_back(each.libelle);
  return joined(out);
}

std::string raw(const app::Session& session, const std::string& id) {
  return std::string(raw_entry(session.dossier, *parse_ref(id)));
}

/// A session with three lines, of which the second has an unreadable amount.
app::Session three_lines() {
  app::Session session = make_session({}, Stage::budget);
  for (int i = 0; i < 3; ++i) press(session, "ajouter.depense");
  set(session, "depenses.d1.libelle", "un");
  set(session, "depenses.d2.libelle", "deux");
  set(session, "depenses.d3.libelle", "trois");
  set(session, "depenses.d2.regime", "ttc");
  set(session, "depenses.d2.montant", "12x");
  return session;
}

/// A session with co-funders a, b, c and d, of which b and d have an unreadable amount.
app::Session four_cofunders() {
  app::Session session = make_session({}, Stage::budget);
  for (const char* name : {"a", "b", "c", "d"}) {
    const std::string prefix =
        "financements." + std::to_string(session.dossier.financements.size());
    press(session, "ajouter.financement");
    set(session, prefix + ".libelle", name);
    set(session, prefix + ".montant",
        std::string(name) == "b"   ? "bb"
        : std::string(name) == "d" ? "dd"
                                   : "100");
  }
  return session;
}

app::Session full_budget() {
  app::Session session = make_session({}, Stage::budget);
  for (int i = 0; i < 200; ++i) press(session, "ajouter.depense");
  CHECK(session.dossier.depenses.size() == 200);
  return session;
}

}  // namespace

TEST_CASE("each added line gets an unused id") {
  app::Session session = make_session({}, Stage::budget);
  CHECK(shows(session, "ajouter.total"));
  press(session, "ajouter.depense");
  press(session, "ajouter.depense");
  CHECK(ids(session) == "d1 d2");
  CHECK(session.dossier.depenses[1] == [] {
    Depense empty_line;
    empty_line.id = "d2";
    return empty_line;
  }());
  CHECK_FALSE(shows(session, "ajouter.total"));
  press(session, "depenses.d1.supprimer");
  press(session, "ajouter.depense");
  CHECK(ids(session) == "d2 d1");
}

TEST_CASE("a single total is a line with a label") {
  app::Session session = make_session({}, Stage::budget);
  press(session, "ajouter.total");
  CHECK(ids(session) == "d1");
  CHECK_FALSE(session.dossier.depenses[0].libelle.empty());
}

TEST_CASE("lines can be reordered, except the first upwards and the last downwards") {
  app::Session session = three_lines();
  CHECK_FALSE(shows(session, "depenses.d1.monter"));
  CHECK(shows(session, "depenses.d1.descendre"));
  CHECK_FALSE(shows(session, "depenses.d3.descendre"));
  press(session, "depenses.d1.monter");
  press(session, "depenses.d3.descendre");
  CHECK(ids(session) == "d1 d2 d3");
  press(session, "depenses.d2.monter");
  CHECK(ids(session) == "d2 d1 d3");
  CHECK(value_of(session, "depenses.d2.montant") == "12x");
  CHECK(value_of(session, "depenses.d2.regime") == "ttc");
  CHECK(value_of(session, "depenses.d1.montant").empty());
  press(session, "depenses.d2.descendre");
  press(session, "depenses.d2.descendre");
  CHECK(ids(session) == "d1 d3 d2");
  CHECK(value_of(session, "depenses.d2.libelle") == "deux");
}

TEST_CASE("a duplicate is placed after its line, with all its answers and raw entries") {
  app::Session session = three_lines();
  set(session, "depenses.d2.nature", "logiciel");
  press(session, "depenses.d2.dupliquer");
  CHECK(ids(session) == "d1 d2 d4 d3");
  Depense copy = session.dossier.depenses[2];
  copy.id = "d2";
  CHECK(copy == session.dossier.depenses[1]);
  CHECK(value_of(session, "depenses.d4.montant") == "12x");
  CHECK(value_of(session, "depenses.d4.regime") == "ttc");
  set(session, "depenses.d4.montant", "12");
  CHECK(value_of(session, "depenses.d2.montant") == "12x");
}

TEST_CASE("undoing a removal restores the line at its place with its raw entries") {
  app::Session session = three_lines();
  const Dossier before = session.dossier;
  press(session, "depenses.d2.supprimer");
  CHECK(ids(session) == "d1 d3");
  CHECK(saisies(session.dossier).empty());
  CHECK(shows(session, "annuler"));
  press(session, "annuler");
  CHECK(session.dossier == before);
  CHECK_FALSE(shows(session, "annuler"));
}

TEST_CASE("a removed line can be restored after other changes") {
  app::Session session = three_lines();
  press(session, "depenses.d3.supprimer");
  SUBCASE("another line has taken the id") {
    press(session, "ajouter.depense");
    set(session, "depenses.d3.montant", "34x");
    const page::Node page = app::view(session);
    REQUIRE(find(page, "annuler"));
    CHECK(find(page, "annuler")->href == "depenses.d4.ouvrir");
    press(session, "annuler");
    CHECK(ids(session) == "d1 d2 d4 d3");
    CHECK(session.dossier.depenses[2].libelle == "trois");
    CHECK(raw(session, "depenses.d3.montant") == "34x");
    CHECK(raw(session, "depenses.d4.montant").empty());
  }
  SUBCASE("the list has become shorter") {
    session.dossier.depenses.clear();
    press(session, "annuler");
    CHECK(ids(session) == "d3");
  }
  SUBCASE("another line was removed: the latest removal is undone first") {
    press(session, "depenses.d1.supprimer");
    press(session, "annuler");
    CHECK(ids(session) == "d1 d2");
    press(session, "annuler");
    CHECK(ids(session) == "d1 d2 d3");
    press(session, "annuler");
    CHECK(ids(session) == "d1 d2 d3");
  }
}

TEST_CASE("the notice of a removal stands in place of what was removed, and of nothing else") {
  const auto place_of = [](const app::Session& session, std::string_view parent,
                           std::string_view notice) {
    const page::Node page = app::view(session);
    const page::Node* list = find(page, parent);
    REQUIRE(list);
    for (std::size_t i = 0; i < list->children.size(); ++i)
      if (list->children[i].id == notice) return static_cast<int>(i);
    return -1;
  };
  app::Session session = three_lines();
  press(session, "depenses.d3.ouvrir");
  press(session, "depenses.d3.ouvrir");  // nothing is open, so the table has one child per line
  press(session, "depenses.d1.ouvrir");
  press(session, "depenses.d1.supprimer");
  CHECK_FALSE(shows(session, "avis"));
  CHECK(place_of(session, "depenses", "depenses.d1.retrait") == 0);
  press(session, "depenses.d3.ouvrir");
  press(session, "depenses.d3.supprimer");
  CHECK(place_of(session, "depenses", "depenses.d3.retrait") == 1);
  CHECK(place_of(session, "depenses", "depenses.d1.retrait") == -1);
  session.stage = Stage::projet;
  CHECK_FALSE(shows(session, "annuler"));
  session.stage = Stage::budget;
  press(session, "annuler");
  CHECK_FALSE(shows(session, "avis"));
  CHECK(place_of(session, "depenses", "depenses.d1.retrait") == 0);
  press(session, "depenses.d2.supprimer");
  press(session, "depenses.d3.supprimer");
  CHECK(session.dossier.depenses.empty());
  CHECK(shows(session, "depenses.d3.retrait"));
}

TEST_CASE("a second press of «Supprimer» does not remove the next line") {
  app::Session session = three_lines();
  press(session, "depenses.d1.supprimer");
  press(session, "depenses.d1.supprimer");
  CHECK(ids(session) == "d2 d3");
  press(session, "annuler");
  CHECK(ids(session) == "d1 d2 d3");
}

TEST_CASE("a line whose id looks like the id of a button can be removed") {
  Dossier start;
  for (const char* id : {"manquant", "porteur", "suite", "supprimer", "0", "-", "d1"})
    start.depenses.push_back(line(id, DepenseNature::etude, 100));
  app::Session session = make_session(start, Stage::budget);
  CHECK(joined(page_problems(app::view(session))).empty());
  while (!session.dossier.depenses.empty()) {
    const std::string id = session.dossier.depenses.front().id;
    press(session, "depenses." + id + ".supprimer");
    CHECK(session.stage == Stage::budget);
    if (!session.dossier.depenses.empty()) CHECK(session.dossier.depenses.front().id != id);
    if (session.stage != Stage::budget) break;
  }
}

TEST_CASE("the two readings of an ambiguous amount are buttons that set the amount") {
  app::Session session = three_lines();
  set(session, "depenses.d1.montant", "1.250");
  SUBCASE("thousands") {
    CHECK(shows(session, "depenses.d1.montant.milliers"));
    press(session, "depenses.d1.montant.milliers");
    CHECK(session.dossier.depenses[0].montant.ht == Centimes{125'000});
  }
  SUBCASE("decimals") {
    press(session, "depenses.d1.montant.decimales");
    CHECK(session.dossier.depenses[0].montant.ht == Centimes{125});
  }
  SUBCASE("TTC") {
    set(session, "depenses.d1.regime", "ttc");
    press(session, "depenses.d1.montant.milliers");
    CHECK(session.dossier.depenses[0].montant.ttc == Centimes{125'000});
  }
  CHECK(raw(session, "depenses.d1.montant").empty());
  CHECK_FALSE(shows(session, "depenses.d1.montant.milliers"));
}

TEST_CASE("only possible readings are offered, and not while typing") {
  app::Session session = three_lines();
  set(session, "depenses.d1.montant", "1,255");
  CHECK(shows(session, "depenses.d1.montant.milliers"));
  CHECK_FALSE(shows(session, "depenses.d1.montant.decimales"));
  press(session, "depenses.d1.montant.decimales");
  CHECK(raw(session, "depenses.d1.montant") == "1,255");
  edit(session, "depenses.d1.montant");
  CHECK(shows(session, "depenses.d1.montant.milliers"));
  set(session, "depenses.d1.montant", "1,256");
  CHECK_FALSE(shows(session, "depenses.d1.montant.milliers"));
}

TEST_CASE("the two readings of an ambiguous amount of a co-funder are also buttons") {
  app::Session session = four_cofunders();
  set(session, "financements.2.montant", "1.250");
  CHECK(shows(session, "financements.2.montant.milliers"));
  CHECK(shows(session, "financements.2.montant.decimales"));
  app::Session other = session;
  press(session, "financements.2.montant.milliers");
  CHECK(session.dossier.financements[2].montant.value == Centimes{125'000});
  press(other, "financements.2.montant.decimales");
  CHECK(other.dossier.financements[2].montant.value == Centimes{125});
  CHECK(raw(session, "financements.2.montant").empty());
}

TEST_CASE("the individual answers of a line can be shown and hidden, and a new line hides them") {
  app::Session session = make_session({}, Stage::budget);
  press(session, "ajouter.depense");
  set(session, "depenses.d1.nature", "etude");
  CHECK_FALSE(shows(session, "depenses.d1.investissement"));
  press(session, "depenses.d1.particulier");
  CHECK(shows(session, "depenses.d1.investissement"));
  press(session, "depenses.d1.particulier");
  CHECK_FALSE(shows(session, "depenses.d1.investissement"));
  press(session, "depenses.d1.particulier");
  set(session, "depenses.d1.investissement", "oui");
  CHECK_FALSE(shows(session, "depenses.d1.particulier"));
  press(session, "depenses.d1.supprimer");
  press(session, "ajouter.depense");
  set(session, "depenses.d1.nature", "etude");
  CHECK_FALSE(shows(session, "depenses.d1.investissement"));
}

TEST_CASE("at most two hundred lines can be added, and the draft can be opened") {
  app::Session session = full_budget();
  press(session, "ajouter.depense");
  CHECK(session.dossier.depenses.size() == 200);
  CHECK(shows(session, "avis"));
  press(session, "fermer.avis");
  press(session, "depenses.d7.dupliquer");
  CHECK(session.dossier.depenses.size() == 200);
  CHECK(shows(session, "avis"));
  CHECK(joined(page_problems(app::view(session))).empty());
  CHECK(through_a_file(session.dossier) == session.dossier);
}

TEST_CASE("undoing a removal never exceeds the maximum number of lines") {
  app::Session session = full_budget();
  set(session, "depenses.d7.libelle", "sept");
  press(session, "depenses.d7.supprimer");
  press(session, "ajouter.depense");
  press(session, "annuler");
  CHECK(session.dossier.depenses.size() == 200);
  CHECK(shows(session, "annuler"));  // still offered, because it works once there is room
  press(session, "depenses.d9.exploser");
  session.dossier.depenses.pop_back();
  press(session, "annuler");
  CHECK(session.dossier.depenses.size() == 200);
  CHECK(session.dossier.depenses[6].libelle == "sept");
}

TEST_CASE("raw entries stay with their co-funder, and a draft numbers co-funders by place") {
  app::Session session = four_cofunders();
  press(session, "financements.0.supprimer");
  CHECK(cofunders(session) == "b c d");
  CHECK(raw(session, "financements.1.montant") == "bb");
  CHECK(raw(session, "financements.2.montant").empty());
  CHECK(raw(session, "financements.3.montant") == "dd");
  const Dossier back = through_a_file(session.dossier);
  CHECK(back == session.dossier);
  CHECK(raw_entry(back, {Key::financement_montant, "0"}) == "bb");
  CHECK(raw_entry(back, {Key::financement_montant, "2"}) == "dd");
  press(session, "financements.1.supprimer");
  CHECK(cofunders(session) == "c d");
  press(session, "financements.3.supprimer");
  CHECK(cofunders(session) == "c");
  CHECK(saisies(session.dossier).empty());
  press(session, "ajouter.financement");
  CHECK(session.dossier.financements.back().id == "0");  // no co-funder has this id any more
}

TEST_CASE("undoing the removal of a co-funder restores it at its place with its raw entry") {
  for (const char* removed : {"0", "1", "2", "3"}) {
    CAPTURE(removed);
    app::Session session = four_cofunders();
    const Dossier before = session.dossier;
    press(session, "financements." + std::string(removed) + ".supprimer");
    CHECK(session.dossier.financements.size() == 3);
    press(session, "annuler");
    CHECK(session.dossier == before);
  }
}

TEST_CASE("at most fifty co-funders can be added, with a notice, even after an undo") {
  app::Session session = make_session({}, Stage::budget);
  for (int i = 0; i < 60; ++i) press(session, "ajouter.financement");
  CHECK(session.dossier.financements.size() == 50);
  CHECK(shows(session, "avis"));
  press(session, "financements.0.supprimer");
  press(session, "ajouter.financement");
  press(session, "annuler");
  CHECK(session.dossier.financements.size() == 50);
  CHECK(through_a_file(session.dossier) == session.dossier);
}

TEST_CASE("the draft file keeps the raw entries of lines and co-funders") {
  app::Session session = three_lines();
  press(session, "ajouter.financement");
  set(session, "financements.0.montant", "1.250");
  const Dossier back = through_a_file(session.dossier);
  CHECK(back == session.dossier);
  app::Session reopened = make_session(back, Stage::budget);
  CHECK(value_of(reopened, "depenses.d2.montant") == "12x");
  CHECK(value_of(reopened, "depenses.d2.regime") == "ttc");
  CHECK(value_of(reopened, "financements.0.montant") == "1.250");
}

}  // namespace loire::tests
