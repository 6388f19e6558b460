// loire-connect verify: checks the promises of the assessment over its complete finite part.
#include <chrono>
#include <string>

#include "audit/verify.hpp"
#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_input.hpp"
#include "io/draft.hpp"

namespace loire::cli {
namespace {

/// A number with its digits in groups, such as «1 862 420».
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number), out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += "\u202F";
    out += digits[i];
  }
  return out;
}

int verify_one(std::string_view path) {
  const auto rulebook = read_edition(path);
  if (!rulebook) return kNotADraft;
  const auto start = std::chrono::steady_clock::now();
  const audit::VerifyReport report = audit::verify(*rulebook, built_in_territory());
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  std::uint64_t states = 0, comparisons = 0;
  std::string families;
  for (const audit::FamilyReport& family : report.families) {
    states += family.states;
    comparisons += family.comparisons;
    families += "  " + family.name + " : " + grouped(family.states) + " états, " +
                grouped(family.comparisons) + " comparaisons\n";
  }
  const auto tenths = static_cast<std::uint64_t>(spent.count() * 10 + 0.5);
  const std::string sum = rulebook->edition + " : " + grouped(states) + " états, " +
                          grouped(comparisons) + " comparaisons, " + std::to_string(tenths / 10) +
                          "," + std::to_string(tenths % 10) + " s";
  if (!report.violation) {
    print(families + sum + " : aucun contre-exemple.");
    return kOk;
  }
  print_error(families + sum + " : contre-exemple : " + report.violation->promise + ".");
  print(io::write_draft(report.violation->dossier, *rulebook, {}));
  return kNotADraft;
}

}  // namespace

int verify_command(const Arguments& arguments) {
  if (arguments.empty())
    return refuse("usage", "verify",
                  "loire-connect verify FICHIER… : il manque un fichier de règles.");
  int code = kOk;
  for (const std::string_view path : arguments)
    if (const int result = verify_one(path); result != kOk) code = result;
  return code;
}

}  // namespace loire::cli
