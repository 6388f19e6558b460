// The financing plan in the step of the budget: the co-funders, one row each, then the totals.
#include <algorithm>
#include <utility>

#include "app/context.hpp"
#include "app/dossier_parts.hpp"
#include "app/explanation.hpp"
#include "app/financing.hpp"
#include "app/folded.hpp"
#include "app/line_group.hpp"
#include "app/open_items.hpp"
#include "app/restore.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "core/remarks.hpp"
#include "form/choices.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"

namespace loire::app {
namespace {

/// The controls of a co-funder.
Node cofunder_group(const PageContext& context, std::size_t index) {
  const Ref source{Key::financements, context.dossier().financements[index].id};
  const auto control = [&](Key key) { return context.control(key, source.item); };
  const std::string id = path_of(source);
  Node out = group(id, form::numbered_cofunder(index));
  Node remove =
      button(id + ".supprimer", {Verb::remove_cofunder, source}, text::kRemove, Emphasis::quiet);
  remove.value = cofunder_name(context, index);
  remove.href = "annuler";
  add(out, row({control(Key::financement_financeur), control(Key::financement_libelle)}),
      row({control(Key::financement_montant), control(Key::financement_etat)}));
  add_reading_choices(out, context, {Key::financement_montant, source.item});
  add(out, row({std::move(remove)}));
  return out;
}

/// What the row of a co-funder says of its progress, or that one of its answers is wrong.
Node progress_cell(const PageContext& context, const Financement& source) {
  if (has_wrong_answer(context, {Key::financements, source.id}))
    return paragraph(text::kToCorrectState, Tone::error);
  if (!source.etat) return paragraph(text::kProgressUnknown, Tone::info);
  return paragraph(std::string(form::label_of(*source.etat)),
                   *source.etat == FinancementEtat::acquis ? Tone::success : Tone::normal);
}

/// The co-funders, one row each, then the totals of the plan; the controls of the one that is open are under
/// its row.
Node cofunders_table(const PageContext& context, const std::vector<AmountLine>& totals) {
  const auto& sources = context.dossier().financements;
  const bool best_case = has_best_case(totals);
  std::vector<page::Column> columns{{text::kFunderColumn, 1}, {text::kProgressColumn, 0}};
  add_amount_columns(columns, best_case);
  Node out = make_table("financements", text::kFinancingTable, std::move(columns));
  add_items(out, sources.size(), removed_cofunder_notice(context), [&](std::size_t i) {
    const Ref source{Key::financements, sources[i].id};
    const auto& amount = sources[i].montant.value;
    Node name =
        opening_button(context, source, path_of(source) + ".ouvrir", cofunder_name(context, i));
    const bool open = name.current;
    std::vector<Node> cells{std::move(name), progress_cell(context, sources[i])};
    cells.insert(cells.end(), best_case ? 2 : 1,
                 paragraph(amount ? format_euros(*amount) : text::kNoAmount));
    add_row(out, std::move(cells));
    if (open) add(out, cofunder_group(context, i));
  });
  for (const AmountLine& total : totals) {
    std::vector<std::string> cells{total.name, ""};
    add_amounts(cells, total, best_case);
    add_row(out, cells, total.tone);
  }
  return out;
}

bool is_about_financing(const Warning& warning) {
  return warning.field && part_of(warning.field->key) == Part::financing;
}

std::string cofunder_count(std::size_t count) {
  if (count == 0) return text::kNoCofunder;
  if (count == 1) return text::kOneCofunder;
  return fill<text::kCofunders>(with<"nombre">(std::to_string(count)));
}

}  // namespace

Node financing_part(const PageContext& context) {
  const Dossier& dossier = context.dossier();
  const bool doubtful = std::any_of(context.assessment.warnings.begin(),
                                    context.assessment.warnings.end(), is_about_financing);
  Node out =
      folded(context, Part::financing, "financement", text::kFinancing,
             doubtful ? std::string(text::kToCheck) : cofunder_count(dossier.financements.size()));
  out.tone = doubtful ? Tone::warning : Tone::muted;
  if (!out.current) return out;
  add(out, paragraph(text::kFinancingHelp, Tone::muted));
  const std::vector<AmountLine> totals = financing_lines(context, PlanLines::totals);
  if (!dossier.financements.empty()) {
    add(out, cofunders_table(context, totals));
  } else {
    if (auto removed = removed_cofunder_notice(context)) add(out, std::move(removed->banner));
    if (!totals.empty()) add(out, plan_table("financements", totals));
  }
  Node more = button("ajouter.financement", {Verb::add_cofunder}, text::kAddFinancement);
  more.href = path_of({Key::financement_financeur, next_cofunder_id(dossier)});
  add(out, row({std::move(more)}));
  add(out, row({context.control(Key::plan_aide_demandee), context.control(Key::plan_devis_ht)}));
  for (const Key key : {Key::plan_aide_demandee, Key::plan_devis_ht})
    add_reading_choices(out, context, {key});
  if (auto figure = financing_figure(context))
    add(out, std::move(*figure), paragraph(vat_note(context), Tone::muted));
  else add(out, paragraph(text::kFinancingLater, Tone::muted));
  if (minimum_share_is_open(dossier, financing_plan(dossier, context.assessment)))
    add(out, paragraph(text::kMinimumShare));
  for (const Warning& warning : context.assessment.warnings)
    if (is_about_financing(warning)) add(out, paragraph(remark_sentence(warning), Tone::warning));
  return out;
}

}  // namespace loire::app
