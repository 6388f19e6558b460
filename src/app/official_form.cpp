#include "app/official_form.hpp"

#include <array>
#include <utility>

#include "app/answer_words.hpp"
#include "app/financing.hpp"
#include "app/folded.hpp"
#include "app/session.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "core/answers.hpp"
#include "french/format.hpp"

namespace loire::app {
namespace {

/// The answers before and after those on the axes.
constexpr std::array kFirstKeys{Key::projet_intitule, Key::projet_description};
constexpr std::array kDateKeys{Key::projet_date_debut, Key::projet_date_fin};

/// «01/09/2023», as forms take a date.
std::string form_date(const Date& date) {
  const std::string iso = format_iso(date);
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

/// Collects the rows of the table: none for an answer without words.
class Rows {
 public:
  explicit Rows(const PageContext& context) : context_(context) {}

  void add_answer(Key key) {
    const Value value = value_of(context_.dossier(), {key});
    if (!given(value)) return;
    const Date* date = std::get_if<Date>(&value);
    add_words({key}, short_name(key),
              date ? form_date(*date) : answer_words(context_, {{key}, value}));
  }

  void add_words(const Ref& answer, std::string_view name, std::string words) {
    if (words.empty()) return;
    Node cell = paragraph(std::move(words));
    cell.id = "recopie." + path_of(answer);
    Node copy = copy_button(cell.id, std::string(name));
    add_row(table_, std::vector<Node>{paragraph(std::string(name), Tone::muted), std::move(cell),
                                      std::move(copy)});
  }

  Node take() { return std::move(table_); }

 private:
  const PageContext& context_;
  Node table_ = make_table(
      "recopie.table", text::kCopyAnswers,
      {{text::kFormFieldColumn, 3}, {text::kFormValueColumn, 6}, {text::kCopyColumn, 0}});
};

Node answers_table(const PageContext& context) {
  const Dossier& dossier = context.dossier();
  Rows rows(context);
  for (const Key key : kFirstKeys) rows.add_answer(key);
  rows.add_words({Key::projet_themes}, text::kAxisAndThemes, axes_words(context));
  rows.add_words({Key::projet_axe_principal}, short_name(Key::projet_axe_principal),
                 main_axis_words(context));
  for (const Key key : kDateKeys) rows.add_answer(key);
  Bounds total = exactly({0});
  for (const LineFinding& line : context.assessment.depenses) total = total + line.montant_ht;
  if (total.exact() && total.min > Centimes{0})
    rows.add_words({Key::depenses}, text::kTotalHt, format_digits(total.min));
  if (const auto& asked = dossier.plan_financement.aide_demandee.value)
    rows.add_words({Key::plan_aide_demandee}, short_name(Key::plan_aide_demandee),
                   format_digits(*asked));
  for (std::size_t i = 0; i < dossier.financements.size(); ++i)
    if (const auto& amount = dossier.financements[i].montant.value)
      rows.add_words({Key::financement_montant, dossier.financements[i].id},
                     cofunder_name(context, i), format_digits(*amount));
  for (const CritereRule& critere : context.rulebook().criteres)
    if (const auto answer = dossier.criteres.find(critere.id); answer != dossier.criteres.end())
      rows.add_words({Key::critere_texte, critere.id}, critere.libelle, answer->second.texte);
  return rows.take();
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
  return !answers_table(context).children.empty();
}

Node official_form(const PageContext& context) {
  Node out = folded(context, Part::official_form, "recopie",
                    submissions_closed(context) ? text::kCopyAnswers : text::kOfficialForm);
  if (!out.current) return out;
  Node table = answers_table(context);
  if (table.children.empty()) {
    add(out, paragraph(text::kNothingToCopy, Tone::muted));
    return out;
  }
  add(out, paragraph(text::kOfficialFormHelp, Tone::muted), std::move(table));
  return out;
}

}  // namespace loire::app
