#include "input/pasted_table.hpp"

#include <algorithm>
#include <random>

#include "input/amount_reading.hpp"
#include "text/characters.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

using namespace std::literals;

std::optional<PastedTable> try_paste(std::string_view text) {
  return read_pasted_table(text, rulebook());
}

PastedTable paste(std::string_view text) {
  auto table = try_paste(text);
  REQUIRE_MESSAGE(table, text);
  return *std::move(table);
}

std::string problem_word(PastedProblem problem) {
  switch (problem) {
    case PastedProblem::no_label: return "no_label";
    case PastedProblem::no_amount: return "no_amount";
    case PastedProblem::amount_unread: return "unread";
    case PastedProblem::amount_ambiguous: return "ambiguous";
    case PastedProblem::per_unit: return "per_unit";
    case PastedProblem::sum_of_lines: return "sum_of_lines";
    case PastedProblem::like_total: return "like_total";
    case PastedProblem::vat_unread: return "vat_unread";
    case PastedProblem::label_too_long: return "label_too_long";
    case PastedProblem::amount_too_long: return "amount_too_long";
  }
  return "?";
}

/// Each line as «row label: centimes HT rate [problems]», without what is missing.
std::vector<std::string> lines(const PastedTable& table) {
  std::vector<std::string> out;
  for (const PastedLine& line : table.lines) {
    std::string text = std::to_string(line.row) + " " + line.label + ":";
    if (line.amount.value) text += " " + std::to_string(line.amount.value->value);
    if (!line.amount.raw.empty()) text += " «" + line.amount.raw + "»";
    if (line.regime) text += *line.regime == Regime::ht ? " HT" : " TTC";
    if (line.vat) text += " " + std::to_string(line.vat->points_base);
    for (const PastedProblem problem : line.problems) text += " [" + problem_word(problem) + "]";
    out.push_back(text);
  }
  return out;
}

std::string columns(const PastedTable& table) {
  std::vector<std::string> out;
  for (const PastedColumn& column : table.columns) switch (column.use) {
      case Column::ignored: out.emplace_back("-"); break;
      case Column::label: out.emplace_back("label"); break;
      case Column::amount: out.emplace_back("amount"); break;
      case Column::regime: out.emplace_back("regime"); break;
      case Column::vat: out.emplace_back("vat"); break;
      case Column::quantity: out.emplace_back("quantity"); break;
      case Column::unit_price: out.emplace_back("unit_price"); break;
    }
  return joined(out);
}

/// The rows left out, as «row why» or «row why centimes».
std::string left_out(const PastedTable& table) {
  std::vector<std::string> out;
  for (const LeftOutRow& row : table.left_out) {
    std::string text = std::to_string(row.row);
    switch (row.why) {
      case RowLeftOut::blank: text += " blank"; break;
      case RowLeftOut::title: text += " title"; break;
      case RowLeftOut::heading: text += " heading"; break;
      case RowLeftOut::total: text += " total"; break;
      case RowLeftOut::unread: text += " unread"; break;
      case RowLeftOut::over_limit: text += " over_limit"; break;
    }
    if (row.amount) text += " " + std::to_string(row.amount->value);
    out.push_back(text);
  }
  return joined(out);
}

/// The use of a column with this heading, beside a label and another amount.
std::string use_of(const std::string& heading, const std::string& cell) {
  const std::string got =
      columns(paste("Désignation\t" + heading + "\r\nÉcran\t" + cell + "\r\nClavier\t" + cell));
  return got.substr(got.find(' ') + 1);
}

}  // namespace

TEST_CASE("a paste from Excel with headings: CRLF, no-break spaces, signs of euros") {
  const PastedTable table = paste(
      "Désignation\tMontant HT\r\nÉcran tactile\t1\u202F200,00 €\r\nBorne\t12\u00A0500,50 €\r\n");
  CHECK(columns(table) == "label amount");
  CHECK(table.choice == AmountChoice::heading);
  CHECK(table.columns[1].heading == "Montant HT");
  CHECK(joined(lines(table)) == "2 Écran tactile: 120000 HT 3 Borne: 1250050 HT");
  CHECK(left_out(table) == "1 heading");
}

TEST_CASE("a paste from LibreOffice, with LF alone; and CR alone") {
  for (const char* text :
       {"Objet\tCoût\nÉcran\t200\nClavier\t50", "Objet\tCoût\rÉcran\t200\rClavier\t50\r"})
    CHECK(joined(lines(paste(text))) == "2 Écran: 20000 3 Clavier: 5000");
}

TEST_CASE("without headings, the columns are found by their content") {
  const PastedTable table = paste("Écran\t200,00\r\nClavier\t50,00\r\n");
  CHECK(columns(table) == "label amount");
  CHECK(table.choice == AmountChoice::only);
  CHECK(joined(lines(table)) == "1 Écran: 20000 2 Clavier: 5000");
  CHECK(left_out(table).empty());

  CHECK(columns(paste("200\tÉcran\n50\tClavier")) == "amount label");
  CHECK(columns(paste("A1\t200 €\tÉcran tactile\nA2\t50 €\tClavier")) == "- amount label");
  CHECK(columns(paste("Écran\t200\tHT\nClavier\t50\tTTC")) == "label amount regime");
  CHECK(joined(lines(paste("Écran\t200\tHT\nClavier\t50\tTTC"))) ==
        "1 Écran: 20000 HT 2 Clavier: 5000 TTC");
}

TEST_CASE("a quantity times a unit price shows which column is the total") {
  const PastedTable table = paste("Écran\t2\t150,00\t300,00\nClavier\t3\t50,00\t150,00");
  CHECK(columns(table) == "label quantity unit_price amount");
  CHECK(table.choice == AmountChoice::product);
  CHECK(joined(lines(table)) == "1 Écran: 30000 2 Clavier: 15000");

  CHECK(columns(paste("300,00\t2\t150,00\tÉcran\n150,00\t3\t50,00\tClavier")) ==
        "amount quantity unit_price label");
  CHECK(columns(paste("Écran\t150,00\t2\t300,00\nClavier\t50,00\t3\t150,00")) ==
        "label unit_price quantity amount");

  const PastedTable headed = paste(
      "Désignation\tQté\tP.U. HT\tTVA\tTotal HT\nÉcran\t2\t150\t20 "
      "%\t300\nClavier\t3\t50\t20%\t150");
  CHECK(columns(headed) == "label quantity unit_price vat amount");
  CHECK(headed.choice == AmountChoice::heading);
  CHECK(joined(lines(headed)) == "2 Écran: 30000 HT 2000 3 Clavier: 15000 HT 2000");
}

TEST_CASE("of several columns of amounts without a product, a likely one is taken and told") {
  const PastedTable numbered = paste("1\tÉcran\t200\n2\tClavier\t50\n3\tSouris\t20");
  CHECK(columns(numbered) == "- label amount");
  CHECK(numbered.choice == AmountChoice::last);
  const PastedTable euros = paste("Écran\t200 €\t12\nClavier\t50 €\t30");
  CHECK(columns(euros) == "label amount -");
  CHECK(euros.choice == AmountChoice::only);
  CHECK(paste("Écran\t200\t310\nClavier\t500\t640").choice == AmountChoice::last);
  CHECK(columns(paste("Écran\t200\t310\nClavier\t500\t640")) == "label - amount");
}

TEST_CASE("a column that is another one with VAT tells HT from TTC") {
  for (const char* text :
       {"Écran\t200\t240\nClavier\t50\t60", "Écran\t200,00\t40,00\t240,00\nClavier\t50\t10\t60"}) {
    const PastedTable table = paste(text);
    CHECK(table.choice == AmountChoice::before_tax);
    CHECK(table.regime == Regime::ht);
    CHECK(joined(lines(table)) == "1 Écran: 20000 HT 2 Clavier: 5000 HT");
  }
}

TEST_CASE("only the price of a unit: the quantity is never multiplied, and is told") {
  for (const char* heading : {"Désignation\tQté\tP.U.\n", "Désignation\tQté\tPrix\n"}) {
    const PastedTable table = paste(heading + std::string("Écran\t2\t150\nClavier\t1\t50"));
    CHECK(table.choice == AmountChoice::unit_price);
    CHECK(joined(lines(table)) == "2 Écran: 15000 [per_unit] 3 Clavier: 5000");
  }
}

TEST_CASE("TTC in the heading, and rates of VAT as Excel writes them") {
  const PastedTable table = paste(
      "LIBELLE\tPRIX TTC\tTAUX DE TVA\r\nÉcran\t240\t20 %\r\nLivre\t105,5\t5,50\r\nA\t1\t0,2\r\n"
      "B\t1\t0,055\r\nC\t1\t2,1%\r\nD\t1\t7\r\nE\t1\t\r\nF\t1\t0\r\n");
  CHECK(columns(table) == "label amount vat");
  CHECK(table.regime == Regime::ttc);
  CHECK(joined(lines(table)) ==
        "2 Écran: 24000 TTC 2000 3 Livre: 10550 TTC 550 4 A: 100 TTC 2000 5 B: 100 TTC 550 "
        "6 C: 100 TTC 210 7 D: 100 TTC [vat_unread] 8 E: 100 TTC 9 F: 100 TTC 0");
  CHECK(table.lines[5].vat_raw == "7");
  // Without a heading that says so, a percentage is not a VAT; amounts of VAT are no rates.
  CHECK(columns(paste("Écran\t240\t20 %\nLivre\t105\t5,5 %")) == "label amount -");
  CHECK(columns(paste("Objet\tHT\tTVA\nÉcran\t200\t40\nLivre\t100\t5,50")) == "label amount -");
}

TEST_CASE("HT and TTC of a cell override the heading; without either nothing is known") {
  const PastedTable table =
      paste("Objet\tMontant HT\nÉcran\t200 € TTC\nClavier\t50 HT\nSouris\t20");
  CHECK(joined(lines(table)) == "2 Écran: 20000 TTC 3 Clavier: 5000 HT 4 Souris: 2000 HT");
  CHECK(joined(lines(paste("Écran\t200 TTC\nClavier\t50 € HT\nSouris\t20"))) ==
        "1 Écran: 20000 TTC 2 Clavier: 5000 HT 3 Souris: 2000");
}

TEST_CASE("headings are read in any case, without accents, in any order") {
  for (const char* heading :
       {"Montant HT", "MONTANT H.T.", "montant hors taxes", "Prix TTC", "Total", "Coût total (€)",
        "Prix de vente HT", "Montant en euros", "HT", "TTC", "Dépense HT", "Coût prévisionnel",
        "Montant\nHT", "Montant hors TVA", "Montant TVA comprise", "Montant devis"})
    CHECK_MESSAGE(use_of('"' + std::string(heading) + '"', "20") == "amount", heading);
  for (const char* heading : {"TVA", "Taux de TVA", "% TVA", "T.V.A.", "tva (%)", "Taux TVA"})
    CHECK_MESSAGE(use_of(heading, "20") == "vat", heading);
  for (const char* heading : {"Qté", "QTE", "Quantité", "Nb", "Nombre d’unités", "Nbre de jours"})
    CHECK_MESSAGE(use_of(heading + std::string("\tTotal"), "2\t20") == "quantity amount", heading);
  for (const char* heading : {"P.U.", "PU HT", "Prix unitaire", "P.U", "Prix par unité", "P.U.HT"})
    CHECK_MESSAGE(use_of(heading + std::string("\tTotal"), "2\t20") == "unit_price amount",
                  heading);
  for (const char* heading : {"Montant TVA", "Total TVA", "Subvention", "Montant de l’aide", "N°",
                              "Référence", "Remise", "Date du devis", "Unité"})
    CHECK_MESSAGE(use_of(heading + std::string("\tTotal"), "7\t20") == "- amount", heading);
  for (const char* heading : {"Objet", "LIBELLÉ", "libelle", "Intitulé", "Description des travaux",
                              "Nature de la dépense", "Article", "De\u0301signation"})
    CHECK_MESSAGE(columns(paste("Total\tRéférence\t" + std::string(heading) +
                                "\n20\tUn texte assez long\tÉcran\n30\tUn autre texte\tSouris")) ==
                      "amount - label",
                  heading);
  CHECK(use_of("HT ou TTC\tTotal", "TTC\t20") == "regime amount");
}

TEST_CASE("of several headings of amounts, the total HT is taken, then the total TTC") {
  const auto amount = [](const char* headings) {
    const PastedTable table = paste(headings + std::string("\nÉcran\t7\t8\t9\nSouris\t4\t5\t6"));
    return table.lines.at(0).amount.value->value / 100;
  };
  CHECK(amount("Objet\tTotal HT\tTVA\tTotal TTC") == 7);
  CHECK(amount("Objet\tTotal TTC\tTotal HT\tPrix HT") == 8);
  CHECK(amount("Objet\tPrix HT\tTotal TTC\tRemise") == 8);
  CHECK(amount("Objet\tPrix HT\tPrix TTC\tUnité") == 7);
  CHECK(amount("Objet\tPrix\tPrix\tPrix") == 9);
  // An empty column is passed over, whatever its heading.
  CHECK(joined(lines(paste("Objet\tTotal HT\tTotal TTC\nÉcran\t\t240\nSouris\t\t24"))) ==
        "2 Écran: 24000 TTC 3 Souris: 2400 TTC");
}

TEST_CASE("headings may stand below a title, and again on a further page") {
  const PastedTable table = paste(
      "Devis de la mairie\n\nFournisseur : Exemple\t\nObjet\tMontant HT\nÉcran\t200\n"
      "Objet\tMontant HT\nSouris\t20");
  CHECK(joined(lines(table)) == "5 Écran: 20000 HT 7 Souris: 2000 HT");
  CHECK(left_out(table) == "1 title 2 blank 3 title 4 heading 6 heading");
  CHECK(table.left_out[0].text == "Devis de la mairie");
  // What lines are called is no heading.
  CHECK(paste("Matériel\t\nÉcran\t200").lines.size() == 2);
}

TEST_CASE("totals and subtotals are left out and told") {
  const PastedTable table = paste(
      "Objet\tMontant\nÉcran\t200\nSous-total matériel\t200\nFormation\t100\nTotal HT\t300\n"
      "TVA 20 %\t60\nTOTAL TTC\t360\nNet à payer\t360\nS/Total\t1\nTotal général\t-5\n");
  CHECK(joined(lines(table)) == "2 Écran: 20000 4 Formation: 10000");
  CHECK(left_out(table) ==
        "1 heading 3 total 20000 5 total 30000 6 total 6000 7 total 36000 8 total 36000 "
        "9 total 100 10 total");
  // The word may stand in another column when there is no label, or beside the amount itself.
  const PastedTable beside = paste(
      "Objet\tQté\tPU\tTotal HT\nÉcran\t2\t100\t200\nSouris\t1\t9\t9\n\t\tTotal HT\t209\n"
      "\t\t\tTotal : 209 €\n");
  CHECK(beside.lines.size() == 2);
  CHECK(left_out(beside) == "1 heading 4 total 20900 5 total 20900");
  // Words that only resemble.
  CHECK(paste("Totaliseur\t200\nMontant d’une borne\t300\nHTML\t7").lines.size() == 3);
}

TEST_CASE("a name that begins like a total is a total only with the sum of the lines above") {
  for (const char* supplier : {"Total Energies", "TotalEnergies", "Totalenergies Pro",
                               "TOTAL Énergies", "Total Energies : borne de recharge"}) {
    const PastedTable table = paste("Objet\tMontant\nÉcran\t200\n" + std::string(supplier) +
                                    "\t900\nSouris\t20\nTotal\t1120");
    CHECK_MESSAGE(table.lines.size() == 3, supplier);
    CHECK_MESSAGE(left_out(table) == "1 heading 5 total 112000", supplier);
  }
  // The first line of all is no sum of others.
  CHECK(joined(lines(paste("Total Energies\t0\nÉcran\t200"))) ==
        "1 Total Energies: 0 [like_total] 2 Écran: 20000");
  // A supplier named beside each line.
  const PastedTable supplied = paste(
      "Fournisseur\tObjet\tMontant\nTotal Energies\tBorne\t900\nTotal Energies\t\t300\n"
      "Total Energies\tCâble\t50");
  CHECK(joined(lines(supplied)) ==
        "2 Borne: 90000 3 : 30000 [no_label] [like_total] 4 Câble: 5000");
  // Of the lines since the last subtotal, or of all lines.
  const PastedTable sums = paste(
      "Objet\tMontant\nÉcran\t200\nSouris\t20\nSous-total bureau\t220\nCasque\t30\n"
      "Sous-total salle\t30\nTotal de l’école\t250\n");
  CHECK(joined(lines(sums)) == "2 Écran: 20000 3 Souris: 2000 5 Casque: 3000");
  CHECK(left_out(sums) == "1 heading 4 total 22000 6 total 3000 7 total 25000");
  // Words of a total alone are one, whatever the amount.
  for (const char* words :
       {"Total", "Sous-total", "Sous total HT", "Total général TTC", "Total du projet",
        "TOTAL DES DÉPENSES", "Total budget prévisionnel", "Total 2", "Totaux"})
    CHECK_MESSAGE(paste("Écran\t200\n" + std::string(words) + "\t999").lines.size() == 1, words);
}

TEST_CASE("rows with a part missing are lines with a problem") {
  const PastedTable table =
      paste("Objet\tMontant\tDate\nÉcran\t200\t\nSouris\t\t\n\t20\t\n\t\tmai");
  CHECK(joined(lines(table)) == "2 Écran: 20000 3 Souris: [no_amount] 4 : 2000 [no_label]");
  CHECK(left_out(table) == "1 heading 5 unread");
  const PastedTable sum = paste("Écran\t200\nSouris\t20\n\t220");
  CHECK(joined(lines(sum)) == "1 Écran: 20000 2 Souris: 2000 3 : 22000 [no_label] [sum_of_lines]");
  CHECK(joined(lines(paste("125\n300"))) == "1 : 12500 [no_label] 2 : 30000 [no_label]");
}

TEST_CASE("blank rows are skipped, and those at the end are not told") {
  const PastedTable table =
      paste("\r\nÉcran\t200\r\n\t\r\n \u00A0\t\u200B\r\nSouris\t20\r\n\r\n\t\t");
  CHECK(joined(lines(table)) == "2 Écran: 20000 5 Souris: 2000");
  CHECK(left_out(table) == "1 blank 3 blank 4 blank");
}

TEST_CASE("a cell that is no amount keeps its text") {
  const PastedTable table = paste(
      "Objet\tMontant\nA\tsur devis\nB\t1.250\nC\t12,5 k€\nD\t100 € par mois\nE\t-500\nF\t200\n"
      "G\t\"125\n300\"");
  CHECK(joined(lines(table)) ==
        "2 A: «sur devis» [unread] 3 B: «1.250» [ambiguous] 4 C: «12,5 k€» [unread] "
        "5 D: «100 € par mois» [unread] 6 E: «-500» [unread] 7 F: 20000 "
        "8 G: «125\t300» [unread]");
  CHECK(columns(paste("Écran\t12,5 k€\nSouris\t2 k€")) == "label amount");
  CHECK(columns(paste("Écran\tsur devis\nSouris\tà voir\nCasque\t12")) == "label amount");
}

TEST_CASE("cells in quotes may contain line ends, tabs and quotes") {
  const PastedTable table = paste(
      "\"Objet\nde la dépense\"\t\"Montant\r\nHT\"\r\n\"Écran\r\ntactile\"\t200\r\n"
      "\"Écran \"\"24 pouces\"\"\tmat\"\t\"300\"\r\n");
  CHECK(joined(lines(table)) == "2 Écran tactile: 20000 HT 3 Écran \"24 pouces\" mat: 30000 HT");
  // A quote that closes nowhere, or within a cell, is a character.
  CHECK(joined(lines(paste("\"Pack\" école\t200\nÉcran 24\"\t300\n\"Souris\t20"))) ==
        "1 \"Pack\" école: 20000 2 Écran 24\": 30000 3 \"Souris: 2000");
}

TEST_CASE("fewer than two cells are no table") {
  for (const char* text : {"", "12 500,50", "12 500,50 €\r\n", "\t12 500,50\r\n", "\t\t\n\n",
                           "\"125\n300\"", "\"Une\tcellule\"", "\uFEFF", "\xEF\xBB\xBF\"a\nb\""})
    CHECK_MESSAGE(!try_paste(text), text);
  CHECK(try_paste("a\tb"));
  CHECK(try_paste("a\nb"));
}

TEST_CASE("two columns of text give lines without amounts") {
  const PastedTable table = paste("Un écran tactile\tsalle\nUne souris\tbureau");
  CHECK(columns(table) == "label -");
  CHECK(table.choice == AmountChoice::none);
  CHECK(joined(lines(table)) == "1 Un écran tactile: [no_amount] 2 Une souris: [no_amount]");
}

TEST_CASE("a dossier's number of lines is the limit, and what is over is told") {
  std::string text = "Objet\tMontant\n";
  for (int i = 1; i <= 300; ++i)
    text += "Ligne " + std::to_string(i) + "\t" + std::to_string(i) + "\n";
  text += "Total\t45150\n";
  const PastedTable table = paste(text);
  REQUIRE(table.lines.size() == kMaxLines);
  CHECK(table.lines.back().label == "Ligne 200");
  REQUIRE(table.left_out.size() == 102);
  CHECK(table.left_out[1].why == RowLeftOut::over_limit);
  CHECK(table.left_out[1].text == "Ligne 201");
  CHECK(table.left_out[1].amount == Centimes{201'00});
  CHECK(table.left_out.back().why == RowLeftOut::total);

  // Less room: the total of what does not fit is still one.
  const auto little =
      read_pasted_table("Écran\t200\nSouris\t20\nTotal du bureau\t220", rulebook(), 1);
  REQUIRE(little);
  CHECK(joined(lines(*little)) == "1 Écran: 20000");
  CHECK(left_out(*little) == "2 over_limit 2000 3 total 22000");
  CHECK(read_pasted_table("Écran\t200", rulebook(), 0)->lines.empty());

  std::string many;
  for (std::size_t i = 0; i < kMaxTableRows + 5; ++i) many += "x\t1\n\n";
  CHECK(paste(many).rows_beyond == kMaxTableRows / 2 + 5);
  const std::string wide = "Écran" + std::string(kMaxTableColumns + 6, '\t');
  CHECK(paste(wide + "7\t\nSouris\t5").columns_beyond == 7);
}

TEST_CASE("texts over the limit are told, and a shortened amount is no amount") {
  const std::string label(kMaxTextCharacters + 3, 'a');
  const PastedTable table = paste(label + "\t200\n\"b\"\t20");
  CHECK(table.lines[0].label.size() == kMaxTextCharacters);
  CHECK(table.lines[0].left_out == 3);
  CHECK(table.lines[0].has(PastedProblem::label_too_long));

  const std::string amount = "125" + std::string(kMaxTextCharacters, ' ') + "x";
  const PastedTable long_amount = paste("Objet\tMontant\na\t" + amount + "\nb\t20");
  const PastedLine& line = long_amount.lines.at(0);
  CHECK(line.has(PastedProblem::amount_too_long));
  CHECK(count_characters(line.amount.raw) == kMaxTextCharacters);
  CHECK(read_amount(line.amount.raw).problem());
}

TEST_CASE("invisible, control and broken characters do no harm") {
  const PastedTable table = paste(
      "\u202EObjet\tMontant\u200B HT\nÉc\x01ran\u202E \u2066mat\t2\u200B00\nSou\xFFris\t20\0\n"
      "\xE2\x82\t3\xC3\n"sv);
  CHECK(joined(lines(table)) ==
        "2 Écran mat: 20000 HT 3 Sou\uFFFDris: 2000 HT 4 \uFFFD: «3\uFFFD» HT [unread]");
}

TEST_CASE("any bytes give at most the lines of a dossier, and only amounts of single cells") {
  std::mt19937 random(11);
  const std::vector<std::string> pieces{"1",      "25",    "300",    "2,5",  "€",
                                        " ",      "HT",    "TTC",    "\t",   "\t",
                                        "\n",     "\r",    "\r\n",   "\"",   "\"\"",
                                        "Écran",  "Objet", "TVA",    "20 %", "Total",
                                        "Qté",    "P.U.",  ".",      "-",    std::string(1, 0),
                                        "\u202E", "\xC3",  "\u2028", "k€",   "Montant HT",
                                        "'",      "(",     ")"};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (std::size_t length = random() % 400; length > 0; --length)
      if (round % 2 == 0) text += static_cast<char>(random() % 256);
      else text += pieces[random() % pieces.size()];
    const auto table = try_paste(text);
    if (!table) continue;
    CHECK(table->lines.size() <= kMaxLines);
    const TableCells cells = table_cells(text);
    CHECK(table->lines.size() + table->left_out.size() == cells.rows.size());
    for (const PastedLine& line : table->lines) {
      if (!line.amount.value) continue;
      const auto& row = cells.rows.at(line.row - 1);
      CHECK(std::any_of(row.begin(), row.end(), [&](const std::string& cell) {
        const auto reading = read_amount(cell).value;
        const auto* amount = std::get_if<Centimes>(&reading);
        return amount && *amount == *line.amount.value;
      }));
    }
  }
}

TEST_CASE("long texts of any shape end") {
  for (const char* piece : {"\"", "\"\t", "\"a\"\"\t", "\t", "\n", "a\t1\n", "’", "(", "Total\t1\n",
                            "€ ", "HT\t", "\u0301", "\xFF", "Montant HT\t"}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    const auto table = try_paste(text + "\tx\ny");
    CHECK((!table || table->lines.size() <= kMaxLines));
  }
}

}  // namespace loire::tests
