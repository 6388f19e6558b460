#include "app/sources.hpp"

#include "app/context.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"

namespace loire::app {

std::string source_text(std::string_view locator, bool deduction) {
  const auto place = with<"endroit">(locator);
  return deduction ? fill<text::kSourceDeduced>(place) : fill<text::kSource>(place);
}

Node rule_link(std::string id, std::string_view locator, std::string_view rule) {
  Node out = make(NodeKind::link, std::move(id), source_text(locator, false));
  out.href = "regle:" + std::string(rule);
  return out;
}

Node source_link(std::string id, const Ruling& ruling) {
  Node out = rule_link(std::move(id), ruling.locator, ruling.id);
  out.label = source_text(ruling.locator, ruling.deduction);
  return out;
}

}  // namespace loire::app
