// One expense line: the answers, the state, the reason, the actions.
#include <algorithm>

#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/session.hpp"
#include "app/sources.hpp"
#include "app/states.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "core/lines.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "input/write.hpp"
#include "lexicon/word_remarks.hpp"

namespace loire::app {

namespace {

/// Whether `line` is asked this common question, or may be once its nature is known.
bool asked(const PageContext& context, const Depense& line, Question question) {
  return !line.nature || may_ask(context.rulebook(), *line.nature, question);
}

void add_own_questions(Node& out, const PageContext& context, const Depense& line) {
  const bool has_own =
      std::any_of(kCommonQuestions.begin(), kCommonQuestions.end(), [&](Question question) {
        return asked(context, line, question) && answer_index(question, line);
      });
  const bool shown = has_own || context.session.own_answers.contains(line.id);
  if (shown)
    for (const Question each : kCommonQuestions) {
      if (!asked(context, line, each)) continue;
      Node question = context.control(line_key(each), line.id);
      if (!question.children.empty()) question.children.back().label = text::kAsForAllLines;
      add(out, std::move(question));
    }
  if (!has_own)
    add(out, button(path_of({Key::depenses, line.id}) + ".particulier",
                    {Verb::toggle_own_answers, {Key::depenses, line.id}},
                    shown ? text::kCommonAnswers : text::kOwnAnswers, Emphasis::quiet));
}

Node actions(const PageContext& context, std::size_t index) {
  const auto& lines = context.dossier().depenses;
  const Ref line{Key::depenses, lines[index].id};
  Node out = row({});
  const auto offer = [&](const char* name, Verb verb, const char* label) {
    add(out, button(path_of(line) + "." + name, {verb, line}, label, Emphasis::quiet));
    // The name of the line goes with each action, for those who hear the buttons out of context.
    out.children.back().value = form::line_title(context.dossier(), index);
  };
  if (index > 0) offer("monter", Verb::line_up, text::kUp);
  if (index + 1 < lines.size()) offer("descendre", Verb::line_down, text::kDown);
  offer("dupliquer", Verb::duplicate_line, text::kDuplicate);
  offer("supprimer", Verb::remove_line, text::kRemove);
  out.children.back().href = "annuler";
  return out;
}

}  // namespace

bool is_total_line(const Depense& line) { return !line.nature && line.libelle == text::kTotalLine; }

void add_readings(Node& out, const PageContext& context, const Ref& amount) {
  const std::string_view raw = raw_entry(context.dossier(), amount);
  if (raw.empty() || context.form.being_typed(amount)) return;
  const auto read = read_amount_of(amount.key, raw);
  const auto* both = std::get_if<AmbiguousAmount>(&read.value);
  if (!both) return;
  const std::string id = path_of(amount);
  const auto reading = [](Centimes meant) {
    return fill<text::kOrReadAs>(with<"montant">(format_euros(meant)));
  };
  Node choices =
      row({button(id + ".milliers", {Verb::read_thousands, amount}, reading(both->as_thousands))});
  if (both->as_decimals)
    add(choices,
        button(id + ".decimales", {Verb::read_decimals, amount}, reading(*both->as_decimals)));
  add(out, std::move(choices));
}

std::string ht_text(const Bounds& amount) {
  if (!amount.max) return text::kNoAmount;
  return fill<text::kAmountHt>(with<"montant">(format_range(amount)));
}

Node line_group(const PageContext& context, std::size_t index) {
  const Depense& line = context.dossier().depenses[index];
  const LineFinding& finding = context.assessment.depenses[index];
  const std::string id = path_of({Key::depenses, line.id});
  const auto control = [&](Key key) { return context.control(key, line.id); };
  const State state = line_state(context, index);
  Node out = group(id, form::numbered_line(index));
  out.note = state.words;
  out.tone = state.tone;

  // Of a total the amount is asked first: a nature is only known when all expenses have the same.
  const bool total = is_total_line(line);
  if (!total) add(out, control(Key::depense_libelle));
  Node amounts = row({});
  if (!total) add(amounts, weighted(control(Key::depense_nature), 4));
  add(amounts, weighted(control(Key::depense_montant), 3),
      weighted(control(Key::depense_regime), 2));
  if (line.montant.typed_ttc()) add(amounts, weighted(control(Key::depense_tva), 2));
  add(out, std::move(amounts));
  if (total)
    add(out, paragraph(text::kTotalHelp, Tone::muted),
        row({control(Key::depense_nature), control(Key::depense_libelle)}));
  add_readings(out, context, {Key::depense_montant, line.id});
  if (finding.ht_from_ttc) {
    const std::string ht = format_range(finding.montant_ht);
    const auto amount = with<"montant">(ht);
    add(out, paragraph(finding.montant_ht.exact() ? fill<text::kHtRounded>(amount)
                                                  : fill<text::kHtByRate>(amount),
                       Tone::muted));
  }
  // The common questions are asked with the others of their kind.
  for (const Asked& each : finding.asked)
    if (!is_common(each.question)) add(out, control(line_key(each.question)));
  if (finding.excluded_by != ExcludedBy::nature) add_own_questions(out, context, line);

  // Open cross-cutting questions are asked above, once for all lines.
  const bool only_common =
      line.nature && std::all_of(finding.open.begin(), finding.open.end(), is_common);
  if (finding.cause != Cause::non_repondu || !only_common)
    add(out, paragraph(finding.ruling->motif, out.tone));
  else add(out, paragraph(text::kAnswerCommon, Tone::info));
  add(out, source_link(id + ".regle", *finding.ruling));
  for (const Warning* remark : line_remarks(context, index))
    add(out, paragraph(remark_sentence(*remark), Tone::warning));
  add(out, actions(context, index));
  return out;
}

}  // namespace loire::app
