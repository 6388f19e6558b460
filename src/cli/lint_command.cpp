#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "io/assessment_json.hpp"
#include "io/rulebook_json.hpp"

namespace loire::cli {

int lint_command(const Arguments& arguments) {
  if (arguments.empty()) {
    print_error("loire-connect lint FICHIER… : il manque un fichier de règles.");
    return kNotADraft;
  }
  int code = kOk;
  for (const std::string_view path : arguments) {
    const auto text = read_all(path);
    if (!text) {
      print_error(std::string(path) + " : ce fichier ne peut pas être lu.");
      code = kNotADraft;
      continue;
    }
    const auto rulebook = io::read_rulebook(*text);
    if (rulebook) {
      print(std::string(path) + " : rien à signaler (édition " + rulebook.value->edition +
            ", sha-256 " + rulebook.value->sha256 + ").");
      continue;
    }
    print_error(io::dump_json(io::write_diagnostics(rulebook.diagnostics), 2));
    code = kNotADraft;
  }
  return code;
}

}  // namespace loire::cli
