// The group of an expense.
#include <algorithm>

#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/line_group.hpp"
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

/// Whether this common question applies to `line`, or may apply once its nature is known.
bool may_apply(const PageContext& context, const Depense& line, Question question) {
  return !line.nature || may_ask(context.rulebook(), *line.nature, question);
}

bool shows_details(const PageContext& context, const Depense& line) {
  return context.session.lines_with_details.contains(line.id);
}

/// The button that shows or hides the details of the expense.
Node details_button(const Depense& line, const char* label) {
  const Ref ref{Key::depenses, line.id};
  return button(path_of(ref) + ".particulier", {Verb::toggle_line_details, ref}, label,
                Emphasis::quiet);
}

/// Adds the common questions that the expense answers: those whose answer depends on the expense, or all
/// of them when it has separate answers or the person asked for them.
void add_common_questions(Node& out, const PageContext& context, const Depense& line) {
  const bool has_separate_answers =
      std::any_of(kCommonQuestions.begin(), kCommonQuestions.end(), [&](Question question) {
        return may_apply(context, line, question) && answer_index(question, line);
      });
  const bool all_shown = has_separate_answers || shows_details(context, line);
  for (const Question each : kCommonQuestions) {
    const bool per_line = context.form.is_asked_per_line(each);
    if (!may_apply(context, line, each) || !(all_shown || per_line)) continue;
    Node question = context.control(line_key(each), line.id);
    if (!per_line && !question.children.empty())
      question.children.back().label = text::kAsForAllLines;
    add(out, std::move(question));
  }
  if (!has_separate_answers)
    add(out,
        details_button(line, all_shown ? text::kHideSeparateAnswers : text::kAnswerSeparately));
}

/// Adds what the total of a project may also tell. A nature is only known when all its expenses have
/// the same.
void add_total_details(Node& out, const PageContext& context, const Depense& line) {
  add(out, paragraph(text::kTotalHelp, Tone::muted));
  const bool shown = shows_details(context, line);
  if (shown)
    add(out, paragraph(text::kTotalNatureHelp, Tone::muted),
        row({context.control(Key::depense_nature, line.id),
             context.control(Key::depense_libelle, line.id)}));
  add(out, details_button(line, shown ? text::kHideDetail : text::kDetail));
}

/// A button that leads to the first common question that the expense waits for.
Node common_questions_button(const Depense& line, Question question) {
  const Ref ref{common_key(question)};
  Node out =
      button(path_of({Key::depenses, line.id}) + ".communes", {Verb::go_to, ref, stage_of(ref.key)},
             text::kAnswerCommonQuestions, Emphasis::quiet);
  out.href = path_of(ref);
  return out;
}

Node actions(const PageContext& context, std::size_t index) {
  const auto& lines = context.dossier().depenses;
  const Ref line{Key::depenses, lines[index].id};
  Node out = row({});
  const auto add_action = [&](const char* name, Verb verb, const char* label) {
    add(out, button(path_of(line) + "." + name, {verb, line}, label, Emphasis::quiet));
    // A screen reader may read a button alone: it needs the name of the expense.
    out.children.back().value = form::line_title(context.dossier(), index);
  };
  if (index > 0) add_action("monter", Verb::line_up, text::kUp);
  if (index + 1 < lines.size()) add_action("descendre", Verb::line_down, text::kDown);
  add_action("dupliquer", Verb::duplicate_line, text::kDuplicate);
  // The copy opens in place of this expense, with the same button under the hand.
  if (lines.size() < kMaxLines)
    out.children.back().href =
        path_of({Key::depenses, next_line_id(context.dossier())}) + ".dupliquer";
  add_action("supprimer", Verb::remove_line, text::kRemove);
  out.children.back().href = "annuler";
  return out;
}

}  // namespace

bool is_total_line(const Depense& line) { return !line.nature && line.libelle == text::kTotalLine; }

bool is_detail(const Depense& line, Key key) {
  return is_total_line(line) && key != Key::depense_montant && key != Key::depense_regime &&
         key != Key::depense_tva;
}

void add_reading_choices(Node& out, const PageContext& context, const Ref& amount) {
  const std::string_view raw = raw_entry(context.dossier(), amount);
  if (raw.empty() || context.form.being_typed(amount)) return;
  const auto read = read_amount_of(amount.key, raw);
  const auto* ambiguous = std::get_if<AmbiguousAmount>(&read.value);
  if (!ambiguous) return;
  const std::string id = path_of(amount);
  const auto reading = [](Centimes meant) {
    return fill<text::kReadAs>(with<"montant">(format_euros(meant)));
  };
  Node choices = row(
      {button(id + ".milliers", {Verb::read_thousands, amount}, reading(ambiguous->as_thousands))});
  if (ambiguous->as_decimals)
    add(choices,
        button(id + ".decimales", {Verb::read_decimals, amount}, reading(*ambiguous->as_decimals)));
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

  const bool total = is_total_line(line);
  if (!total) add(out, control(Key::depense_libelle));
  Node amounts = row({});
  if (!total) add(amounts, weighted(control(Key::depense_nature), 4));
  add(amounts, weighted(control(Key::depense_montant), 3),
      weighted(control(Key::depense_regime), 2));
  if (line.montant.typed_ttc()) add(amounts, weighted(control(Key::depense_tva), 2));
  add(out, std::move(amounts));
  add_reading_choices(out, context, {Key::depense_montant, line.id});
  if (finding.ht_from_ttc) {
    const std::string ht = format_range(finding.montant_ht);
    const auto amount = with<"montant">(ht);
    add(out, paragraph(finding.montant_ht.exact() ? fill<text::kHtRounded>(amount)
                                                  : fill<text::kHtByRate>(amount),
                       Tone::muted));
  }
  if (total) {
    add_total_details(out, context, line);
    add(out, actions(context, index));
    return out;
  }
  // The common questions are added below, all together.
  for (const Asked& each : finding.asked)
    if (!is_common(each.question)) add(out, control(line_key(each.question)));
  if (finding.excluded_by != ExcludedBy::nature) add_common_questions(out, context, line);

  // The common questions without an answer are asked once for all expenses, above them.
  const bool only_common =
      line.nature && !finding.open.empty() &&
      std::all_of(finding.open.begin(), finding.open.end(), [&](Question question) {
        return is_common(question) && !context.form.is_asked_per_line(question);
      });
  if (finding.cause != Cause::non_repondu || !only_common)
    add(out, paragraph(finding.ruling->motif, out.tone));
  else add(out, common_questions_button(line, finding.open.front()));
  add(out, source_link(id + ".regle", *finding.ruling));
  for (const Warning* remark : line_remarks(context, index))
    add(out, paragraph(remark_sentence(*remark), Tone::warning));
  add(out, actions(context, index));
  return out;
}

}  // namespace loire::app
