// Shared by the tests of the session: a session, its page, the golden cases as dossiers.
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

/// A session of the 2023 edition, on a day of the window of deposit.
app::Session session(Dossier dossier = {}, app::Stage stage = app::Stage::porteur);

/// Short ways to act on it.
void set(app::Session& session, std::string id, std::string value);
/// A button of the page; of another step when the page has none of this id. None at all is ignored.
void press(app::Session& session, std::string id);
void edit(app::Session& session, std::string id);

/// What the form shows of `dossier`, with its assessment.
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

/// Writes `text` into the answer of this id, as its control would; false when there is none.
bool write(Dossier& dossier, std::string_view id, std::string_view text);
/// The control of the answer of this id, which there must be.
page::Node control(const form::Context& context, std::string_view id);

/// The node of this id, or null. It lives as long as `page`.
inline const page::Node* find(const page::Node& page, std::string_view id) {
  return page::find_node(page, id);
}
inline const page::Node* find(page::Node&&, std::string_view) = delete;
bool shows(const app::Session& session, std::string_view id);
/// What stands in the control `id` of the current page; a missing control fails the test.
std::string value_of(const app::Session& session, std::string_view id);

/// Whether a person can act on it.
bool is_control(page::NodeKind kind);

/// What is wrong with any page: repeated ids, controls without id or name, texts that are not UTF-8.
std::vector<std::string> page_problems(const page::Node& page);

struct GoldenDossier {
  std::string name;
  Dossier dossier;
  std::optional<Date> today;
};
/// The drafts of tests/cases that can be read, by name.
const std::vector<GoldenDossier>& golden_dossiers();

/// The same answers with every text typed by the applicant made plain.
Dossier without_typed_texts(Dossier dossier);

/// The draft as exported, read back; an unreadable one fails the test.
Dossier through_a_file(const Dossier& dossier);

bool valid_utf8(std::string_view text);

}  // namespace loire::tests
