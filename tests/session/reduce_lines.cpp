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

/// Three lines; the second has an amount that does not parse.
app::Session three_lines() {
  app::Session it = session({}, Stage::budget);
  for (int i = 0; i < 3; ++i) press(it, "ajouter.depense");
  set(it, "depenses.d1.libelle", "un");
  set(it, "depenses.d2.libelle", "deux");
  set(it, "depenses.d3.libelle", "trois");
  set(it, "depenses.d2.regime", "ttc");
  set(it, "depenses.d2.montant", "12x");
  return it;
}

/// Co-funders a, b, c, d; b and d have an amount that does not parse.
app::Session four_cofunders() {
  app::Session it = session({}, Stage::budget);
  for (const char* name : {"a", "b", "c", "d"}) {
    const std::string prefix = "financements." + std::to_string(it.dossier.financements.size());
    press(it, "ajouter.financement");
    set(it, prefix + ".libelle", name);
    set(it, prefix + ".montant",
        std::string(name) == "b"   ? "bb"
        : std::string(name) == "d" ? "dd"
                                   : "100");
  }
  return it;
}

app::Session full_budget() {
  app::Session it = session({}, Stage::budget);
  for (int i = 0; i < 200; ++i) press(it, "ajouter.depense");
  CHECK(it.dossier.depenses.size() == 200);
  return it;
}

}  // namespace

TEST_CASE("lines are added with an id of their own") {
  app::Session it = session({}, Stage::budget);
  CHECK(shows(it, "ajouter.total"));
  press(it, "ajouter.depense");
  press(it, "ajouter.depense");
  CHECK(ids(it) == "d1 d2");
  CHECK(it.dossier.depenses[1] == [] {
    Depense bare;
    bare.id = "d2";
    return bare;
  }());
  CHECK_FALSE(shows(it, "ajouter.total"));
  press(it, "depenses.d1.supprimer");
  press(it, "ajouter.depense");
  CHECK(ids(it) == "d2 d1");
}

TEST_CASE("a total alone is a line with a name") {
  app::Session it = session({}, Stage::budget);
  press(it, "ajouter.total");
  CHECK(ids(it) == "d1");
  CHECK_FALSE(it.dossier.depenses[0].libelle.empty());
}

TEST_CASE("lines are reordered; the first has no way up, the last none down") {
  app::Session it = three_lines();
  CHECK_FALSE(shows(it, "depenses.d1.monter"));
  CHECK(shows(it, "depenses.d1.descendre"));
  CHECK_FALSE(shows(it, "depenses.d3.descendre"));
  press(it, "depenses.d1.monter");
  press(it, "depenses.d3.descendre");
  CHECK(ids(it) == "d1 d2 d3");
  press(it, "depenses.d2.monter");
  CHECK(ids(it) == "d2 d1 d3");
  CHECK(value_of(it, "depenses.d2.montant") == "12x");
  CHECK(value_of(it, "depenses.d2.regime") == "ttc");
  CHECK(value_of(it, "depenses.d1.montant").empty());
  press(it, "depenses.d2.descendre");
  press(it, "depenses.d2.descendre");
  CHECK(ids(it) == "d1 d3 d2");
  CHECK(value_of(it, "depenses.d2.libelle") == "deux");
}

TEST_CASE("a duplicate stands after its line, with all its answers and raw entries") {
  app::Session it = three_lines();
  set(it, "depenses.d2.nature", "logiciel");
  press(it, "depenses.d2.dupliquer");
  CHECK(ids(it) == "d1 d2 d4 d3");
  Depense copy = it.dossier.depenses[2];
  copy.id = "d2";
  CHECK(copy == it.dossier.depenses[1]);
  CHECK(value_of(it, "depenses.d4.montant") == "12x");
  CHECK(value_of(it, "depenses.d4.regime") == "ttc");
  set(it, "depenses.d4.montant", "12");
  CHECK(value_of(it, "depenses.d2.montant") == "12x");
}

TEST_CASE("a removed line goes with its raw entries, and comes back with them at its place") {
  app::Session it = three_lines();
  const Dossier before = it.dossier;
  press(it, "depenses.d2.supprimer");
  CHECK(ids(it) == "d1 d3");
  CHECK(saisies(it.dossier).empty());
  CHECK(shows(it, "annuler"));
  press(it, "annuler");
  CHECK(it.dossier == before);
  CHECK_FALSE(shows(it, "annuler"));
}

TEST_CASE("an undo after other changes still puts the line back") {
  app::Session it = three_lines();
  press(it, "depenses.d3.supprimer");
  SUBCASE("the id was taken meanwhile") {
    press(it, "ajouter.depense");
    set(it, "depenses.d3.montant", "34x");
    press(it, "annuler");
    CHECK(ids(it) == "d1 d2 d4 d3");
    CHECK(it.dossier.depenses[2].libelle == "trois");
    CHECK(raw(it, "depenses.d3.montant") == "34x");
    CHECK(raw(it, "depenses.d4.montant").empty());
  }
  SUBCASE("the list is shorter now") {
    Dossier empty = it.dossier;
    it.dossier.depenses.clear();
    press(it, "annuler");
    CHECK(ids(it) == "d3");
  }
  SUBCASE("another line was removed: the last removal first, then the one before") {
    press(it, "depenses.d1.supprimer");
    press(it, "annuler");
    CHECK(ids(it) == "d1 d2");
    press(it, "annuler");
    CHECK(ids(it) == "d1 d2 d3");
    press(it, "annuler");
    CHECK(ids(it) == "d1 d2 d3");
  }
}

TEST_CASE("a second press of «Supprimer» does not take the next line") {
  app::Session it = three_lines();
  press(it, "depenses.d1.supprimer");
  press(it, "depenses.d1.supprimer");
  CHECK(ids(it) == "d2 d3");
  press(it, "annuler");
  CHECK(ids(it) == "d1 d2 d3");
}

TEST_CASE("a line whose id reads like a button is removed like any other") {
  Dossier start;
  for (const char* id : {"manquant", "porteur", "suite", "supprimer", "0", "-", "d1"})
    start.depenses.push_back(line(id, DepenseNature::etude, 100));
  app::Session it = session(start, Stage::budget);
  CHECK(joined(page_problems(app::view(it))).empty());
  while (!it.dossier.depenses.empty()) {
    const std::string id = it.dossier.depenses.front().id;
    press(it, "depenses." + id + ".supprimer");
    CHECK(it.stage == Stage::budget);
    if (!it.dossier.depenses.empty()) CHECK(it.dossier.depenses.front().id != id);
    if (it.stage != Stage::budget) break;
  }
}

TEST_CASE("the two readings of an ambiguous amount are buttons; the chosen one is kept") {
  app::Session it = three_lines();
  set(it, "depenses.d1.montant", "1.250");
  SUBCASE("thousands") {
    CHECK(shows(it, "depenses.d1.montant.milliers"));
    press(it, "depenses.d1.montant.milliers");
    CHECK(it.dossier.depenses[0].montant.ht == Centimes{125'000});
  }
  SUBCASE("decimals") {
    press(it, "depenses.d1.montant.decimales");
    CHECK(it.dossier.depenses[0].montant.ht == Centimes{125});
  }
  SUBCASE("TTC") {
    set(it, "depenses.d1.regime", "ttc");
    press(it, "depenses.d1.montant.milliers");
    CHECK(it.dossier.depenses[0].montant.ttc == Centimes{125'000});
  }
  CHECK(raw(it, "depenses.d1.montant").empty());
  CHECK_FALSE(shows(it, "depenses.d1.montant.milliers"));
}

TEST_CASE("only the readings that exist are offered, and not while typing") {
  app::Session it = three_lines();
  set(it, "depenses.d1.montant", "1,255");
  CHECK(shows(it, "depenses.d1.montant.milliers"));
  CHECK_FALSE(shows(it, "depenses.d1.montant.decimales"));
  press(it, "depenses.d1.montant.decimales");
  CHECK(raw(it, "depenses.d1.montant") == "1,255");
  edit(it, "depenses.d1.montant");
  CHECK(shows(it, "depenses.d1.montant.milliers"));
  set(it, "depenses.d1.montant", "1,256");
  CHECK_FALSE(shows(it, "depenses.d1.montant.milliers"));
}

TEST_CASE("an ambiguous amount of a co-funder is asked about in the same way") {
  app::Session it = four_cofunders();
  set(it, "financements.2.montant", "1.250");
  CHECK(shows(it, "financements.2.montant.milliers"));
  CHECK(shows(it, "financements.2.montant.decimales"));
  app::Session other = it;
  press(it, "financements.2.montant.milliers");
  CHECK(it.dossier.financements[2].montant.value == Centimes{125'000});
  press(other, "financements.2.montant.decimales");
  CHECK(other.dossier.financements[2].montant.value == Centimes{125});
  CHECK(raw(it, "financements.2.montant").empty());
}

TEST_CASE("a line's own answers are opened and closed, and not passed on to a new line") {
  app::Session it = session({}, Stage::budget);
  press(it, "ajouter.depense");
  set(it, "depenses.d1.nature", "etude");
  CHECK_FALSE(shows(it, "depenses.d1.investissement"));
  press(it, "depenses.d1.particulier");
  CHECK(shows(it, "depenses.d1.investissement"));
  press(it, "depenses.d1.particulier");
  CHECK_FALSE(shows(it, "depenses.d1.investissement"));
  press(it, "depenses.d1.particulier");
  set(it, "depenses.d1.investissement", "oui");
  CHECK_FALSE(shows(it, "depenses.d1.particulier"));
  press(it, "depenses.d1.supprimer");
  press(it, "fermer.avis");
  press(it, "ajouter.depense");
  set(it, "depenses.d1.nature", "etude");
  CHECK_FALSE(shows(it, "depenses.d1.investissement"));
}

TEST_CASE("two hundred lines and no more, and the draft still opens") {
  app::Session it = full_budget();
  press(it, "ajouter.depense");
  CHECK(it.dossier.depenses.size() == 200);
  CHECK(shows(it, "avis"));
  press(it, "fermer.avis");
  press(it, "depenses.d7.dupliquer");
  CHECK(it.dossier.depenses.size() == 200);
  CHECK(shows(it, "avis"));
  CHECK(joined(page_problems(app::view(it))).empty());
  CHECK(through_a_file(it.dossier) == it.dossier);
}

TEST_CASE("undoing a removal never makes more lines than a draft may hold") {
  app::Session it = full_budget();
  set(it, "depenses.d7.libelle", "sept");
  press(it, "depenses.d7.supprimer");
  press(it, "ajouter.depense");
  press(it, "annuler");
  CHECK(it.dossier.depenses.size() == 200);
  CHECK(shows(it, "annuler"));  // still offered, for when there is room
  press(it, "depenses.d9.exploser");
  it.dossier.depenses.pop_back();
  press(it, "annuler");
  CHECK(it.dossier.depenses.size() == 200);
  CHECK(it.dossier.depenses[6].libelle == "sept");
}

TEST_CASE("co-funders: what was typed stays with each, and a draft numbers them by their place") {
  app::Session it = four_cofunders();
  press(it, "financements.0.supprimer");
  CHECK(cofunders(it) == "b c d");
  CHECK(raw(it, "financements.1.montant") == "bb");
  CHECK(raw(it, "financements.2.montant").empty());
  CHECK(raw(it, "financements.3.montant") == "dd");
  const Dossier back = through_a_file(it.dossier);
  CHECK(back == it.dossier);
  CHECK(raw_entry(back, {Key::financement_montant, "0"}) == "bb");
  CHECK(raw_entry(back, {Key::financement_montant, "2"}) == "dd");
  press(it, "financements.1.supprimer");
  CHECK(cofunders(it) == "c d");
  press(it, "financements.3.supprimer");
  CHECK(cofunders(it) == "c");
  CHECK(saisies(it.dossier).empty());
  press(it, "ajouter.financement");
  CHECK(it.dossier.financements.back().id == "0");  // an id that none has
}

TEST_CASE("co-funders: a removed one comes back at its place with its raw entry") {
  for (const char* removed : {"0", "1", "2", "3"}) {
    CAPTURE(removed);
    app::Session it = four_cofunders();
    const Dossier before = it.dossier;
    press(it, "financements." + std::string(removed) + ".supprimer");
    CHECK(it.dossier.financements.size() == 3);
    press(it, "annuler");
    CHECK(it.dossier == before);
  }
}

TEST_CASE("fifty co-funders and no more, told, even after an undo") {
  app::Session it = session({}, Stage::budget);
  for (int i = 0; i < 60; ++i) press(it, "ajouter.financement");
  CHECK(it.dossier.financements.size() == 50);
  CHECK(shows(it, "avis"));
  press(it, "financements.0.supprimer");
  press(it, "ajouter.financement");
  press(it, "annuler");
  CHECK(it.dossier.financements.size() == 50);
  CHECK(through_a_file(it.dossier) == it.dossier);
}

TEST_CASE("raw entries of lines and co-funders survive the draft file") {
  app::Session it = three_lines();
  press(it, "ajouter.financement");
  set(it, "financements.0.montant", "1.250");
  const Dossier back = through_a_file(it.dossier);
  CHECK(back == it.dossier);
  app::Session again = session(back, Stage::budget);
  CHECK(value_of(again, "depenses.d2.montant") == "12x");
  CHECK(value_of(again, "depenses.d2.regime") == "ttc");
  CHECK(value_of(again, "financements.0.montant") == "1.250");
}

}  // namespace loire::tests
