#include "cli/rules_input.hpp"

#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "io/assessment_json.hpp"
#include "io/encoding.hpp"
#include "io/json.hpp"
#include "io/rulebook_json.hpp"

namespace loire::cli {

int refuse(std::string code, std::string where, std::string message) {
  const Diagnostic problem{std::move(code), std::move(where), std::move(message)};
  print_error(io::diagnostics_text({&problem, 1}));
  return kNotADraft;
}

std::optional<Rulebook> read_edition(std::string_view path) {
  std::string rules(built_in_rules());
  if (!path.empty()) {
    auto file = read_all(path);
    if (!file) {
      refuse("fichier", std::string(path), "Fichier de règles illisible.");
      return std::nullopt;
    }
    rules = std::move(*file);
  }
  auto rulebook = io::read_rulebook(rules);
  if (!rulebook) print_error(io::diagnostics_text(rulebook.diagnostics, 2));
  return std::move(rulebook.value);
}

bool next_document(Input& input, std::string& line) {
  while (input.next_line(line, io::Limits{}.bytes))
    if (!io::is_empty(line)) return true;
  return false;
}

}  // namespace loire::cli
