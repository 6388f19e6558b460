#include "audit/lint.hpp"

#include <algorithm>

#include "io/rulebook_json.hpp"

namespace loire::audit {

std::string pointer_of(std::string_view rule_id) {
  std::string out = "/" + std::string(rule_id);
  std::replace(out.begin(), out.end(), '.', '/');
  return out;
}

Findings lint(std::string_view text) {
  auto rulebook = io::read_rulebook(text);
  if (!rulebook) return std::move(rulebook.diagnostics);
  Findings out;
  const auto document = io::parse_json(text);
  lint_texts(document.value->root(), *rulebook.value, out);
  lint_rules(*rulebook.value, out);
  lint_lexicon(*rulebook.value, out);
  return out;
}

}  // namespace loire::audit
