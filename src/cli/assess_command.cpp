#include <string>
#include <vector>

#include "app/explanation.hpp"
#include "app/plain_text.hpp"
#include "app/summary.hpp"
#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "core/assess.hpp"
#include "form/message.hpp"
#include "io/assessment_json.hpp"
#include "io/draft.hpp"

namespace loire::cli {
namespace {

struct Options {
  std::optional<Date> today;
  std::string_view rules;  ///< path, or empty for the built-in edition
  bool ndjson = false;
  bool in_words = false;  ///< the explanation as text, not the assessment as JSON
  bool summary = false;   ///< the summary that the page prints, as text
  Arguments inputs;
};

/// Fills `options`; on a wrong use, tells it and gives false.
bool parse_options(const Arguments& arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--ndjson") {
      options.ndjson = true;
    } else if (argument == "--summary") {
      options.summary = true;
    } else if (argument == "--today" || argument == "--rules") {
      if (++i == arguments.size()) {
        refuse("usage", std::string(argument), "Il manque une valeur après cette option.");
        return false;
      }
      if (argument == "--rules") {
        options.rules = arguments[i];
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

/// What was typed and not read, told beside what the draft itself is told of.
std::vector<Diagnostic> remarks(const io::Draft& draft, const Rulebook& rulebook) {
  std::vector<Diagnostic> out = draft.remarks;
  const form::Context context{rulebook, built_in_territory(), draft.dossier};
  for (const auto& [ref, text] : raw_entries(draft.dossier)) {
    const std::string message = form::answer_message(context, ref);
    if (!message.empty()) out.push_back({"saisie_non_lue", path_of(ref), message});
  }
  return out;
}

/// Where an answer comes from, when several files are read: first in what is printed of it.
struct Source {
  std::string_view name;  ///< empty when there is only one

  io::Json named(io::Json answer) const {
    if (name.empty()) return answer;
    io::Json out{{"fichier", name}};
    for (auto& [key, value] : answer.items()) out[key] = std::move(value);
    return out;
  }
};

io::Json assess_draft(const io::Draft& draft, const Rulebook& rulebook, const Options& options) {
  const Assessment assessment =
      assess(rulebook, built_in_territory(), draft.dossier, options.today);
  return io::write_assessment(assessment, rulebook, remarks(draft, rulebook));
}

std::string explain_draft(const io::Draft& draft, const Rulebook& rulebook,
                          const Options& options) {
  app::Session session;
  session.rulebook = &rulebook;
  session.territory = &built_in_territory();
  session.today = options.today;
  session.dossier = draft.dossier;
  if (options.summary) return app::plain_text({app::summary(session, {})});
  const app::Evaluation evaluation(session);
  std::vector<std::string> of_the_file;
  for (const Diagnostic& remark : draft.remarks) of_the_file.push_back(io::told(remark));
  return app::explanation_text(evaluation.context, of_the_file);
}

/// One document: the assessment on standard output, or diagnostics on standard error.
int assess_one(std::string_view text, const Source& source, const Rulebook& rulebook,
               const Options& options) {
  const auto draft = io::read_draft(text, rulebook);
  if (!draft) {
    print_error(io::dump_json(source.named(io::write_diagnostics(draft.diagnostics)), 2));
    return kNotADraft;
  }
  if (options.in_words) {
    if (!source.name.empty()) print("Fichier : " + std::string(source.name));
    print(explain_draft(*draft.value, rulebook, options));
  } else {
    print(io::dump_json(source.named(assess_draft(*draft.value, rulebook, options)), 2));
  }
  return kOk;
}

/// One answer for each line, in order and as it comes; a bad line gives its diagnostics in its place.
int assess_lines(Input& input, const Source& source, const Rulebook& rulebook,
                 const Options& options) {
  int code = kOk;
  for (std::string line; next_document(input, line);) {
    const auto draft = io::read_draft(std::string_view(line), rulebook);
    if (!draft) code = kNotADraft;
    print_at_once(io::dump_json(source.named(draft ? assess_draft(*draft.value, rulebook, options)
                                                   : io::write_diagnostics(draft.diagnostics)),
                                -1));
  }
  return code;
}

int assess_inputs(const Options& options) {
  const auto rulebook = read_edition(options.rules);
  if (!rulebook) return kNotADraft;
  int code = kOk;
  for (const std::string_view path : options.inputs) {
    const Source source{options.inputs.size() > 1 ? path : std::string_view{}};
    Input input(path);
    int one = kOk;
    if (options.ndjson) {
      one = assess_lines(input, source, *rulebook, options);
    } else {
      const std::string text = input.rest(io::Limits{}.bytes);
      if (!input.failed()) one = assess_one(text, source, *rulebook, options);
    }
    if (input.failed())
      one = refuse("fichier", std::string(path), "Ce fichier ne peut pas être lu.");
    if (one != kOk) code = one;
  }
  return code;
}

}  // namespace

int assess_command(const Arguments& arguments) {
  Options options;
  if (!parse_options(arguments, options)) return kNotADraft;
  if (options.summary) return refuse("usage", "--summary", "Cette option est celle de explain.");
  return assess_inputs(options);
}

int explain_command(const Arguments& arguments) {
  Options options;
  if (!parse_options(arguments, options)) return kNotADraft;
  if (options.ndjson) return refuse("usage", "--ndjson", "explain lit un brouillon par fichier.");
  options.in_words = true;
  return assess_inputs(options);
}

}  // namespace loire::cli
