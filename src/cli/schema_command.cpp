#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "io/draft_schema.hpp"

namespace loire::cli {

int schema_command(const Arguments& arguments) {
  const std::string_view which = arguments.empty() ? "brouillon" : arguments[0];
  if (arguments.size() > 1 || (which != "brouillon" && which != "regles")) {
    print_error("loire-connect schema [brouillon|regles]");
    return kNotADraft;
  }
  if (which == "regles") {
    print(built_in_rules_schema());
    return kOk;
  }
  const auto rulebook = read_edition("");
  if (!rulebook) return kNotADraft;
  print(io::draft_schema(*rulebook));
  return kOk;
}

}  // namespace loire::cli
