// Helpers shared by the tests of the session: a session, its page and the golden cases as dossiers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"
#include "app/session.hpp"
#include "form/context.hpp"
#include "form/show.hpp"
#include "form/titles.hpp"
#include "input/write.hpp"
#include "page/node.hpp"
#include "page/node_names.hpp"
#include "unit/support.hpp"

namespace loire::tests {

/// A session of the 2023 edition, on a day when the deposit is open. The first item of each list is open.
app::Session make_session(Dossier dossier = {}, app::Stage stage = app::Stage::porteur);
/// Opens the parts of the page that are folded at first.
void open_all_parts(app::Session& session);

/// The session with the item open (an expense, a criterion…) that the control `id` belongs to, if any.
app::Session with_item_open(app::Session session, std::string_view id);

// Short ways to act on a session. Those that take an id open the item that the id belongs to.
void set(app::Session& session, std::string id, std::string value);
/// Presses the button of this id on the current page, or on another step if the page does not have
/// it. An unknown id is ignored.
void press(app::Session& session, std::string id);
void edit(app::Session& session, std::string id);

/// The context in which the form shows `dossier`. It owns the assessment.
class FormContext {
 public:
  FormContext(const Dossier& dossier, std::string_view editing);
  operator const form::Context&() const { return context_; }

 private:
  Assessment assessment_;
  form::Context context_;
};
inline FormContext context(const Dossier& dossier, std::string_view editing = {}) {
  return {dossier, editing};
}

/// Writes `text` into the answer of this id, as its control would; false when the id is unknown.
bool write(Dossier& dossier, std::string_view id, std::string_view text);
/// The control of the answer of this id. The test fails if the id is unknown.
page::Node control(const form::Context& context, std::string_view id);

/// The node of this id, or null. It is part of `page`.
inline const page::Node* find(const page::Node& page, std::string_view id) {
  return page::find_node(page, id);
}
inline const page::Node* find(page::Node&&, std::string_view) = delete;
bool shows(const app::Session& session, std::string_view id);
/// The page that shows the control `id`: the current one, or else that of the step that asks for it.
page::Node page_showing(const app::Session& session, std::string_view id);
/// The value of the control `id`, wherever it is shown. The test fails if no page has it.
std::string value_of(const app::Session& session, std::string_view id);

/// Whether a person can act on nodes of this kind.
bool is_control(page::NodeKind kind);

/// The problems of a page: repeated ids, controls without an id or a name, invalid UTF-8.
std::vector<std::string> page_problems(const page::Node& page);

struct GoldenDossier {
  std::string name;
  Dossier dossier;
  std::optional<Date> today;
};
/// The readable drafts of tests/cases, sorted by name.
const std::vector<GoldenDossier>& golden_dossiers();

/// The same dossier with a neutral word in place of every text that the applicant typed.
Dossier without_typed_texts(Dossier dossier);

/// The dossier after writing it to a draft and reading it. The test fails if the draft is
/// unreadable.
Dossier through_a_file(const Dossier& dossier);

bool valid_utf8(std::string_view text);

}  // namespace loire::tests
