// Microseconds for an assessment, natively or as WebAssembly under node: for drafts of 0, 3, 10 and 200
// lines, the assessment alone (its trace included), with the whole explanation and the next question,
// and from the text of a draft to the text of its assessment. Prints medians; gives no verdict.
// bench --drafts FILE: the same drafts as another program's, one a line in FILE (its path from the
// repository); prints microseconds for each, with the explanation (tests/bench/publicodes.mjs).
#define DOCTEST_CONFIG_IMPLEMENT
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

#include "core/explain.hpp"
#include "core/next_question.hpp"
#include "io/assessment_json.hpp"
#include "properties/projects.hpp"

namespace loire::tests {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 7;
constexpr std::chrono::milliseconds kOneRun{25};

/// The median over several runs of how often `work` is done in a second.
template <class Work>
double per_second(Work work) {
  std::array<double, kRuns> rates{};
  for (double& rate : rates) {
    const auto start = Clock::now();
    Clock::duration elapsed{};
    int count = 0;
    do {
      work();
      ++count;
      elapsed = Clock::now() - start;
    } while (elapsed < kOneRun);
    rate = count / std::chrono::duration<double>(elapsed).count();
  }
  std::sort(rates.begin(), rates.end());
  return rates[kRuns / 2];
}

Dossier project_of(std::size_t lines) {
  Dossier project = good_project();
  Random random(lines);
  project.projet.intitule = "Capteurs de crue sur le Furan";
  project.projet.description =
      "La commune installe des sondes de niveau sur les berges et prévient les riverains par SMS. "
      "Une "
      "formation montre aux habitants comment lire les mesures en ligne, sans vidéosurveillance.";
  for (std::size_t i = 0; i < lines; ++i) {
    project.depenses.push_back(random_line(random, "d" + std::to_string(i), 90, Amounts::edges));
    project.depenses.back().libelle =
        i % 2 == 0 ? "Sondes de niveau et pose" : "Location de bornes wifi";
  }
  return project;
}

/// Assesses and explains: what the page shows of a draft, as data.
std::size_t reason(const Dossier& project, const Assessment& assessment) {
  const Explanation why = explain(rulebook(), project, assessment);
  const auto next = next_question(rulebook(), territory(), project, assessment);
  return why.depenses.size() + (next ? 1 : 0);
}

void measure(std::size_t lines) {
  const Dossier project = project_of(lines);
  const std::string text = shown(project);
  std::size_t used = 0;  // the results are read, so that no work is left out
  const double alone = per_second(
      [&] { used += assess(rulebook(), territory(), project, std::nullopt).steps.size(); });
  const double explained = per_second(
      [&] { used += reason(project, assess(rulebook(), territory(), project, std::nullopt)); });
  const double whole = per_second([&] {
    const auto draft = read(text);
    const Assessment got = assess(rulebook(), territory(), draft.value->dossier, std::nullopt);
    used += reason(draft.value->dossier, got);
    used += io::dump_json(io::write_assessment(got, rulebook(), draft.value->remarks), -1).size();
  });
  std::printf(
      "%5zu lines, us each: %8.2f assess, %8.2f with the explanation, %9.1f JSON to JSON%s\n",
      lines, 1e6 / alone, 1e6 / explained, 1e6 / whole, used == 0 ? " (nothing done?)" : "");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

/// Prints microseconds for each draft of `path`; 1 when one of them is not a draft.
int measure_drafts(std::string_view path) {
  const std::vector<std::string> texts = lines_of(read_file(path));
  std::vector<Dossier> projects;
  for (const std::string& text : texts) {
    const auto draft = read(text);
    if (!draft) {
      std::fprintf(stderr, "not a draft: %s\n", codes(draft.diagnostics).c_str());
      return 1;
    }
    projects.push_back(draft.value->dossier);
  }
  std::size_t used = 0;
  const double alone = per_second([&] {
    for (const Dossier& project : projects)
      used += reason(project, assess(rulebook(), territory(), project, std::nullopt));
  });
  const double whole = per_second([&] {
    for (const std::string& text : texts) {
      const auto draft = read(text);
      const Dossier& project = draft.value->dossier;
      const Assessment got = assess(rulebook(), territory(), project, std::nullopt);
      used += reason(project, got);
      used += io::dump_json(io::write_assessment(got, rulebook(), draft.value->remarks), -1).size();
    }
  });
  const auto each = [&](double passes) { return 1e6 / passes / static_cast<double>(texts.size()); };
  std::printf("%zu drafts, us each: %.2f assess and explain, %.2f JSON to JSON%s\n", texts.size(),
              each(alone), each(whole), used == 0 ? " (nothing done?)" : "");
  return 0;
}

}  // namespace
}  // namespace loire::tests

int main(int argc, char** argv) {
  doctest::Context quiet;  // the support code checks with doctest's macros
  quiet.setAsDefaultForAssertsOutOfTestCases();
  if (argc == 3 && std::string_view(argv[1]) == "--drafts")
    return loire::tests::measure_drafts(argv[2]);
  for (const std::size_t lines : {0, 3, 10, 200}) loire::tests::measure(lines);
  return 0;
}
