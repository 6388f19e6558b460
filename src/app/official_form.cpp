#include "app/official_form.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "app/dossier_parts.hpp"
#include "app/folded.hpp"
#include "app/form_rows.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_paper.hpp"
#include "core/answers.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "text/characters.hpp"

namespace loire::app {
namespace {

/// Leads to the question of a missing answer.
Node to_question(const PageContext& context, const FormRow& row) {
  const Key key = row.ref.key;
  const Ref control = form::first_prerequisite(context.rulebook(), context.dossier(), row.ref);
  Node out = button("recopie." + path_of(row.ref) + ".completer",
                    {Verb::go_to, control, stage_of(control.key), part_of(control.key)},
                    text::kToComplete, Emphasis::quiet);
  out.value = row.name;
  out.href = key == Key::depenses ? "section.budget" : path_of(control);
  return out;
}

/// How long the answer is, where the field has a limit.
void add_length(Node& table, const FormRow& row, const FormField& field) {
  if (field.longueur_max == 0) return;
  const std::size_t length = count_characters(row.words);
  const std::string count = format_count(static_cast<std::int64_t>(length));
  const std::string most = format_count(static_cast<std::int64_t>(field.longueur_max));
  const auto words = with<"nombre">(count);
  const auto limit = with<"maximum">(most);
  add(table, length > field.longueur_max
                 ? paragraph(fill<text::kTooManyCharacters>(words, limit), Tone::warning)
                 : paragraph(fill<text::kCharacters>(words, limit), Tone::muted));
}

void add_field(Node& table, const PageContext& context, const FormRow& row,
               const FormField& field) {
  Node name = paragraph(row.name, Tone::muted);
  if (row.words.empty())
    return add_row(table,
                   {std::move(name), paragraph(""), to_question(context, row), paragraph("")});
  Node cell = paragraph(row.words);
  cell.id = "recopie." + path_of(row.ref);
  Node copy = copy_button(cell.id, row.name);
  add_row(table, {std::move(name), std::move(cell), paragraph(text::kFilled, Tone::success),
                  std::move(copy)});
  add_length(table, row, field);
}

/// The fields of a section, under how many of them are filled.
void add_fields(Node& out, const PageContext& context, const FormSection& section,
                const std::string& id) {
  Node table = make_table(id + ".table", section.titre,
                          {{text::kFormFieldColumn, 3},
                           {text::kFormValueColumn, 6},
                           {text::kStateColumn, 0},
                           {text::kCopyColumn, 0}});
  std::size_t filled = 0, count = 0;
  for (const FormField& field : section.champs)
    for (const FormRow& row : form_rows(context, field)) {
      add_field(table, context, row, field);
      ++count;
      if (!row.words.empty()) ++filled;
    }
  add(out,
      paragraph(fill<text::kFieldsFilled>(with<"nombre">(std::to_string(filled)),
                                          with<"total">(std::to_string(count))),
                Tone::muted),
      std::move(table));
}

void add_documents(Node& out, const FormSection& section, const std::string& id) {
  Node list = make(NodeKind::list, id + ".pieces", section.titre);
  for (const std::string& each : section.pieces)
    add(list, paragraph(fill<text::kToAttach>(with<"piece">(each))));
  add(out, std::move(list));
}

}  // namespace

Node copy_button(const std::string& source, std::string name) {
  Node out = button(source + ".copier", text::kCopy, Emphasis::quiet);
  out.value = std::move(name);
  out.command = Command::copy_text;
  out.href = source;
  return out;
}

bool has_answers_to_copy(const PageContext& context) {
  for (const FormSection& section : context.rulebook().recopie.sections)
    for (const FormField& field : section.champs)
      for (const FormRow& row : form_rows(context, field))
        if (!row.words.empty()) return true;
  return false;
}

Node official_form(const PageContext& context) {
  Node out = folded(context, Part::official_form, "recopie",
                    submissions_closed(context) ? text::kCopyAnswers : text::kOfficialForm);
  if (!out.current) return out;
  const OfficialForm& form = context.rulebook().recopie;
  add(out, paragraph(text::kOfficialFormHelp), paragraph(form.hors_appel, Tone::muted));
  for (std::size_t i = 0; i < form.sections.size(); ++i) {
    const FormSection& section = form.sections[i];
    // Once the call is closed the answers can still serve, but there is nothing to attach or to send.
    if (section.champs.empty() && submissions_closed(context)) continue;
    const std::string id = "recopie." + std::to_string(i);
    add(out, heading(section.titre, 4));
    if (!section.aide.empty()) add(out, paragraph(section.aide, Tone::muted));
    if (!section.champs.empty()) add_fields(out, context, section, id);
    if (!section.pieces.empty()) add_documents(out, section, id);
  }
  return out;
}

}  // namespace loire::app
