#include "app/pasted_preview.hpp"

#include <algorithm>

#include "app/paste.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "text/cut.hpp"

namespace loire::app {
namespace {

constexpr char kPasteButtonId[] = "ajouter.tableur";
constexpr std::size_t kMaxNameCharacters = 100;
constexpr std::size_t kMaxRowsShown = 20;

/// A sentence with a number, except for one, which has its own words.
template <const Sentence& several>
std::string counted(std::size_t count, const char* one) {
  if (count == 1) return one;
  return fill<several>(with<"nombre">(format_count(static_cast<std::int64_t>(count))));
}

const char* words_of_use(loire::Column use) {
  switch (use) {
    case loire::Column::label: return text::kTakenAsLabel;
    case loire::Column::amount: return text::kTakenAsAmount;
    case loire::Column::regime: return text::kTakenAsRegime;
    case loire::Column::vat: return text::kTakenAsVat;
    case loire::Column::quantity: return text::kTakenAsQuantity;
    case loire::Column::unit_price: return text::kTakenAsUnitPrice;
    case loire::Column::ignored: break;
  }
  return text::kNotTaken;
}

/// What each column is taken as.
Node column_list(const PastedTable& table) {
  Node out = make(NodeKind::list, "tableur.colonnes", text::kColumnsTaken);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& heading = table.columns[i].heading;
    const std::string name = heading.empty()
                                 ? fill<text::kColumnNumber>(with<"numero">(std::to_string(i + 1)))
                                 : fill<text::kColumnHeading>(with<"titre">(heading));
    add(out, paragraph(titled(name, words_of_use(table.columns[i].use))));
  }
  return out;
}

const char* regime_word(bool ttc) { return ttc ? text::kTtc : text::kHt; }

/// What is uncertain about the amounts, and what was not read. `lines` are those that would be added.
void add_remarks(Node& out, const PastedTable& table, const std::vector<Depense>& lines) {
  const auto remark = [&](std::string words) {
    add(out, paragraph(std::move(words), Tone::warning));
  };
  switch (table.choice) {
    case AmountChoice::none: remark(text::kNoAmountColumn); break;
    case AmountChoice::last: remark(text::kLastAmountColumn); break;
    case AmountChoice::unit_price: remark(text::kUnitPriceColumn); break;
    case AmountChoice::before_tax: remark(text::kBeforeTaxColumn); break;
    case AmountChoice::heading:
    case AmountChoice::only:
    case AmountChoice::product: break;
  }
  const auto silent =
      std::find_if(table.lines.begin(), table.lines.end(),
                   [](const PastedLine& line) { return !line.amount.blank() && !line.regime; });
  if (silent != table.lines.end()) {
    const Depense& line = lines[static_cast<std::size_t>(silent - table.lines.begin())];
    remark(fill<text::kRegimeAsNew>(with<"regime">(regime_word(line.montant.typed_ttc()))));
  }
  const std::size_t over = static_cast<std::size_t>(
      std::count_if(table.left_out.begin(), table.left_out.end(),
                    [](const LeftOutRow& row) { return row.why == RowLeftOut::over_limit; }));
  if (over > 0) remark(counted<text::kOverLimit>(over, text::kOneOverLimit));
  if (table.rows_beyond > 0)
    remark(fill<text::kRowsBeyond>(with<"nombre">(std::to_string(table.rows_beyond))));
  if (table.columns_beyond > 0)
    remark(fill<text::kColumnsBeyond>(with<"nombre">(std::to_string(table.columns_beyond))));
}

std::string problem_words(const PastedLine& line, PastedProblem problem) {
  switch (problem) {
    case PastedProblem::no_label: return text::kPastedNoLabel;
    case PastedProblem::no_amount: return text::kPastedNoAmount;
    case PastedProblem::amount_unread: return text::kPastedUnread;
    case PastedProblem::amount_ambiguous: return text::kPastedAmbiguous;
    case PastedProblem::per_unit: return text::kPastedPerUnit;
    case PastedProblem::sum_of_lines: return text::kPastedSum;
    case PastedProblem::like_total: return text::kPastedLikeTotal;
    case PastedProblem::vat_unread: return fill<text::kPastedVat>(with<"taux">(line.vat_raw));
    case PastedProblem::label_too_long:
    case PastedProblem::amount_too_long: break;
  }
  return fill<text::kPastedTooManyCharacters>(with<"nombre">(std::to_string(line.left_out)));
}

std::string amount_words(const PastedLine& line) {
  if (line.amount.value) return format_euros(*line.amount.value);
  if (line.amount.blank()) return text::kNoAmount;
  return quoted(shortened(line.amount.raw, kMaxNameCharacters));
}

std::string regime_words(const Depense& line) {
  const char* regime = regime_word(line.montant.typed_ttc());
  if (!line.tva) return regime;
  return fill<text::kRegimeWithVat>(with<"regime">(regime), with<"taux">(format_rate(*line.tva)));
}

Node line_table(const PastedTable& table, const std::vector<Depense>& lines) {
  Node out = make_table("tableur.depenses", text::kPastedLinesTable,
                        {{text::kLabelColumn, 4},
                         {text::kPastedAmountColumn, 0, true},
                         {text::kRegimeColumn, 0},
                         {text::kProblemColumn, 4}});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PastedLine& pasted = table.lines[i];
    std::vector<std::string> problems;
    for (const PastedProblem each : pasted.problems)
      problems.push_back(problem_words(pasted, each));
    add_row(out,
            {paragraph(shortened(pasted.label, kMaxNameCharacters)),
             paragraph(amount_words(pasted)), paragraph(regime_words(lines[i])),
             paragraph(joined(problems, " "), problems.empty() ? Tone::normal : Tone::warning)});
  }
  return out;
}

const char* reason_of(RowLeftOut why) {
  switch (why) {
    case RowLeftOut::title: return text::kRowIsTitle;
    case RowLeftOut::heading: return text::kRowIsHeading;
    case RowLeftOut::total: return text::kRowIsTotal;
    case RowLeftOut::over_limit: return text::kRowOverLimit;
    case RowLeftOut::blank:
    case RowLeftOut::unread: break;
  }
  return text::kRowUnread;
}

/// The rows that are no expense, with the reason. A blank row is not worth telling.
Node rows_left_out(const PastedTable& table) {
  Node out = make(NodeKind::list, "tableur.autres", text::kRowsLeftOut);
  std::size_t more = 0;
  for (const LeftOutRow& row : table.left_out) {
    if (row.why == RowLeftOut::blank) continue;
    if (out.children.size() == kMaxRowsShown) {
      ++more;
      continue;
    }
    const std::string number = std::to_string(row.row);
    const auto numero = with<"numero">(number);
    const auto texte = with<"texte">(row.text);
    const auto raison = with<"raison">(reason_of(row.why));
    add(out, paragraph(row.amount
                           ? fill<text::kRowLeftOutWithAmount>(
                                 numero, texte, with<"montant">(format_euros(*row.amount)), raison)
                           : fill<text::kRowLeftOut>(numero, texte, raison)));
  }
  if (more > 0) add(out, paragraph(fill<text::kAndMore>(with<"nombre">(std::to_string(more)))));
  return out;
}

/// What the table is read as.
void add_preview(Node& out, const PageContext& context, const PastedTable& table) {
  const std::vector<Depense> lines = pasted_lines(context.session, table);
  const std::size_t count = lines.size();
  Node read = make(NodeKind::status, "tableur.lecture", text::kTableRead);
  read.value =
      count == 0 ? text::kNoneRecognised : counted<text::kRecognised>(count, text::kOneRecognised);
  add(out, std::move(read), heading(text::kColumnsTaken, 4), column_list(table));
  add_remarks(out, table, lines);
  if (count > 0) add(out, line_table(table, lines));
  Node others = rows_left_out(table);
  if (!others.children.empty()) add(out, heading(text::kRowsLeftOut, 4), std::move(others));
}

}  // namespace

Node paste_button() {
  Node out = button(kPasteButtonId, {Verb::paste_table}, text::kPasteTable);
  out.href = kPastedTextId;
  return out;
}

std::vector<Node> pasted_part(const PageContext& context) {
  const auto& pasted = context.session.pasted;
  if (!pasted) return {};
  const auto table = pasted_table(context.session);
  Node out = group("tableur", text::kPasteTable);
  Node area = make(NodeKind::text_area, std::string(kPastedTextId), text::kPastedText);
  area.help = text::kPasteHelp;
  area.value = pasted->text;
  if (pasted->too_long) area.error = text::kPastedTooLong;
  else if (!table && !pasted->text.empty()) area.error = text::kNoTable;
  add(out, std::move(area));
  if (table) add_preview(out, context, *table);
  Node actions = row({});
  if (table && !table->lines.empty()) {
    Node accept = button("tableur.ajouter", {Verb::add_pasted},
                         counted<text::kAddPasted>(table->lines.size(), text::kAddOnePasted),
                         Emphasis::primary);
    accept.href = kPasteButtonId;
    add(actions, std::move(accept));
  }
  Node discard = button("tableur.fermer", {Verb::discard_pasted}, text::kAddNothing);
  discard.href = kPasteButtonId;
  add(actions, std::move(discard));
  add(out, std::move(actions));
  return {std::move(out)};
}

}  // namespace loire::app
