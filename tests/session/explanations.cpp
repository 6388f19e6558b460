// The explanations of the golden cases, compared with golden texts. For realistic projects and
// first answers, NAME.txt next to the case has the complete text. For the other cases, lignes.txt
// lists each line once, with the cases that show it. LOIRE_WRITE_EXPLANATIONS=1 writes these files
// again; read the changes before committing them.
#include <cstdlib>
#include <map>

#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/session.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

constexpr char kLinesFile[] = "tests/cases/lignes.txt";
constexpr std::size_t kCasesNamed = 8;  // for a line of more cases, only their number is written

std::string explained(const GoldenDossier& golden) {
  app::Session session;
  session.rulebook = &rulebook();
  session.territory = &territory();
  session.dossier = golden.dossier;
  session.today = golden.today;
  const app::Evaluation evaluation(session);
  return app::explanation_text(evaluation.context);
}

std::string case_name(const GoldenDossier& golden) {
  return golden.name.substr(0, golden.name.size() - std::string_view(".json").size());
}

bool has_complete_golden(const std::string& name) {
  return name.starts_with("projet-") || name.starts_with("depart-");
}

using CasesByLine = std::map<std::string, std::vector<std::string>>;

void add_lines(CasesByLine& cases_by_line, const std::string& text, const std::string& name) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', begin), end);
    auto& cases = cases_by_line[text.substr(first, end - first)];
    if (cases.empty() || cases.back() != name) cases.push_back(name);
    begin = end + 1;
  }
}

std::string written(const CasesByLine& cases_by_line) {
  std::string out;
  for (const auto& [line, cases] : cases_by_line) {
    out += line + "\n   ";
    if (cases.size() > kCasesNamed) out += " " + std::to_string(cases.size()) + " cas";
    else
      for (const std::string& name : cases) out += " " + name;
    out += "\n";
  }
  return out;
}

void check_golden(const std::string& path, const std::string& got) {
  const char* writing = std::getenv("LOIRE_WRITE_EXPLANATIONS");
  if (writing && *writing) write_file(path, got);
  const std::string expected = read_file(path);
  CHECK_MESSAGE(expected == got, path, ": ", difference(expected, got));
}

}  // namespace

TEST_CASE("the explanation of every golden case reads as it was reviewed") {
  CasesByLine cases_by_line;
  for (const GoldenDossier& golden : golden_dossiers()) {
    const std::string name = case_name(golden);
    if (has_complete_golden(name)) check_golden("tests/cases/" + name + ".txt", explained(golden));
    else add_lines(cases_by_line, explained(golden), name);
  }
  check_golden(kLinesFile, written(cases_by_line));
}

}  // namespace loire::tests
