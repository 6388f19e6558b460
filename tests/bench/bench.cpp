// Assessments per second, natively or as WebAssembly under node: for drafts of 0, 3, 10 and 200
// lines, the assessment alone (its trace included), and from the text of a draft to the text of its
// assessment. Prints medians; gives no verdict.
#define DOCTEST_CONFIG_IMPLEMENT
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

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
  for (std::size_t i = 0; i < lines; ++i)
    project.depenses.push_back(random_line(random, "d" + std::to_string(i), 90, Amounts::edges));
  return project;
}

void measure(std::size_t lines) {
  const Dossier project = project_of(lines);
  const std::string text = shown(project);
  std::size_t used = 0;  // the results are read, so that no work is left out
  const double alone = per_second(
      [&] { used += assess(rulebook(), territory(), project, std::nullopt).etapes.size(); });
  const double whole = per_second([&] {
    const auto draft = read(text);
    const Assessment got = assess(rulebook(), territory(), draft.value->dossier, std::nullopt);
    used += io::dump_json(io::write_assessment(got, rulebook(), draft.value->remarks), -1).size();
  });
  std::printf("%5zu lines %12.0f assess/s %12.0f draft-to-JSON/s%s\n", lines, alone, whole,
              used == 0 ? " (nothing done?)" : "");
}

}  // namespace
}  // namespace loire::tests

int main() {
  doctest::Context quiet;  // the support code checks with doctest's macros
  quiet.setAsDefaultForAssertsOutOfTestCases();
  for (const std::size_t lines : {0, 3, 10, 200}) loire::tests::measure(lines);
  return 0;
}
