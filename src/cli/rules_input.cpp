#include "cli/rules_input.hpp"

#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "io/assessment_json.hpp"
#include "io/rulebook_json.hpp"

namespace loire::cli {

int refuse(std::string code, std::string where, std::string message) {
  const Diagnostic problem{std::move(code), std::move(where), std::move(message)};
  print_error(io::dump_json(io::write_diagnostics({&problem, 1}), -1));
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
  if (!rulebook) print_error(io::dump_json(io::write_diagnostics(rulebook.diagnostics), 2));
  return std::move(rulebook.value);
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace loire::cli
