// The functions through which the page's JavaScript uses the session. Values and files are passed
// as UTF-8 with a length, ids and names with a final NUL. A text that a function returns belongs to
// the session and is valid until its next call.
#include <emscripten.h>

#include <memory>
#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/budget_table.hpp"
#include "app/context.hpp"
#include "app/file_name.hpp"
#include "app/paste.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/texts.hpp"
#include "app/undo.hpp"
#include "app/view.hpp"
#include "embedded/font_bold.hpp"
#include "embedded/font_regular.hpp"
#include "french/fill.hpp"
#include "io/assessment_json.hpp"
#include "io/draft.hpp"
#include "io/json_writer.hpp"
#include "io/node_json.hpp"
#include "io/rulebook_json.hpp"
#include "io/territory_json.hpp"
#include "platform/page_source.hpp"
#include "platform/web/canvas_host.hpp"

namespace loire {
namespace {

/// One open simulator. It owns the edition, the territory, the state and the texts that it returns.
class WebSession final : public platform::PageSource {
 public:
  WebSession(Rulebook rulebook, Territory territory, std::optional<Date> today,
             std::string site_version)
      : rulebook_(std::move(rulebook)),
        territory_(std::move(territory)),
        site_version_(std::move(site_version)) {
    session_.rulebook = &rulebook_;
    session_.territory = &territory_;
    session_.today = today;
    refresh();
  }

  const page::Node& page() override { return view_.page; }

  void act(const app::Action& action) {
    app::reduce(session_, action);
    refresh();
  }

  /// Sets the answer `id`, or the part where a table is pasted, to the content of its control. Another id
  /// is ignored.
  void set(std::string_view id, std::string_view value) {
    if (id == app::kPastedTextId) act(app::PasteTable{{Key::depenses}, std::string(value)});
    if (auto ref = parse_ref(id)) act(app::SetValue{*std::move(ref), std::string(value)});
  }

  /// Shows `text`, pasted into the field `id`, as a table, and returns the id of the control that shows
  /// it. When it is not a table there, does nothing and returns "".
  const char* paste(std::string_view id, std::string_view text) {
    auto ref = parse_ref(id);
    if (!ref || !app::is_pasted_table(session_, *ref, text)) return keep("");
    act(app::PasteTable{*std::move(ref), std::string(text)});
    return keep(std::string(app::kPastedTextId));
  }

  /// Presses a button or a suggestion. One that is no longer on the page is ignored.
  void press(std::string_view id) {
    if (const page::Node* node = page::find_node(view_.page, id)) act(page::Press(node->press));
  }

  /// Opens a draft. Returns false when `text` is not one; the page then says why.
  bool read(std::string_view text, std::string file_name) {
    auto draft = io::read_draft(text, rulebook_);
    if (!draft) {
      constexpr std::size_t kMaxShown = 6;
      std::string detail;
      for (std::size_t i = 0; i < draft.diagnostics.size() && i < kMaxShown; ++i) {
        const Diagnostic& problem = draft.diagnostics[i];
        if (problem.chemin.size() > 1) detail += problem.chemin.substr(1) + " : ";
        detail += problem.message + " ";
      }
      if (draft.diagnostics.size() > kMaxShown)
        detail += std::string(app::text::kMoreProblems) + " ";
      act(app::ShowNotice{
          {refusal(file_name), detail + app::text::kDraftRefusedDetail, page::Tone::error}});
      return false;
    }
    std::vector<std::string> remarks;
    for (const Diagnostic& remark : draft.value->remarks)
      remarks.push_back(io::diagnostic_text(remark));
    io::ExportTime& exported = draft.value->exported;
    act(app::ReplaceDossier{std::move(draft.value->dossier), std::move(file_name),
                            std::move(remarks), parse_date(exported.day), std::move(exported.time),
                            std::move(draft.value->recorded)});
    return true;
  }

  /// Opens a draft that the device has kept. Returns false when `text` is not one.
  bool open_kept(std::string_view text) {
    auto draft = io::read_draft(text, rulebook_);
    if (draft)
      act(app::OpenKept{std::move(draft.value->dossier), std::move(draft.value->recorded)});
    return draft.value.has_value();
  }

  static std::string refusal(std::string_view file_name) {
    return fill<app::text::kDraftRefused>(with<"fichier">(file_name));
  }

  /// Shows why a file was not opened; see loire_tell for the codes.
  void report_unopened_file(std::string_view code, const std::string& file_name) {
    const std::string reason = code == "fichier_trop_gros"    ? app::text::kFileTooLarge
                               : code == "plusieurs_fichiers" ? app::text::kOneFile
                                                              : app::text::kFileUnreadable;
    act(app::ShowNotice{
        {refusal(file_name), reason + " " + app::text::kDraftRefusedDetail, page::Tone::error}});
  }

  const char* view() { return keep(io::write_node(view_.page)); }

  /// The differences from the page that the last call returned.
  const char* changes() {
    std::string text = io::write_changes(view_.page, sent_ ? view_.page : shown_);
    sent_ = true;
    return keep(std::move(text));
  }

  const char* facts() {
    const app::Facts& facts = view_.facts;
    std::string text;
    io::JsonWriter out(text);
    out.begin_object();
    out.member("title", facts.title);
    out.member("section", facts.section);
    out.member("step", facts.step);
    out.member("steps", facts.steps);
    out.member("errors", facts.errors);
    out.member("amount", facts.amount);
    out.member("totals", facts.totals);
    out.member("notice", facts.notice);
    out.member("revision", session_.revision);
    out.member("removals", session_.removals);
    out.member("unsaved", app::has_unsaved_answers(session_));
    out.member("project", facts.project);
    out.member("name", facts.name);
    out.member("blank", facts.blank);
    out.end_object();
    return keep(std::move(text));
  }

  const char* summary() { return keep(io::write_node(app::summary(session_, site_version_))); }

  const char* draft(std::string time) {
    const Assessment result = app::assessment(session_);
    return keep(draft_of(session_.dossier, {today(), std::move(time)}, &result));
  }

  const char* shared_draft() {
    Dossier known = session_.dossier;
    known.inconnus.clear();
    for (Dossier& variant : known.variantes) variant.inconnus.clear();
    return keep(draft_of(known, {today(), ""}, nullptr));
  }

  const char* file_name(std::string_view time) {
    return keep(app::suggested_file_name(session_, time));
  }

  const char* budget() { return keep(app::budget_table(session_, app::TableFormat::french)); }

  const char* budget_name(std::string_view time) {
    return keep(app::budget_file_name(session_, time));
  }

  const char* assessment() {
    return keep(io::assessment_text(app::assessment(session_), rulebook_, {}));
  }

 private:
  void refresh() {
    if (sent_) shown_ = std::move(view_.page);
    sent_ = false;
    view_ = app::present(session_);
    canvas_.page_changed();
  }

  std::string today() const { return session_.today ? format_iso(*session_.today) : ""; }

  std::string draft_of(const Dossier& dossier, io::ExportTime exported,
                       const Assessment* result) const {
    return io::write_draft(dossier, rulebook_,
                           {.exported = std::move(exported),
                            .epci = epci_of(territory_, dossier.porteur),
                            .simulateur = site_version_,
                            .assessment = result});
  }

  const char* keep(std::string text) {
    buffer_ = std::move(text);
    return buffer_.c_str();
  }

  Rulebook rulebook_;
  Territory territory_;
  std::string site_version_;
  app::Session session_;
  app::View view_;
  page::Node shown_;  // the page of the last changes(); when sent_, that page is view_.page instead
  bool sent_ = false;
  std::string buffer_;
  platform::CanvasHost canvas_{*this};
};

std::string& last_error() {
  static std::string text;  // global, because there is no session yet
  return text;
}

}  // namespace
}  // namespace loire

using loire::WebSession;

extern "C" {

/// Opens a session, or returns null: loire_last_error() then says why. `today` is AAAA-MM-JJ or
/// empty; drafts and the summary tell `site_version`.
EMSCRIPTEN_KEEPALIVE WebSession* loire_open(const char* rules, std::size_t rules_size,
                                            const char* territory, std::size_t territory_size,
                                            const char* today, const char* site_version) {
  auto rulebook = loire::io::read_rulebook({rules, rules_size});
  auto places = loire::io::read_territory({territory, territory_size});
  if (!rulebook || !places) {
    auto& problems = rulebook ? places.diagnostics : rulebook.diagnostics;
    loire::last_error() = loire::io::diagnostics_text(problems);
    return nullptr;
  }
  return std::make_unique<WebSession>(std::move(*rulebook.value), std::move(*places.value),
                                      loire::parse_date(today), site_version)
      .release();
}

EMSCRIPTEN_KEEPALIVE const char* loire_last_error() { return loire::last_error().c_str(); }

EMSCRIPTEN_KEEPALIVE void loire_set(WebSession* session, const char* id, const char* value,
                                    std::size_t size) {
  session->set(id, {value, size});
}

/// `text` is pasted into the field `id`. Returns the id of the control that now shows it as a table, or ""
/// when it is not a table: the paste is then an ordinary one.
EMSCRIPTEN_KEEPALIVE const char* loire_paste(WebSession* session, const char* id, const char* text,
                                             std::size_t size) {
  return session->paste(id, {text, size});
}

EMSCRIPTEN_KEEPALIVE void loire_press(WebSession* session, const char* id) { session->press(id); }

/// `id` is the field that has the focus, or "": some messages wait until the field is left.
EMSCRIPTEN_KEEPALIVE void loire_edit(WebSession* session, const char* id) {
  session->act(loire::app::SetFocus{loire::parse_ref(id)});
}

/// Opens a draft. Returns 1, or 0 when the text is not a draft; the page then says why.
EMSCRIPTEN_KEEPALIVE int loire_read(WebSession* session, const char* text, std::size_t size,
                                    const char* file_name) {
  return session->read({text, size}, file_name) ? 1 : 0;
}

/// Opens a draft that the device has kept, without a word. Returns 1, or 0 when the text is not a draft.
EMSCRIPTEN_KEEPALIVE int loire_open_kept(WebSession* session, const char* text, std::size_t size) {
  return session->open_kept({text, size}) ? 1 : 0;
}

/// Reports that a file was not opened. `code` is "fichier_trop_gros", "fichier_illisible" or
/// "plusieurs_fichiers".
EMSCRIPTEN_KEEPALIVE void loire_tell(WebSession* session, const char* code, const char* file_name) {
  session->report_unopened_file(code, file_name);
}

/// The current draft was saved to a file of this name.
EMSCRIPTEN_KEEPALIVE void loire_saved(WebSession* session, const char* file_name) {
  session->act(loire::app::MarkSaved{file_name});
}

/// Changes the current day, AAAA-MM-JJ. An invalid day is ignored.
EMSCRIPTEN_KEEPALIVE void loire_today(WebSession* session, const char* day) {
  if (const auto today = loire::parse_date(day)) session->act(loire::app::SetToday{*today});
}

EMSCRIPTEN_KEEPALIVE const char* loire_view(WebSession* session) { return session->view(); }
/// The page as changes to the one that the last call returned: see io/node_json.hpp.
EMSCRIPTEN_KEEPALIVE const char* loire_changes(WebSession* session) { return session->changes(); }
/// Facts about the page: see app::Facts. "revision" counts the changes of the answers, "removals" the
/// items that were removed, and "unsaved" says whether closing the page would lose some.
EMSCRIPTEN_KEEPALIVE const char* loire_facts(WebSession* session) { return session->facts(); }
/// The summary to print, as nodes: see app/summary.hpp.
EMSCRIPTEN_KEEPALIVE const char* loire_summary(WebSession* session) { return session->summary(); }
/// The text of the draft file and, below, its name; `time` is HH:MM or empty.
EMSCRIPTEN_KEEPALIVE const char* loire_draft(WebSession* session, const char* time) {
  return session->draft(time);
}
/// The draft for an address: without the record of its result and what this program does not know.
EMSCRIPTEN_KEEPALIVE const char* loire_shared_draft(WebSession* session) {
  return session->shared_draft();
}
EMSCRIPTEN_KEEPALIVE const char* loire_file_name(WebSession* session, const char* time) {
  return session->file_name(time);
}
/// The budget for a spreadsheet and, below, the name of its file.
EMSCRIPTEN_KEEPALIVE const char* loire_budget(WebSession* session) { return session->budget(); }
EMSCRIPTEN_KEEPALIVE const char* loire_budget_name(WebSession* session, const char* time) {
  return session->budget_name(time);
}
EMSCRIPTEN_KEEPALIVE const char* loire_assessment(WebSession* session) {
  return session->assessment();
}

/// The bytes of a font of the painted face, which the page uses too: 0 is regular, 1 is bold.
/// Writes their number to `size`.
EMSCRIPTEN_KEEPALIVE const unsigned char* loire_font(int which, std::size_t* size) {
  using namespace loire::embedded;
  *size = which == 0 ? font_regular_size : font_bold_size;
  return which == 0 ? font_regular : font_bold;
}

}  // extern "C"
