// loire-connect axes: proposes an axis from the words of a project.
#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "io/assessment_json.hpp"
#include "io/axis_json.hpp"
#include "io/encoding.hpp"
#include "io/reader.hpp"

namespace loire::cli {
namespace {

/// Removes the next line from `text` and returns it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  return line;
}

/// The answer to a document {"text": "…"}, or its errors. Other keys are ignored.
std::string answer(std::string_view document, const Rulebook& rulebook, int& code) {
  auto json = io::parse_json(document);
  std::vector<Diagnostic> problems = std::move(json.diagnostics);
  std::string text;
  if (json.value) {
    io::ObjectReader in(json.value->root(), "", problems);
    text = in.text("text");
    if (problems.empty() && !in.has("text")) in.missing("text");
  }
  if (problems.empty()) return io::write_axis_proposal(propose_axis(rulebook, text));
  code = kNotADraft;
  return io::diagnostics_text(problems);
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
    Input input(path);
    if (lines) {
      for (std::string line; next_document(input, line);) print(answer(line, *rulebook, code));
    } else {
      const std::string text = input.rest(Input::kAll);
      // A single document may have several lines. Several documents have one line each.
      if (!input.failed() && io::parse_json(text)) {
        print(answer(text, *rulebook, code));
      } else {
        for (std::string_view rest = text; !rest.empty();)
          if (const std::string_view line = take_line(rest); !io::is_empty(line))
            print(answer(line, *rulebook, code));
      }
    }
    if (input.failed())
      code = refuse("fichier", std::string(path), "Ce fichier ne peut pas être lu.");
  }
  return code;
}

}  // namespace loire::cli
