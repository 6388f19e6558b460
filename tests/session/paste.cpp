// Expenses pasted from a spreadsheet: the preview, adding them, undoing that, and the limits.
#include "app/paste.hpp"

#include "app/action.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"
#include "text/characters.hpp"

namespace loire::tests {
namespace {

using app::Stage;

constexpr char kTable[] =
    "Désignation\tMontant TTC\tTVA\r\nÉcran\t1\u202F200,00 €\t20 %\r\nBorne\t1.250\t20 %\r\n"
    "Câble\tsur devis\t7\r\nTotal TTC\t2450\t\r\n";

void paste(app::Session& session, const std::string& text, const std::string& id = "depenses") {
  const auto ref = parse_ref(id);
  REQUIRE(ref);
  app::reduce(session, app::PasteTable{*ref, text});
}

app::Session budget(std::vector<Depense> lines = {}) {
  Dossier dossier;
  dossier.depenses = std::move(lines);
  return make_session(std::move(dossier), Stage::budget);
}

Depense named(const char* id, const char* name, Regime regime = Regime::ht) {
  Depense out;
  out.id = id;
  out.libelle = name;
  out.montant.regime = regime;
  return out;
}

/// The words of a node and of all nodes in it.
std::string words(const app::Session& session, const std::string& id) {
  const page::Node page = app::view(session);
  const page::Node* found = find(page, id);
  if (!found) return "";
  std::string out;
  page::for_each_node(*found, [&](const page::Node& node) {
    for (const std::string* text : {&node.label, &node.value, &node.help, &node.error})
      if (!text->empty()) out += (out.empty() ? "" : " | ") + *text;
  });
  return out;
}

std::string label_of_button(const app::Session& session, const std::string& id) {
  const page::Node page = app::view(session);
  const page::Node* found = find(page, id);
  return found ? found->label : "";
}

/// Each expense as «id label raw or centimes HT|TTC rate».
std::string budget_lines(const app::Session& session) {
  std::vector<std::string> out;
  for (const Depense& line : session.dossier.depenses) {
    const Montant& amount = line.montant;
    std::string text = line.id + " " + line.libelle;
    if (amount.ht) text += " " + std::to_string(amount.ht->value);
    if (amount.ttc) text += " " + std::to_string(amount.ttc->value);
    if (!amount.raw.empty()) text += " «" + amount.raw + "»";
    text += amount.typed_ttc() ? " TTC" : " HT";
    if (line.tva) text += " " + std::to_string(line.tva->points_base);
    out.push_back(text);
  }
  return joined(out);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a pasted table is shown with its columns, lines, problems and what is left out") {
  app::Session session = budget();
  CHECK_FALSE(shows(session, "tableur"));
  press(session, "ajouter.tableur");
  CHECK(contains(words(session, "tableur.texte"), "collez-les ici (Ctrl+V)"));
  CHECK_FALSE(shows(session, "tableur.ajouter"));
  paste(session, kTable);
  CHECK(session.dossier == Dossier{});
  CHECK(contains(words(session, "tableur"), "3 dépenses reconnues"));
  CHECK(label_of_button(session, "tableur.ajouter") == "Ajouter ces 3 dépenses");
  CHECK(contains(words(session, "tableur.colonnes"), "Désignation"));
  CHECK(contains(words(session, "tableur.colonnes"), "montant"));
  const std::string lines = words(session, "tableur.depenses");
  CHECK(contains(lines, "Écran | 1\u202F200,00\u00A0€ | TTC, TVA 20"));
  CHECK(contains(lines, "1.250"));
  CHECK(contains(lines, "se lit de deux façons"));
  CHECK(contains(lines, "sur devis"));
  CHECK(contains(lines, "ne se lit pas"));
  CHECK(contains(lines, "Taux de TVA inconnu"));
  const std::string others = words(session, "tableur.autres");
  CHECK(contains(others, "Ligne 1"));
  CHECK(contains(others, "Total TTC"));
  CHECK(contains(others, "2\u202F450,00\u00A0€"));
  CHECK(joined(page_problems(app::view(session))).empty());
}

TEST_CASE("the recognised expenses are added, and removed again in one go") {
  app::Session session = budget({named("d1", "Étude")});
  const Dossier before = session.dossier;
  const int revision = session.revision;
  paste(session, kTable);
  CHECK(session.revision == revision);
  press(session, "tableur.ajouter");
  CHECK(session.revision > revision);
  CHECK(budget_lines(session) ==
        "d1 Étude HT d2 Écran 120000 TTC 2000 d3 Borne «1.250» TTC 2000 d4 Câble «sur devis» TTC");
  CHECK_FALSE(shows(session, "tableur"));
  CHECK(through_a_file(session.dossier) == session.dossier);
  CHECK(shows(session, "depenses.d3.montant.milliers"));
  CHECK(label_of_button(session, "annuler") == "Retirer les 3 dépenses collées");
  const Dossier after = session.dossier;
  press(session, "annuler");
  CHECK(session.dossier == before);
  CHECK(label_of_button(session, "annuler") == "Remettre les 3 dépenses");
  press(session, "annuler");
  CHECK(session.dossier == after);
  CHECK_FALSE(shows(session, "annuler"));
}

TEST_CASE("adding nothing changes no answer") {
  app::Session session = budget({named("d1", "Étude")});
  const Dossier before = session.dossier;
  paste(session, kTable, "depenses.d1.libelle");
  CHECK(shows(session, "tableur"));
  press(session, "tableur.fermer");
  CHECK_FALSE(shows(session, "tableur"));
  CHECK(session.dossier == before);
  CHECK_FALSE(shows(session, "annuler"));
  app::reduce(session, app::Press{page::Verb::add_pasted});
  CHECK(session.dossier == before);
}

TEST_CASE("removing the pasted expenses leaves the others and what was undone before") {
  app::Session session = budget({named("d1", "Étude"), named("d2", "Audit")});
  press(session, "depenses.d1.supprimer");
  paste(session, "Écran\t200\nSouris\t20\nCasque\t30");
  press(session, "tableur.ajouter");
  CHECK(budget_lines(session) ==
        "d2 Audit HT d1 Écran 20000 HT d3 Souris 2000 HT d4 Casque 3000 HT");
  set(session, "depenses.d2.libelle", "Audit complet");
  press(session, "depenses.d3.monter");
  SUBCASE("one of them was removed by itself, and another expense has its id") {
    press(session, "depenses.d3.supprimer");
    press(session, "ajouter.depense");
    set(session, "depenses.d3.libelle", "Ajoutée");
    press(session, "annuler");
    CHECK(label_of_button(session, "annuler") == "Retirer les 2 dépenses collées");
    press(session, "annuler");
    CHECK(budget_lines(session) == "d2 Audit complet HT d5 Souris 2000 HT d3 Ajoutée HT");
  }
  SUBCASE("all of them are there") {
    press(session, "annuler");
    CHECK(budget_lines(session) == "d2 Audit complet HT");
    press(session, "annuler");  // the line that was removed before
    CHECK(budget_lines(session) == "d1 Étude HT d2 Audit complet HT");
    press(session, "annuler");  // then the pasted ones, of which one needs another id
    CHECK(budget_lines(session) ==
          "d1 Étude HT d3 Souris 2000 HT d4 Écran 20000 HT d5 Casque 3000 HT d2 Audit complet HT");
  }
  SUBCASE("each was removed by itself: nothing is left to remove") {
    for (const char* id : {"d1", "d3", "d4"})
      press(session, "depenses." + std::string(id) + ".supprimer");
    for (int i = 0; i < 3; ++i) press(session, "annuler");
    CHECK(session.dossier.depenses.size() == 4);
    CHECK(label_of_button(session, "annuler") == "Remettre");
  }
}

TEST_CASE("a table pasted into a blank expense takes its place; another expense stays") {
  app::Session session = budget({named("d1", "Étude"), named("d2", ""), named("d3", "Audit")});
  SUBCASE("blank") {
    paste(session, "Écran\t200\nSouris\t20", "depenses.d2.montant");
    press(session, "tableur.ajouter");
    CHECK(budget_lines(session) == "d1 Étude HT d2 Écran 20000 HT d4 Souris 2000 HT d3 Audit HT");
    press(session, "annuler");
    CHECK(budget_lines(session) == "d1 Étude HT d3 Audit HT");
  }
  SUBCASE("filled in") {
    paste(session, "Écran\t200\nSouris\t20", "depenses.d1.montant");
    press(session, "tableur.ajouter");
    CHECK(budget_lines(session) ==
          "d1 Étude HT d2  HT d3 Audit HT d4 Écran 20000 HT d5 Souris 2000 HT");
  }
}

TEST_CASE("HT, TTC and VAT that the table does not say are as in a new expense: as in the last") {
  Depense last = named("d1", "Étude", Regime::ttc);
  last.tva = Taux{550};
  app::Session session = budget({last});
  press(session, "ajouter.depense");
  const char* text = "";
  std::string added;
  SUBCASE("nothing is said") {
    text = "Écran\t200\nSouris\t20 HT";
    added = "d2 Écran 20000 TTC 550 d3 Souris 2000 HT";
  }
  SUBCASE("the heading says HT") {
    text = "Objet\tMontant HT\nÉcran\t200";
    added = "d2 Écran 20000 HT";
  }
  SUBCASE("the table says the VAT of some lines") {
    text = "Objet\tMontant\tTaux de TVA\nÉcran\t200\t20 %\nSouris\t20\t";
    added = "d2 Écran 20000 TTC 2000 d3 Souris 2000 TTC";
  }
  paste(session, text, "depenses.d2.libelle");
  CHECK(contains(words(session, "tableur"), "lu TTC, comme dans une nouvelle dépense") ==
        !contains(text, "Montant HT"));
  press(session, "tableur.ajouter");
  CHECK(budget_lines(session) == "d1 Étude TTC 550 " + added);
}

TEST_CASE("one cell, and a text outside the expenses, are ordinary pastes") {
  app::Session session = budget({named("d1", "Étude")});
  for (const char* text : {"", "Écran", "12 500,50 €\r\n", "\t12\r\n", "\"125\n300\""})
    CHECK_FALSE(app::is_pasted_table(session, {Key::depense_libelle, "d1"}, text));
  CHECK(app::is_pasted_table(session, {Key::depense_libelle, "d1"}, "Écran\t200"));
  CHECK(app::is_pasted_table(session, {Key::depense_montant, "d1"}, "125\n300"));
  for (const char* id : {"projet.description", "porteur.nom", "depenses.d9.libelle",
                         "plan_financement.devis_ht", "financements.0.montant"}) {
    CAPTURE(id);
    const auto ref = parse_ref(id);
    REQUIRE(ref);
    CHECK_FALSE(app::is_pasted_table(session, *ref, "Écran\t200"));
    app::reduce(session, app::PasteTable{*ref, "Écran\t200"});
    CHECK_FALSE(session.pasted);
  }
  press(session, "ajouter.tableur");
  paste(session, "Écran");
  CHECK(contains(words(session, "tableur.texte"), "au moins deux cellules"));
  CHECK_FALSE(shows(session, "tableur.ajouter"));
}

TEST_CASE("two cells are never one amount") {
  app::Session session = budget({named("d1", "")});
  paste(session, "125\n300", "depenses.d1.montant");
  press(session, "tableur.ajouter");
  CHECK(budget_lines(session) == "d1  12500 HT d2  30000 HT");
}

TEST_CASE(
    "the budget holds two hundred expenses with those pasted, and what does not fit is told") {
  std::vector<Depense> lines(198);
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].id = "x" + std::to_string(i);
  app::Session session = budget(lines);
  paste(session, "Écran\t200\nSouris\t20\nCasque\t30\nCâble\t5\nTotal\t255");
  CHECK(label_of_button(session, "tableur.ajouter") == "Ajouter ces 2 dépenses");
  CHECK(contains(words(session, "tableur"), "2 dépenses ne tiennent pas"));
  CHECK(contains(words(session, "tableur.autres"), "Casque"));
  press(session, "ajouter.depense");
  CHECK(label_of_button(session, "tableur.ajouter") == "Ajouter cette dépense");
  press(session, "tableur.ajouter");
  CHECK(session.dossier.depenses.size() == 200);
  CHECK(session.dossier.depenses.back().libelle == "Écran");
  CHECK(label_of_button(session, "annuler") == "Retirer la dépense collée");
  paste(session, "Écran\t200\nSouris\t20");
  CHECK_FALSE(shows(session, "tableur.ajouter"));
  CHECK(contains(words(session, "tableur"), "2 dépenses ne tiennent pas"));
  press(session, "tableur.fermer");
  press(session, "annuler");
  press(session, "ajouter.depense");
  press(session, "annuler");
  CHECK(session.dossier.depenses.size() == 200);
  CHECK(contains(words(session, "avis"), "200 au plus"));
  CHECK(shows(session, "annuler"));
  CHECK(through_a_file(session.dossier) == session.dossier);
}

TEST_CASE("a text over the limit is told, and nothing of it is kept") {
  app::Session session = budget();
  paste(session, "Écran\t200\n" + std::string(kMaxTextCharacters, 'a'));
  CHECK(contains(words(session, "tableur.texte"), "trop long"));
  CHECK_FALSE(shows(session, "tableur.ajouter"));
  paste(session, "Écran\t200\n" + std::string(kMaxTextCharacters - 10, 'a'));
  CHECK(label_of_button(session, "tableur.ajouter") == "Ajouter ces 2 dépenses");
}

TEST_CASE("another project does not show what was pasted for the one before") {
  app::Session session = budget({named("d1", "Étude")});
  paste(session, kTable);
  press(session, "tout.effacer");
  session.stage = Stage::budget;
  CHECK_FALSE(shows(session, "tableur"));
}

}  // namespace loire::tests
