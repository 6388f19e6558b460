// loire-connect axes: the axis from the project's own words.
#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "io/assessment_json.hpp"
#include "io/axis_json.hpp"
#include "io/reader.hpp"

namespace loire::cli {
namespace {

/// The answer to one {"text": "…"}, or what is wrong with it; other keys are not looked at.
io::Json answer(std::string_view document, const Rulebook& rulebook, int& code) {
  auto json = io::parse_json(document);
  std::vector<Diagnostic> problems = std::move(json.diagnostics);
  std::string text;
  if (json.value) {
    io::ObjectReader in(*json.value, "", problems);
    text = in.text("text");
    if (problems.empty() && !in.has("text")) in.missing("text");
  }
  if (problems.empty()) return io::write_axis_proposal(propose_axis(rulebook, text));
  code = kNotADraft;
  return io::write_diagnostics(problems);
}

}  // namespace

int axes_command(const Arguments& arguments) {
  std::string_view rules;
  Arguments inputs;
  bool lines = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--ndjson") lines = true;
    else if (argument == "--rules" && i + 1 < arguments.size()) rules = arguments[++i];
    else if (argument.starts_with("--"))
      return refuse("usage", std::string(argument),
                    "Option inconnue, ou valeur qui manque : voir loire-connect --help.");
    else inputs.push_back(argument);
  }
  if (inputs.empty()) inputs.push_back("-");
  const auto rulebook = read_edition(rules);
  if (!rulebook) return kNotADraft;
  int code = kOk;
  for (const std::string_view path : inputs) {
    const auto text = read_all(path);
    if (!text) {
      code = refuse("fichier", std::string(path), "Ce fichier ne peut pas être lu.");
      continue;
    }
    // One document may stand on several lines; several documents stand one a line.
    if (!lines && io::parse_json(*text)) {
      print(io::dump_json(answer(*text, *rulebook, code), -1));
      continue;
    }
    for (std::string_view rest = *text; !rest.empty();)
      print(io::dump_json(answer(take_line(rest), *rulebook, code), -1));
  }
  return code;
}

}  // namespace loire::cli
