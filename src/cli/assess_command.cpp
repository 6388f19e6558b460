#include <string>
#include <vector>

#include "app/budget_table.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/plain_text.hpp"
#include "app/rule_changes.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "core/assess.hpp"
#include "form/message.hpp"
#include "io/assessment_json.hpp"
#include "io/draft.hpp"
#include "io/position.hpp"
#include "lexicon/review.hpp"

namespace loire::cli {
namespace {

struct Options {
  std::optional<Date> today;
  std::string_view rules;  ///< a path, or empty for the built-in edition
  bool ndjson = false;
  bool in_words = false;  ///< prints the explanation as text instead of the assessment as JSON
  bool summary = false;   ///< prints the summary that the page prints, as text
  std::optional<app::TableFormat> budget;  ///< prints the budget for a spreadsheet
  io::AnswerKeys keys;  ///< the requested members of the answer; when empty, all of them
  Arguments inputs;
};

/// Adds the keys of the comma-separated `list`. On a wrong key, prints an error and returns false.
bool parse_keys(std::string_view list, io::AnswerKeys& keys) {
  while (true) {
    const std::string_view name = list.substr(0, list.find(','));
    const auto key = from_name<io::AnswerKey>(name);
    if (!key) {
      std::string known;
      for (const std::string_view each : Names<io::AnswerKey>::values)
        known += (known.empty() ? "" : ", ") + std::string(each);
      refuse("usage", "--champs",
             "« " + std::string(name) +
                 " » n’est pas un champ de la réponse. Ceux-ci le sont : " + known + ".");
      return false;
    }
    keys.set(static_cast<std::size_t>(*key));
    if (name.size() == list.size()) return true;
    list.remove_prefix(name.size() + 1);
  }
}

/// Fills `options`. On wrong arguments, prints an error and returns false.
bool parse_options(const Arguments& arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--ndjson") {
      options.ndjson = true;
    } else if (argument == "--summary") {
      options.summary = true;
    } else if (argument == "--budget" || argument == "--budget=neutre") {
      options.budget =
          argument == "--budget" ? app::TableFormat::french : app::TableFormat::neutral;
    } else if (argument == "--today" || argument == "--rules" || argument == "--champs") {
      if (++i == arguments.size()) {
        refuse("usage", std::string(argument), "Il manque une valeur après cette option.");
        return false;
      }
      if (argument == "--rules") {
        options.rules = arguments[i];
      } else if (argument == "--champs") {
        if (!parse_keys(arguments[i], options.keys)) return false;
      } else if (!(options.today = parse_date(arguments[i]))) {
        refuse("usage", "--today", "Une date existante est attendue, écrite AAAA-MM-JJ.");
        return false;
      }
    } else if (argument.starts_with("--")) {
      refuse("usage", std::string(argument), "Option inconnue : voir loire-connect --help.");
      return false;
    } else {
      options.inputs.push_back(argument);
    }
  }
  if (options.inputs.empty()) options.inputs.push_back("-");
  return true;
}

/// The remarks about the draft, followed by one for each typed text that could not be read.
std::vector<Diagnostic> remarks(const io::Draft& draft, const Rulebook& rulebook) {
  std::vector<Diagnostic> out = draft.remarks;
  const form::Context context{rulebook, built_in_territory(), draft.dossier};
  for (const auto& [ref, text] : raw_entries(draft.dossier)) {
    const std::string message = form::answer_message(context, ref);
    if (!message.empty()) out.push_back({"saisie_non_lue", path_of(ref), message});
  }
  return out;
}

/// Writes the assessment of a draft, or its errors, into `answer`. `file` is the path of the draft
/// when there are several inputs, and empty otherwise.
void write_answer(std::string& answer, const Result<io::Draft>& draft, std::string_view file,
                  const Rulebook& rulebook, const Options& options) {
  answer.clear();
  io::JsonWriter out(answer, options.ndjson ? -1 : 2);
  out.begin_object();
  if (!file.empty()) out.member("fichier", file);
  if (draft) {
    const Assessment assessment =
        review(rulebook, built_in_territory(), draft.value->dossier, options.today).assessment;
    const io::AnswerKeys& keys = options.keys.any() ? options.keys : io::kAllAnswerKeys;
    std::vector<Diagnostic> warnings;
    if (has(keys, io::AnswerKey::avertissements)) warnings = remarks(*draft.value, rulebook);
    io::write_assessment(out, assessment, rulebook, warnings, keys);
  } else {
    io::write_diagnostics(out, draft.diagnostics);
  }
  out.end_object();
}

std::string explain_draft(const io::Draft& draft, const Rulebook& rulebook,
                          const Options& options) {
  app::Session session;
  session.rulebook = &rulebook;
  session.territory = &built_in_territory();
  session.today = options.today;
  session.dossier = draft.dossier;
  if (options.summary) return app::plain_text({app::summary(session, {})});
  if (options.budget) return app::budget_table(session, *options.budget);
  const app::Evaluation evaluation(session);
  std::vector<std::string> of_the_file = app::rule_changes(session, draft.recorded);
  for (const Diagnostic& remark : draft.remarks) of_the_file.push_back(io::diagnostic_text(remark));
  return app::explanation_text(evaluation.context, of_the_file);
}

/// Assesses one document: prints the assessment to standard output, or its errors to standard
/// error.
int assess_one(std::string_view text, std::string_view file, const Rulebook& rulebook,
               const Options& options) {
  auto draft = io::read_draft(text, rulebook);
  io::locate(text, draft.diagnostics);
  if (draft && options.in_words) {
    if (!file.empty()) print("Fichier : " + std::string(file));
    print(explain_draft(*draft.value, rulebook, options));
    return kOk;
  }
  std::string answer;
  write_answer(answer, draft, file, rulebook, options);
  if (draft) print(answer);
  else print_error(answer);
  return draft ? kOk : kNotADraft;
}

/// Prints one answer for each line as soon as the line is read. The answer to a wrong line is its
/// errors.
int assess_lines(Input& input, std::string_view file, const Rulebook& rulebook,
                 const Options& options) {
  int code = kOk;
  std::string answer;  // declared here so that its memory is reused
  for (std::string line; next_document(input, line);) {
    Result<io::Draft> draft;
    if (const auto problem = line_problem(input, line)) {
      draft.diagnostics = {*problem};
    } else {
      draft = io::read_draft(std::string_view(line), rulebook);
      io::locate(line, draft.diagnostics, input.line_number());
    }
    if (!draft) code = kNotADraft;
    write_answer(answer, draft, file, rulebook, options);
    print(answer);
  }
  return code;
}

int assess_inputs(const Options& options) {
  const auto rulebook = read_edition(options.rules);
  if (!rulebook) return kNotADraft;
  int code = kOk;
  for (const std::string_view path : options.inputs) {
    const std::string_view file = options.inputs.size() > 1 ? path : std::string_view{};
    Input input(path);
    int result = kOk;
    if (options.ndjson) {
      result = assess_lines(input, file, *rulebook, options);
    } else {
      const std::string text = input.rest(io::Limits{}.bytes);
      if (!input.failed()) result = assess_one(text, file, *rulebook, options);
    }
    if (input.failed())
      result = refuse("fichier", std::string(path), "Ce fichier ne peut pas être lu.");
    if (result != kOk) code = result;
  }
  return code;
}

}  // namespace

int assess_command(const Arguments& arguments) {
  Options options;
  if (!parse_options(arguments, options)) return kNotADraft;
  if (options.summary) return refuse("usage", "--summary", "Cette option est celle de explain.");
  if (options.budget) return refuse("usage", "--budget", "Cette option est celle de explain.");
  return assess_inputs(options);
}

int explain_command(const Arguments& arguments) {
  Options options;
  if (!parse_options(arguments, options)) return kNotADraft;
  if (options.ndjson) return refuse("usage", "--ndjson", "explain lit un brouillon par fichier.");
  if (options.keys.any()) return refuse("usage", "--champs", "Cette option est celle de assess.");
  options.in_words = true;
  return assess_inputs(options);
}

}  // namespace loire::cli
