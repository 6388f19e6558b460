// The real session behind painted pages, which can open golden cases and show every stage.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/session.hpp"
#include "host/headless.hpp"

namespace fixture {

/// The simulator with the 2023 edition, as in the module of the page.
class SessionApp final : public fixture::HeadlessApp {
 public:
  explicit SessionApp(std::string today = "2023-06-15");
  const loire::page::Node& page() override { return page_; }
  void perform(const HostAction& action) override;
  /// Shows a stage as a press would, without one.
  void show(loire::app::Stage stage);

  loire::app::Session session;

 private:
  loire::page::Node page_;
};

struct GoldenCase {
  std::string name, today;
  loire::Dossier dossier;
};
/// The cases of tests/cases with a readable draft, sorted by name.
std::vector<GoldenCase> golden_cases();

}  // namespace fixture
