// One expense line: the answers, the state, the reason, the actions.
#include <algorithm>

#include "app/explanation.hpp"
#include "app/pages.hpp"
#include "app/texts.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"
#include "core/word_remarks.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

/// The questions that the nature's table asks on the way to its ruling, given the answers so far;
/// the common ones are asked with the others of their kind.
void add_nature_questions(Node& out, const PageContext& context, const Decision& decision,
                          const Depense& line, const std::string& prefix) {
  if (!decision.question) return;
  if (!is_common(*decision.question))
    add(out, context.field(prefix + std::string(name_of(*decision.question))));
  if (const auto answer =
          answer_index(*decision.question, line, context.dossier().depenses_communes))
    add_nature_questions(out, context, decision.branches[*answer], line, prefix);
}

/// Whether `line` is asked this common question, or may be once its nature is known.
bool asked(const PageContext& context, const Depense& line, Question question) {
  return !line.nature || may_ask(context.rulebook(), *line.nature, question);
}

void add_own_questions(Node& out, const PageContext& context, const Depense& line,
                       const std::string& prefix) {
  const bool has_own =
      std::any_of(kCommonQuestions.begin(), kCommonQuestions.end(), [&](Question question) {
        return asked(context, line, question) && answer_index(question, line);
      });
  const bool shown = has_own || context.session.own_answers.contains(line.id);
  if (shown)
    for (const Question each : kCommonQuestions) {
      if (!asked(context, line, each)) continue;
      Node question = context.field(prefix + std::string(name_of(each)));
      if (!question.children.empty())
        question.children.back().label = "Comme pour toutes les dépenses";
      add(out, std::move(question));
    }
  if (!has_own)
    add(out, button(prefix + "particulier", shown ? text::kCommonAnswers : text::kOwnAnswers,
                    Emphasis::quiet));
}

Node actions(const PageContext& context, std::size_t index, const std::string& prefix) {
  const std::size_t count = context.dossier().depenses.size();
  Node out = row({});
  if (index > 0) add(out, button(prefix + "monter", text::kUp, Emphasis::quiet));
  if (index + 1 < count) add(out, button(prefix + "descendre", text::kDown, Emphasis::quiet));
  add(out, button(prefix + "dupliquer", text::kDuplicate, Emphasis::quiet));
  Node remove = button(prefix + "supprimer", text::kRemove, Emphasis::quiet);
  remove.href = "annuler";
  add(out, std::move(remove));
  // The name of the line goes with each action, for those who hear the buttons out of context.
  for (Node& each : out.children) each.value = form::line_title(context.dossier(), index);
  return out;
}

}  // namespace

void add_readings(Node& out, const PageContext& context, const std::string& id) {
  const auto entry = context.dossier().saisies.find(id);
  if (entry == context.dossier().saisies.end() ||
      (context.session.editing == id && context.session.typed))
    return;
  const auto reading = form::read_amount_of(id, entry->second);
  const auto* both = std::get_if<form::AmbiguousAmount>(&reading.value);
  if (!both) return;
  Node choices =
      row({button(id + ".milliers", text::kOrReadAs + form::format_euros(both->as_thousands))});
  if (both->as_decimals)
    add(choices,
        button(id + ".decimales", text::kOrReadAs + form::format_euros(*both->as_decimals)));
  add(out, std::move(choices));
}

bool is_about(const Warning& warning, const Depense& line) {
  return warning.champ.starts_with("depenses." + line.id + ".");
}

std::vector<const Warning*> line_remarks(const PageContext& context, std::size_t index) {
  std::vector<const Warning*> out;
  for (const Warning& warning : context.assessment.avertissements)
    if (is_about(warning, context.dossier().depenses[index])) out.push_back(&warning);
  return out;
}

bool line_doubted(const PageContext& context, std::size_t index) {
  const auto remarks = line_remarks(context, index);
  return std::any_of(remarks.begin(), remarks.end(),
                     [](const Warning* each) { return from_words(each->code); });
}

std::string state_text(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  switch (finding.statut) {
    case Statut::eligible:
      return line_doubted(context, index) ? text::kEligibleDoubted : text::kEligible;
    case Statut::exclue: return text::kExcludedLine;
    case Statut::indeterminee: break;
  }
  if (finding.cause != Cause::a_confirmer) return text::kLineOpen;
  return closed(context) ? text::kLeftOpenState : text::kLineToAsk;
}

Tone state_tone(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  switch (finding.statut) {
    case Statut::eligible: return line_doubted(context, index) ? Tone::warning : Tone::success;
    case Statut::exclue: return Tone::error;
    case Statut::indeterminee: break;
  }
  return finding.cause == Cause::a_confirmer ? Tone::warning : Tone::info;
}

Node line_group(const PageContext& context, std::size_t index) {
  const Depense& line = context.dossier().depenses[index];
  const LineFinding& finding = context.assessment.depenses[index];
  const std::string id = "depenses." + line.id;
  const std::string prefix = id + ".";
  Node out = group(id, text::kLine + std::to_string(index + 1));
  out.note = state_text(context, index);
  out.tone = state_tone(context, index);

  add(out, row({weighted(context.field(prefix + "libelle"), 3),
                weighted(context.field(prefix + "nature"), 4)}));
  Node amounts = row({weighted(context.field(prefix + "montant"), 3),
                      weighted(context.field(prefix + "regime"), 2)});
  const bool ttc = form::typed_ttc(context.dossier(), line);
  if (ttc) add(amounts, weighted(context.field(prefix + "tva"), 2));
  add(out, std::move(amounts));
  add_readings(out, context, prefix + "montant");
  if (finding.ht_from_ttc) {
    const Bounds& ht = finding.montant_ht;
    add(out,
        paragraph(ht.exact() ? "Soit " + form::format_euros(ht.min) + " HT, arrondi au centime."
                             : "Soit " + form::format_range(ht) + " HT, selon la TVA.",
                  Tone::muted));
  }
  if (line.nature) {
    const auto nature = static_cast<std::size_t>(*line.nature);
    add_nature_questions(out, context, context.rulebook().depenses[nature].decision, line, prefix);
  }
  const bool nature_excludes =
      finding.statut == Statut::exclue &&
      std::none_of(context.rulebook().transversales.begin(), context.rulebook().transversales.end(),
                   [&](const TransversalRule& rule) { return finding.ruling == &rule.ruling; });
  if (!nature_excludes) add_own_questions(out, context, line, prefix);

  // Open cross-cutting questions are asked above, once for all lines.
  const bool only_common =
      line.nature && std::all_of(finding.open.begin(), finding.open.end(), is_common);
  if (finding.cause != Cause::non_repondu || !only_common)
    add(out, paragraph(finding.ruling->motif, out.tone));
  else add(out, paragraph("Répondez aux questions posées pour toutes les dépenses.", Tone::info));
  add(out, source_link(prefix + "regle", *finding.ruling));
  for (const Warning* remark : line_remarks(context, index))
    add(out, paragraph(remark_sentence(*remark), Tone::warning));
  add(out, actions(context, index, prefix));
  return out;
}

}  // namespace loire::app
