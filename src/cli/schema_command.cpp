#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"

namespace loire::cli {

int schema_command(const Arguments& arguments) {
  const std::string_view which = arguments.empty() ? "brouillon" : arguments[0];
  if (arguments.size() > 1 || (which != "brouillon" && which != "regles")) {
    print_error("loire-connect schema [brouillon|regles]");
    return kNotADraft;
  }
  print(which == "brouillon" ? built_in_draft_schema() : built_in_rules_schema());
  return kOk;
}

}  // namespace loire::cli
