// The real session behind the painted pages: golden cases opened, all stages shown.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/session.hpp"
#include "host/headless.hpp"

namespace fixture {

/// The simulator as the page's module runs it, with the 2023 edition.
class SessionApp final : public fixture::HeadlessApp {
 public:
  explicit SessionApp(std::string today = "2023-06-15");
  const loire::page::Node& page() override { return page_; }
  void perform(const HostAction& action) override;
  /// Shows a stage without pressing anything.
  void show(loire::app::Stage stage);

  loire::app::Session session;

 private:
  loire::page::Node page_;
};

struct GoldenCase {
  std::string name, today;
  loire::Dossier dossier;
};
/// The cases of tests/cases that are drafts, by name.
std::vector<GoldenCase> golden_cases();

}  // namespace fixture
