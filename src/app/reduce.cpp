#include <algorithm>
#include <optional>
#include <utility>

#include "app/action.hpp"
#include "app/context.hpp"
#include "app/corrections.hpp"
#include "app/dossier_parts.hpp"
#include "app/example.hpp"
#include "app/line_group.hpp"
#include "app/open_items.hpp"
#include "app/opened_notice.hpp"
#include "app/paste.hpp"
#include "app/proposed_themes.hpp"
#include "app/rule_changes.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/undo.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "input/room.hpp"
#include "input/typed.hpp"
#include "input/write.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire::app {
namespace {
using page::Tone;
using page::Verb;

class Reducer {
 public:
  explicit Reducer(Session& session) : session_(session), dossier_(session.dossier) {}

  void operator()(const SetValue& action) {
    const Ref& ref = action.ref;
    if (session_.editing == ref) session_.typed_since_focus = true;
    InputNote note;
    changed_ = set_answer(dossier_, *session_.rulebook, ref, action.value, &note);
    if (note == InputNote{}) session_.input_notes.erase(ref);
    else session_.input_notes[ref] = note;
    update_questions_per_line(ref.key);
    if (ref.key == Key::depense_regime)
      // The regime was chosen: the note on the one read in the text no longer applies.
      session_.input_notes.erase({Key::depense_montant, ref.item});
    form::update_place_on_input(dossier_, *session_.rulebook, *session_.territory,
                                session_.typed_identifiers, ref.key, session_.editing == ref);
  }

  void operator()(const PasteTable& action) {
    if (action.ref.key != Key::depenses && !is_pasted_table(session_, action.ref, action.text))
      return;
    std::string text = typed_lines(action.text);
    const bool too_long = count_characters(text) > kMaxTextCharacters;
    session_.pasted = Pasted{action.ref, too_long ? "" : std::move(text), too_long};
  }

  void operator()(const SetFocus& action) {
    if (session_.editing == action.ref) return;
    if (session_.editing) {
      const Porteur before = dossier_.porteur;
      form::update_place_on_blur(dossier_, *session_.rulebook, *session_.territory,
                                 session_.typed_identifiers, session_.editing->key);
      changed_ = dossier_.porteur != before;
    }
    session_.editing = action.ref;
    session_.typed_since_focus = false;
  }

  void operator()(const ReplaceDossier& action) {
    changed_ = true;
    Dossier opened = action.dossier;
    form::clear_unused_search(opened, *session_.rulebook, *session_.territory);
    if (!replace({opened, {}, {}, opened})) return;
    if (opened.depenses.size() == 1)
      open_item(session_, {Key::depenses, opened.depenses.front().id});
    open_first_item(session_);
    session_.notice = opened_notice(action, rule_changes(session_, action.recorded));
  }

  void operator()(const OpenKept& action) {
    changed_ = true;
    Dossier kept = action.dossier;
    form::clear_unused_search(kept, *session_.rulebook, *session_.territory);
    open_kept_project(session_, std::move(kept));
    session_.stage = Stage::porteur;
    session_.notice = kept_notice(rule_changes(session_, action.recorded));
  }

  void operator()(const ShowNotice& action) { session_.notice = action.notice; }

  void operator()(const MarkSaved& action) {
    session_.downloaded_file = action.file_name;
    session_.saved = dossier_;
    for (Project& project : session_.replaced_projects)
      if (project.dossier == dossier_) project.saved = dossier_;
  }

  void operator()(const SetToday& action) { session_.today = action.today; }

  void operator()(const Press& press) {
    const Ref& ref = press.ref;
    changed_ = changes_answers(press.verb);
    switch (press.verb) {
      case Verb::none: return;
      case Verb::go_to: return go_to(press.stage, ref, press.part);
      case Verb::fill_example: return fill_example();
      case Verb::erase_all: return erase_all();
      case Verb::download: return show_first_error();
      case Verb::undo: return session_.removed.empty() ? restore_project() : undo_last();
      case Verb::undo_project: return restore_project();
      case Verb::close_notice: return session_.notice.reset();
      case Verb::toggle_theme: return set(ref, has_theme(dossier_.projet, ref.item) ? "" : "1");
      case Verb::toggle_proposed_themes: return toggle_proposed_themes(session_);
      case Verb::add_line: return add_line();
      case Verb::add_total_line: return add_total_line();
      case Verb::add_cofunder: return add_cofunder();
      case Verb::line_up: return move_line(ref.item, -1);
      case Verb::line_down: return move_line(ref.item, 1);
      case Verb::duplicate_line: return duplicate_line(ref.item);
      case Verb::remove_line: return remove_line(ref.item);
      case Verb::open_item: return toggle_item(session_, ref);
      case Verb::toggle_line_details: return toggle_line_details(ref.item);
      case Verb::toggle_part: return toggle(session_.open_parts, press.part);
      case Verb::paste_table: return paste_table();
      case Verb::add_pasted: return add_pasted();
      case Verb::discard_pasted: return session_.pasted.reset();
      case Verb::copy_representative: return copy_representative();
      case Verb::remove_cofunder: return remove_cofunder(ref.item);
      case Verb::read_thousands:
      case Verb::read_decimals: return read_amount(ref, press.verb == Verb::read_thousands);
      case Verb::choose_place:
        form::choose_place(dossier_, *session_.territory, session_.typed_identifiers, ref.key,
                           ref.item);
        return;
      case Verb::keep_variant: return keep_variant();
      case Verb::swap_variant: return swap_variant();
      case Verb::forget_variant: return forget_variant();
    }
  }

  /// Whether the answers may have changed.
  bool changed() const { return changed_; }

 private:
  static bool changes_answers(Verb verb) {
    return verb != Verb::none && verb != Verb::go_to && verb != Verb::download &&
           verb != Verb::close_notice && verb != Verb::toggle_line_details &&
           verb != Verb::open_item && verb != Verb::toggle_part && verb != Verb::paste_table &&
           verb != Verb::discard_pasted;
  }

  void set(const Ref& ref, std::string_view value) {
    set_answer(dossier_, *session_.rulebook, ref, value);
  }

  /// An empty answer to a common question says that it depends on the expense.
  void update_questions_per_line(Key key) {
    if (!of_dossier(key)) return;
    const auto& question = info(key).question;
    if (!question) return;
    if (given(value_of(dossier_, {key}))) session_.questions_per_line.erase(*question);
    else session_.questions_per_line.insert(*question);
  }

  void go_to(Stage stage, const Ref& ref, page::Part part = page::Part::none) {
    session_.stage = stage;
    show(ref);
    if (part != page::Part::none) session_.open_parts.insert(part);
    open_first_item(session_);
    session_.notice.reset();
    session_.downloaded_file.clear();
  }

  /// Only an empty form offers the example. It counts as saved, because its answers are fictitious.
  void fill_example() {
    if (dossier_ != Dossier{}) return;
    const Dossier example = example_dossier(*session_.rulebook, *session_.territory);
    if (!replace({example, {}, {}, example})) return;
    session_.notice = {text::kExampleFilled, text::kExampleFilledDetail, Tone::info};
  }

  void erase_all() {
    if (dossier_ == Dossier{} || !replace({})) return;
    session_.stage = Stage::porteur;
    session_.notice = {text::kAllErased, text::kErasedDetail, Tone::info};
  }

  /// The draft was downloaded with wrong answers: shows the step of the first one and reports them.
  void show_first_error() {
    const auto errors = corrections(session_);
    if (errors.empty()) return;
    go_to(stage_of(errors.front().ref.key), errors.front().ref);
    (*this)(ShowNotice{{errors.size() == 1 ? text::kDownloadedWithError
                                           : fill<text::kDownloadedWithErrors>(
                                                 with<"nombre">(std::to_string(errors.size()))),
                        text::kDownloadAgain, Tone::warning}});
  }

  void keep_variant() {
    if (dossier_.variantes.empty()) {
      dossier_.variantes.push_back(dossier_);
      session_.removed_from_variant.clear();
    }
    session_.notice = {text::kVariantKept, "", Tone::success};
  }

  void swap_variant() {
    if (dossier_.variantes.empty()) return;
    swap_with_variant(session_);
    session_.notice = {text::kVariantsSwapped, "", Tone::info};
  }

  void forget_variant() {
    auto& kept = dossier_.variantes;
    if (kept.empty()) return;
    keep_removed(session_, RemovedVariante{std::move(kept.front())});
    kept.clear();
    session_.notice = {text::kVariantForgotten, "", Tone::info};
  }

  /// Replaces the project with `next`. Returns false, and shows a notice, when there is no room to keep the
  /// present project.
  bool replace(Project next) {
    if (replace_project(session_, std::move(next))) return true;
    session_.notice = {text::kTooManyProjects, text::kTooManyProjectsDetail, Tone::warning};
    return false;
  }

  bool has_room_for_line() {
    if (dossier_.depenses.size() < kMaxLines) return true;
    session_.notice = {text::kTooManyLines, "", Tone::warning};
    return false;
  }

  bool has_room_for_cofunder() {
    if (dossier_.financements.size() < kMaxCofunders) return true;
    session_.notice = {text::kTooManyFinancements, "", Tone::warning};
    return false;
  }

  void append_line(Depense line) {
    dossier_.depenses.push_back(std::move(line));
    open_item(session_, {Key::depenses, dossier_.depenses.back().id});
  }

  void add_line() {
    if (has_room_for_line()) append_line(new_line(dossier_));
  }

  /// The total is the only expense that is known, so the budget is complete with it.
  void add_total_line() {
    if (!has_room_for_line()) return;
    Depense line;
    line.id = next_line_id(dossier_);
    line.libelle = text::kTotalLine;
    append_line(std::move(line));
    dossier_.depenses_completes = true;
  }

  /// Opens what hides the answer on this step.
  void show(const Ref& ref) {
    open_item(session_, ref);
    const Depense* line = of_line(ref.key) ? find_line(dossier_, ref.item) : nullptr;
    if (line && is_detail(*line, ref.key)) session_.lines_with_details.insert(line->id);
    const page::Part part = part_of(ref.key);
    if (part != page::Part::none && session_.stage == stage_of(ref.key))
      session_.open_parts.insert(part);
  }

  void copy_representative() {
    dossier_.porteur.contact = contact_from_representative(dossier_.porteur);
    session_.open_parts.insert(page::Part::contact);
  }

  void add_cofunder() {
    if (!has_room_for_cofunder()) return;
    Financement source;
    source.id = next_cofunder_id(dossier_);
    dossier_.financements.push_back(std::move(source));
    open_item(session_, {Key::financements, dossier_.financements.back().id});
  }

  /// The expense with this id, or the end.
  std::vector<Depense>::iterator line_at(const std::string& id) {
    return std::find_if(dossier_.depenses.begin(), dossier_.depenses.end(),
                        [&](const Depense& line) { return line.id == id; });
  }

  void move_line(const std::string& id, std::ptrdiff_t by) {
    auto& lines = dossier_.depenses;
    const auto line = line_at(id);
    if (line == lines.end() || (by < 0 ? line == lines.begin() : line + 1 == lines.end())) return;
    std::iter_swap(line, line + by);
  }

  void toggle_line_details(const std::string& id) {
    if (line_at(id) == dossier_.depenses.end()) return;
    toggle(session_.lines_with_details, id);
  }

  template <class T>
  static void toggle(std::set<T>& set, const T& value) {
    if (set.erase(value) == 0) set.insert(value);
  }

  /// «1.250» is ambiguous: keeps the reading that was chosen.
  void read_amount(const Ref& ref, bool thousands) {
    const auto reading = read_amount_of(ref.key, raw_entry(dossier_, ref));
    const auto* ambiguous = std::get_if<AmbiguousAmount>(&reading.value);
    if (!ambiguous) return;
    const auto chosen = thousands ? ambiguous->as_thousands : ambiguous->as_decimals;
    if (chosen) set(ref, format_amount(*chosen));
  }

  void duplicate_line(const std::string& id) {
    const auto line = line_at(id);
    if (line == dossier_.depenses.end() || !has_room_for_line()) return;
    Depense copy = *line;
    copy.id = next_line_id(dossier_);
    const Ref copied{Key::depenses, copy.id};
    dossier_.depenses.insert(line + 1, std::move(copy));
    open_item(session_, copied);
  }

  void remove_line(const std::string& id) {
    const auto line = line_at(id);
    if (line == dossier_.depenses.end()) return;
    forget_line(session_, id);
    keep_removed(session_,
                 RemovedLine{*line, static_cast<std::size_t>(line - dossier_.depenses.begin())});
    dossier_.depenses.erase(line);
  }

  void remove_cofunder(const std::string& id) {
    auto& sources = dossier_.financements;
    const auto source = std::find_if(sources.begin(), sources.end(),
                                     [&](const Financement& each) { return each.id == id; });
    if (source == sources.end()) return;
    std::erase_if(session_.input_notes, [&](const auto& note) {
      return of_cofunder(note.first.key) && note.first.item == id;
    });
    keep_removed(session_,
                 RemovedFinancement{*source, static_cast<std::size_t>(source - sources.begin())});
    sources.erase(source);
  }

  void restore_project() {
    if (session_.replaced_projects.empty()) return;
    restore_replaced_project(session_);
    session_.notice = {text::kRestored, "", Tone::success};
  }

  void undo_last() {
    // Without room it stays among the removed items.
    if (const auto obstacle = obstacle_to_undo(session_); !obstacle.empty()) {
      session_.notice = {std::string(obstacle), "", Tone::warning};
      return;
    }
    // The notice of a removed item stands in its place: what takes it says enough.
    const bool in_place = std::holds_alternative<RemovedLine>(session_.removed.back()) ||
                          std::holds_alternative<RemovedFinancement>(session_.removed.back());
    app::undo_last(session_);
    if (!in_place) session_.notice = {text::kRestored, "", Tone::success};
  }

  /// Shows the part where a table is pasted; what is in it stays.
  void paste_table() {
    if (!session_.pasted) session_.pasted = Pasted{{Key::depenses}, ""};
  }

  void add_pasted() {
    const std::size_t added = add_pasted_lines(session_);
    if (added == 0) return;
    session_.notice = {added == 1 ? text::kLinePasted
                                  : fill<text::kLinesPasted>(with<"nombre">(std::to_string(added))),
                       text::kPastedNext, Tone::success};
  }

  Session& session_;
  Dossier& dossier_;
  bool changed_ = false;
};

}  // namespace

void reduce(Session& session, const Action& action) {
  // A project whose draft could not be read again is never made. Far from that size, no action can
  // reach it, and nothing is copied.
  constexpr std::size_t kFarBytes = 300'000;
  std::optional<Session> before;
  if (text_bytes(session.dossier) > kFarBytes) before = session;
  Reducer reducer(session);
  std::visit(reducer, action);
  if (before && text_bytes(session.dossier) > kMaxTextBytes) {
    session = std::move(*before);
    session.notice = {text::kProjectFull, text::kProjectFullDetail, Tone::warning};
  }
  if (reducer.changed()) {
    ++session.revision;
    session.downloaded_file.clear();  // the file is no longer what the page shows
  }
  if (session.notice && session.notice->number == 0)
    session.notice->number = ++session.notice_count;
}

}  // namespace loire::app
