#include <algorithm>

#include "app/amount_line.hpp"
#include "app/budget.hpp"
#include "app/context.hpp"
#include "app/financing.hpp"
#include "app/line_group.hpp"
#include "app/pages.hpp"
#include "app/session.hpp"
#include "app/texts_budget.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"
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

Node totals(const PageContext& context) {
  Node list = make(NodeKind::list, "totaux.liste", "");
  for (const AmountLine& line : budget_totals(context))
    add(list, paragraph(amount_sentence(line), line.tone));
  Node group_node = group("totaux", text::kTotals);
  Node complete = context.control(Key::depenses_completes);
  if (context.dossier().depenses_completes == true)
    complete.help.clear();  // the help is about a list that is not complete
  add(group_node, std::move(list), std::move(complete));
  return group_node;
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
    add(section, paragraph(text::kNoLine), row({std::move(add_first), std::move(add_total)}));
    add(section, context.control(Key::depenses_completes));
  } else {
    add(section, common_group(context));
    for (std::size_t i = 0; i < lines.size(); ++i) add(section, line_group(context, i));
    Node more = button("ajouter.depense", {Verb::add_line}, text::kAddLine, Emphasis::primary);
    more.href = path_of({Key::depense_libelle, next_line_id(context.dossier())});
    add(section, row({std::move(more)}), totals(context));
  }
  add(section, financing_group(context));
  return section;
}

}  // namespace loire::app
