// The comparison of the project with the variant that was kept: verdict, amount, conditions, expenses and
// criteria.
#include <algorithm>
#include <map>

#include "app/comparison.hpp"
#include "app/context.hpp"
#include "app/figures.hpp"
#include "app/line_group.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_result.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

/// The name and the value of each compared item, in the order shown.
using ComparedValues = std::vector<std::pair<std::string, std::string>>;

void add_lines(ComparedValues& out, const PageContext& context) {
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < context.assessment.depenses.size(); ++i) {
    std::string name = form::line_title(context.dossier(), i);
    // Several expenses may have the same name: the first is compared with the first, and so on.
    if (const int rank = ++seen[name]; rank > 1)
      name = fill<text::kSameName>(with<"nom">(name), with<"rang">(std::to_string(rank)));
    const LineFinding& finding = context.assessment.depenses[i];
    const std::string state = line_state(context, i).words;
    out.emplace_back(name, state + ", " + ht_text(finding.montant_ht));
  }
}

ComparedValues compared_values(const PageContext& context) {
  const auto statuses = result_statuses(context, "variante");
  ComparedValues out{{text::kVerdictShort, statuses[0].value},
                     {text::kAidLabel, statuses[1].value}};
  for (const Condition& condition : context.assessment.conditions) {
    const std::string& name =
        context.rulebook().conditions[static_cast<std::size_t>(condition.id)].libelle;
    out.emplace_back(name, condition.ruling->motif);
  }
  out.emplace_back(text::kBaseCompared, format_range(context.assessment.assiette));
  add_lines(out, context);
  for (const CritereRule& critere : context.rulebook().criteres)
    out.emplace_back(fill<text::kCritereDifference>(with<"critere">(critere.libelle)),
                     within_sentence(critere_words(context, critere)));
  return out;
}

const std::string* find(const ComparedValues& values, const std::string& name) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const auto& value) { return value.first == name; });
  return found == values.end() ? nullptr : &found->second;
}

Node differences(const ComparedValues& kept, const ComparedValues& current) {
  Node out =
      make_table("variante.differences", text::kDifferences,
                 {{text::kDifferences, 2}, {text::kKeptColumn, 3}, {text::kCurrentColumn, 3}});
  for (const auto& [name, words] : current)
    if (const std::string* before = find(kept, name); !before || *before != words)
      add_row(out, {name, before ? *before : text::kAbsent, words});
  for (const auto& [name, words] : kept)
    if (!find(current, name)) add_row(out, {name, words, text::kAbsent});
  return out;
}

}  // namespace

std::vector<Node> comparison_parts(const PageContext& context) {
  if (context.dossier().variantes.empty())
    return {paragraph(text::kCompareHelp, Tone::muted),
            row({button("variante.garder", {Verb::keep_variant}, text::kKeepVariant)})};
  Session kept;
  kept.rulebook = context.session.rulebook;
  kept.territory = context.session.territory;
  kept.today = context.session.today;
  kept.dossier = context.dossier().variantes.front();
  const Evaluation evaluation(kept);
  Node table = differences(compared_values(evaluation.context), compared_values(context));
  return {table.children.empty() ? paragraph(text::kNoDifference) : std::move(table),
          row({button("variante.echanger", {Verb::swap_variant}, text::kSwapVariants),
               button("variante.oublier", {Verb::forget_variant}, text::kForgetVariant,
                      Emphasis::quiet)})};
}

}  // namespace loire::app
