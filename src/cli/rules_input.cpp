#include "cli/rules_input.hpp"

#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "french/format.hpp"
#include "io/assessment_json.hpp"
#include "io/encoding.hpp"
#include "io/json.hpp"
#include "io/position.hpp"
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
  if (!rulebook) {
    io::locate(rules, rulebook.diagnostics);
    print_error(io::diagnostics_text(rulebook.diagnostics, 2));
  }
  return std::move(rulebook.value);
}

bool next_document(Input& input, std::string& line) {
  while (input.next_line(line, io::Limits{}.bytes))
    if (!io::is_empty(line)) return true;
  return false;
}

std::optional<Diagnostic> line_problem(const Input& input, std::string_view line) {
  if (line.size() <= io::Limits{}.bytes) return std::nullopt;
  const std::size_t number = input.line_number();
  return Diagnostic{"fichier_trop_gros", "",
                    "La ligne " + format_count(static_cast<std::int64_t>(number)) +
                        " est trop longue (5 Mo au plus) : elle est laissée de côté, et la lecture "
                        "reprend à la suivante.",
                    number, 1};
}

}  // namespace loire::cli
