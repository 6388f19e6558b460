// loire-connect axes: proposes an axis from the words of a project.
#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "io/assessment_json.hpp"
#include "io/axis_json.hpp"
#include "io/position.hpp"
#include "io/reader.hpp"

namespace loire::cli {
namespace {

/// The answer to a document {"text": "…"} that begins at the line `first_line` of its file, or its
/// errors. Other keys are ignored.
std::string answer(std::string_view document, std::size_t first_line, const Rulebook& rulebook,
                   int& code) {
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
  io::locate(document, problems, first_line);
  return io::diagnostics_text(problems);
}

/// Prints one answer for each line as soon as the line is read.
void answer_lines(Input& input, const Rulebook& rulebook, int& code) {
  for (std::string line; next_document(input, line);) {
    const auto problem = line_problem(input, line);
    if (problem) code = kNotADraft;
    print(problem ? io::diagnostics_text({&*problem, 1})
                  : answer(line, input.line_number(), rulebook, code));
  }
}

/// Answers a document of several lines, or several documents of one line each.
void answer_any(Input& input, const Rulebook& rulebook, int& code) {
  std::string text;
  if (!next_document(input, text)) return;
  const std::size_t first_line = input.line_number();
  if (!io::parse_json(text)) {  // the first line of a longer document, or a wrong line
    const std::size_t most = io::Limits{}.bytes;
    const std::string rest = input.rest(most);
    const std::string complete = text + "\n" + rest;
    if (!input.failed() && complete.size() <= most && io::parse_json(complete))
      return print(answer(complete, first_line, rulebook, code));
    input.put_back(rest);
  }
  const auto problem = line_problem(input, text);
  if (problem) code = kNotADraft;
  print(problem ? io::diagnostics_text({&*problem, 1}) : answer(text, first_line, rulebook, code));
  answer_lines(input, rulebook, code);
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
    if (lines) answer_lines(input, *rulebook, code);
    else if (!input.failed()) answer_any(input, *rulebook, code);
    if (input.failed())
      code = refuse("fichier", std::string(path), "Ce fichier ne peut pas être lu.");
  }
  return code;
}

}  // namespace loire::cli
