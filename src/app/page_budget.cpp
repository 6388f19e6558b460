#include <algorithm>

#include "app/amount_line.hpp"
#include "app/answer_words.hpp"
#include "app/budget.hpp"
#include "app/context.hpp"
#include "app/financing.hpp"
#include "app/line_group.hpp"
#include "app/open_items.hpp"
#include "app/pages.hpp"
#include "app/pasted_preview.hpp"
#include "app/restore.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"
#include "form/titles.hpp"
#include "french/format.hpp"

namespace loire::app {
namespace {

/// Whether the question applies to at least one expense. It may apply to an expense without a nature,
/// except the question on the acquisition, which only some natures ask.
bool applies_to_some_line(const PageContext& context, Question question) {
  const auto& lines = context.dossier().depenses;
  return std::any_of(lines.begin(), lines.end(), [&](const Depense& line) {
    return !line.nature ? question != Question::acquisition
                        : may_ask(context.rulebook(), *line.nature, question);
  });
}

Node common_group(const PageContext& context) {
  Node out = group("depenses_communes", text::kCommonTitle, text::kCommonHelp);
  for (const Question question : kCommonQuestions)
    if (applies_to_some_line(context, question)) add(out, context.control(common_key(question)));
  return out;
}

/// The expenses, one row each, then their totals; the questions of the one that is open are under its row.
Node lines_table(const PageContext& context) {
  Node out = make_table("depenses", text::kLinesTable,
                        {{text::kExpenseColumn, 4},
                         {text::kNatureColumn, 3},
                         {text::kAmountColumn, 0, true},
                         {text::kStateColumn, 0}});
  const auto& lines = context.dossier().depenses;
  add_items(out, lines.size(), removed_line_notice(context), [&](std::size_t i) {
    const Ref line{Key::depenses, lines[i].id};
    const Bounds& amount = context.assessment.depenses[i].montant_ht;
    Node name = opening_button(context, line, path_of(line) + ".ouvrir",
                               form::line_title(context.dossier(), i));
    const bool open = name.current;
    const State state = has_wrong_answer(context, line) ? State{text::kToCorrectState, Tone::error}
                                                        : line_state(context, i);
    const std::string nature =
        lines[i].nature
            ? context.rulebook().depenses[static_cast<std::size_t>(*lines[i].nature)].nom_court
            : std::string();
    add_row(out, {std::move(name), paragraph(nature, Tone::muted),
                  paragraph(amount.max ? format_range(amount) : text::kNoAmount),
                  paragraph(state.words, state.tone)});
    const std::string reason = reason_unless_eligible(context, i);
    if (open) add(out, line_group(context, i));
    else if (!reason.empty()) add(out, paragraph(reason, Tone::muted));
  });
  for (const AmountLine& total : budget_totals(context))
    add_row(out, {paragraph(total.name, total.tone), paragraph(""),
                  paragraph(total.amount, Tone::strong), paragraph("")});
  return out;
}

Node complete_control(const PageContext& context) {
  Node out = context.control(Key::depenses_completes);
  if (context.dossier().depenses_completes == true)
    out.help.clear();  // the help is about a list that is not complete
  return out;
}

}  // namespace

Node budget_page(const PageContext& context) {
  const auto& lines = context.dossier().depenses;
  Node section = make(NodeKind::section, "section.budget", text::kBudgetTitle);
  section.help = text::kBudgetLead;
  if (lines.empty()) {
    const std::string id = next_line_id(context.dossier());
    Node add_first =
        button("ajouter.depense", {Verb::add_line}, text::kAddFirstLine, Emphasis::primary);
    Node add_total = button("ajouter.total", {Verb::add_total_line}, text::kAddTotal);
    add_first.href = path_of({Key::depense_libelle, id});
    add_total.href = path_of({Key::depense_montant, id});
    if (auto removed = removed_line_notice(context)) add(section, std::move(removed->banner));
    add(section, paragraph(text::kNoLine),
        row({std::move(add_first), std::move(add_total), paste_button()}));
    add_all(section, pasted_part(context));
    add(section, context.control(Key::depenses_completes));
  } else {
    // Of a total the amount is asked first.
    if (std::all_of(lines.begin(), lines.end(), is_total_line))
      add(section, lines_table(context), common_group(context));
    else add(section, common_group(context), lines_table(context));
    Node more = button("ajouter.depense", {Verb::add_line}, text::kAddLine, Emphasis::primary);
    more.href = path_of({Key::depense_libelle, next_line_id(context.dossier())});
    add(section, row({std::move(more), paste_button()}));
    add_all(section, pasted_part(context));
    add(section, complete_control(context));
  }
  add(section, financing_part(context));
  return section;
}

}  // namespace loire::app
