// The budget for a spreadsheet: its cells, and that it reads back as the same expenses.
#include "app/budget_table.hpp"

#include "app/file_name.hpp"
#include "app/session.hpp"
#include "input/pasted_table.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::TableFormat;

constexpr std::string_view kByteOrderMark = "\uFEFF";

std::string table(const Dossier& dossier, TableFormat format) {
  return plain_spaces(app::budget_table(make_session(dossier), format));
}

Dossier two_expenses() {
  Dossier out = good_project();
  Depense sensors = line("d1", DepenseNature::etude, 12'500'50);
  sensors.libelle = "Étude ; phase 1";
  Depense salary;
  salary.id = "d2";
  salary.libelle = "=SOMME(A1)";
  salary.nature = DepenseNature::fonctionnement;
  salary.montant.ttc = Centimes{1'200'00};
  salary.tva = Taux{2000};
  out.depenses = {sensors, salary};
  return out;
}

}  // namespace

TEST_CASE("the budget is written for a spreadsheet in French, and for any other") {
  const std::string french = table(two_expenses(), TableFormat::french);
  CHECK(french.starts_with(kByteOrderMark));
  CHECK(
      french.substr(kByteOrderMark.size()) ==
      "Objet;Nature;Montant HT;Montant TTC;TVA;État;Raison\r\n"
      "\"Étude ; phase 1\";Étude ou développement;12500,50;;;Éligible;\r\n"
      "'=SOMME(A1);Fonctionnement;1000,00;1200,00;20 %;Exclue;Les dépenses de fonctionnement sont "
      "exclues.\r\n"
      "Total HT des dépenses saisies;;13500,50;;;;\r\n");
  const std::string neutral = table(two_expenses(), TableFormat::neutral);
  CHECK(neutral.find("Étude ; phase 1\tÉtude ou développement\t12500.50\t\t\tÉligible\t\r\n") !=
        std::string::npos);
}

TEST_CASE("an amount that is not known yet leaves its cell empty, and no total is written") {
  Dossier project = two_expenses();
  project.depenses[0].montant = {};
  const std::string written = table(project, TableFormat::french);
  CHECK(written.find("\"Étude ; phase 1\";Étude ou développement;;;;") != std::string::npos);
  CHECK(written.find("Total") == std::string::npos);
}

TEST_CASE("the written budget of every golden case is pasted as the same expenses") {
  int compared = 0;
  for (const GoldenDossier& golden : golden_dossiers()) {
    std::vector<std::pair<std::string, std::int64_t>> expected;
    bool plain = !golden.dossier.depenses.empty();
    const Assessment result = app::assessment(make_session(golden.dossier));
    for (std::size_t i = 0; i < golden.dossier.depenses.size(); ++i) {
      const Depense& each = golden.dossier.depenses[i];
      // A name that says «total», or that is missing, is not read as an expense.
      plain = plain && result.depenses[i].montant_ht.exact() && each.libelle.size() > 2 &&
              each.libelle.find("otal") == std::string::npos &&
              each.libelle.find('\n') == std::string::npos;
      expected.emplace_back(each.libelle, result.depenses[i].montant_ht.min.value);
    }
    if (!plain) continue;
    ++compared;
    INFO(golden.name);
    const auto pasted = read_pasted_table(
        app::budget_table(make_session(golden.dossier), TableFormat::neutral), rulebook());
    REQUIRE(pasted);
    std::vector<std::pair<std::string, std::int64_t>> read;
    for (const PastedLine& each : pasted->lines)
      read.emplace_back(each.label, each.amount.value ? each.amount.value->value : -1);
    CHECK(read == expected);
  }
  MESSAGE("compared: ", compared);
  CHECK(compared >= 25);
}

TEST_CASE("the dossier offers the budget for a spreadsheet, under the name of the project") {
  app::Session session = make_session(two_expenses(), app::Stage::dossier);
  CHECK(shows(session, "telecharger.budget"));
  session.dossier.projet.intitule = "Capteurs";
  session.today = Date{2023, 6, 15};
  CHECK(app::budget_file_name(session, "") == "loire-connect_capteurs_2023-06-15_budget.csv");
  CHECK_FALSE(shows(make_session({}, app::Stage::dossier), "telecharger.budget"));
}

}  // namespace loire::tests
