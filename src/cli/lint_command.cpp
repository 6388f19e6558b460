// loire-connect lint: checks rule files like programs.
#include <algorithm>
#include <filesystem>
#include <string>

#include "audit/lint.hpp"
#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "io/assessment_json.hpp"
#include "io/rulebook_json.hpp"

namespace loire::cli {
namespace {

/// The cases of a folder, sorted by name; nothing when the folder or one of its files cannot be
/// read.
std::optional<std::vector<audit::CaseFile>> read_cases(std::string_view folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<audit::CaseFile> out;
  for (fs::directory_iterator at(fs::path(folder), error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() != ".json") continue;
    auto text = read_all(at->path().string());
    if (!text) return std::nullopt;
    out.push_back({at->path().filename().string(), std::move(*text)});
  }
  if (error) return std::nullopt;
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return out;
}

}  // namespace

int lint_command(const Arguments& arguments) {
  Arguments files;
  std::optional<std::vector<audit::CaseFile>> cases;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] != "--cases") {
      files.push_back(arguments[i]);
      continue;
    }
    if (++i == arguments.size()) return refuse("usage", "--cases", "Il manque un dossier de cas.");
    cases = read_cases(arguments[i]);
    if (!cases)
      return refuse("fichier", std::string(arguments[i]), "Ces cas ne peuvent pas être lus.");
  }
  if (files.empty()) {
    print_error("loire-connect lint FICHIER… [--cases DOSSIER] : il manque un fichier de règles.");
    return kNotADraft;
  }
  int code = kOk;
  for (const std::string_view path : files) {
    const auto text = read_all(path);
    if (!text) {
      print_error(std::string(path) + " : ce fichier ne peut pas être lu.");
      code = kNotADraft;
      continue;
    }
    audit::Findings findings = audit::lint(*text);
    const auto rulebook = io::read_rulebook(*text);
    if (rulebook && cases)
      for (Diagnostic& each : audit::uncovered_rules(*rulebook.value, built_in_territory(), *cases))
        findings.push_back(std::move(each));
    if (findings.empty()) {
      std::string covered;
      if (cases)
        covered = ", " + std::to_string(all_rulings(*rulebook.value).size() + kWarningCount) +
                  " règles et remarques, chacune décide dans un des " +
                  std::to_string(cases->size()) + " cas";
      print(std::string(path) + " : rien à signaler (édition " + rulebook.value->edition +
            ", sha-256 " + rulebook.value->sha256 + covered + ").");
      continue;
    }
    print_error(io::diagnostics_text(findings, 2));
    code = kNotADraft;
  }
  return code;
}

}  // namespace loire::cli
