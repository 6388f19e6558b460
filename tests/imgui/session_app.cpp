#include "session_app.hpp"
#include "app/action.hpp"
#include "app/open_items.hpp"
#include "app/view.hpp"

#include <algorithm>
#include <filesystem>

#include "io/json.hpp"
#include "unit/support.hpp"

namespace fixture {

using namespace loire;

SessionApp::SessionApp(std::string today) {
  session.rulebook = &tests::rulebook();
  session.territory = &tests::territory();
  session.today = parse_date(today);
  page_ = app::view(session);
}

void SessionApp::perform(const HostAction& action) {
  if (const auto* set = std::get_if<SetControl>(&action)) {
    if (const auto ref = parse_ref(set->id)) app::reduce(session, app::SetValue{*ref, set->value});
  } else if (const auto* press = std::get_if<PressControl>(&action)) {
    if (const page::Node* node = page::find_node(page_, press->id))
      app::reduce(session, app::Press(node->press));
  } else {
    app::reduce(session, app::SetFocus{parse_ref(std::get<EditControl>(action).id)});
  }
  page_ = app::view(session);
}

void SessionApp::show(app::Stage stage) {
  session.stage = stage;
  app::open_first_item(session);
  page_ = app::view(session);
}

std::vector<GoldenCase> golden_cases() {
  std::vector<GoldenCase> cases;
  const std::filesystem::path folder = LOIRE_SOURCE_DIR "/tests/cases";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().stem().string();
    const auto json = io::parse_json(tests::read_file("tests/cases/" + name + ".json"));
    if (!json) continue;
    const auto draft = io::read_draft(json.value->root().member("brouillon"), tests::rulebook());
    if (!draft) continue;
    const auto today = json.value->root().member("aujourdhui").text().value_or("");
    cases.push_back({name, std::string(today), draft.value->dossier});
  }
  std::sort(cases.begin(), cases.end(),
            [](const GoldenCase& a, const GoldenCase& b) { return a.name < b.name; });
  return cases;
}

}  // namespace fixture
