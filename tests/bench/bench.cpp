// Measures an assessment in microseconds, natively or as WebAssembly under node, for drafts of 0,
// 3, 10 and 200 lines: reading the draft, assessing it with its trace, explaining it with the next
// question, writing the assessment, and all of these together. Prints medians; timing decides
// nothing. bench --drafts FILE measures the drafts of another program (tests/bench/publicodes.mjs)
// and prints the average. FILE is a path within the repository, with one draft per line.
#define DOCTEST_CONFIG_IMPLEMENT
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

#include "core/explain.hpp"
#include "core/next_question.hpp"
#include "io/assessment_json.hpp"
#include "lexicon/review.hpp"
#include "properties/projects.hpp"

namespace loire::tests {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 7;
constexpr std::chrono::milliseconds kOneRun{25};

/// How many times `work` can be done in a second, as the median of several runs.
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

/// Computes the explanation and the next question, as the page does for a draft.
std::size_t explain_and_ask(const Dossier& project, const Assessment& assessment) {
  const Explanation why = explain(rulebook(), project, assessment);
  const auto next = next_question(rulebook(), territory(), project, assessment);
  return why.depenses.size() + (next ? 1 : 0);
}

/// Prints the microseconds for each draft, for each part and in total; false when a text is not a
/// draft.
bool measure(std::string_view title, const std::vector<std::string>& texts) {
  std::vector<Result<io::Draft>> drafts;
  std::vector<Assessment> results;
  for (const std::string& text : texts) {
    drafts.push_back(read(text));
    if (!drafts.back()) {
      std::fprintf(stderr, "not a draft: %s\n", codes(drafts.back().diagnostics).c_str());
      return false;
    }
    results.push_back(
        review(rulebook(), territory(), drafts.back().value->dossier, std::nullopt).assessment);
  }
  std::size_t used = 0;  // using the results prevents the compiler from removing the work
  std::string answer;
  const auto write = [&](const Assessment& result, const io::Draft& draft) {
    answer.clear();
    io::JsonWriter out(answer);
    out.begin_object();
    io::write_assessment(out, result, rulebook(), draft.remarks);
    out.end_object();
    used += answer.size();
  };
  const auto each = [&](auto work) {
    const double passes = per_second([&] {
      for (std::size_t i = 0; i < texts.size(); ++i) work(i);
    });
    return 1e6 / passes / static_cast<double>(texts.size());
  };
  const auto assessed = [&](const Dossier& project) {
    return assess(rulebook(), territory(), project, std::nullopt);
  };
  const double reading = each([&](std::size_t i) { used += read(texts[i]).value.has_value(); });
  const double alone =
      each([&](std::size_t i) { used += assessed(drafts[i].value->dossier).steps.size(); });
  const double explained = each([&](std::size_t i) {
    const Dossier& project = drafts[i].value->dossier;
    used += explain_and_ask(project, assessed(project));
  });
  const auto reviewed = [&](const Dossier& project) {
    return review(rulebook(), territory(), project, std::nullopt).assessment;
  };
  const double with_words =
      each([&](std::size_t i) { used += reviewed(drafts[i].value->dossier).steps.size(); });
  const double writing = each([&](std::size_t i) { write(results[i], *drafts[i].value); });
  const double total = each([&](std::size_t i) {
    const auto draft = read(texts[i]);
    const Assessment result = reviewed(draft.value->dossier);
    used += explain_and_ask(draft.value->dossier, result);
    write(result, *draft.value);
  });
  std::printf(
      "%.*s, us each: %.2f read, %.2f assess, %.2f assess and explain, %.2f assess and read "
      "the words, %.2f write, %.2f JSON to JSON%s\n",
      static_cast<int>(title.size()), title.data(), reading, alone, explained, with_words, writing,
      total, used == 0 ? " (nothing done?)" : "");
  return true;
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

}  // namespace
}  // namespace loire::tests

int main(int argc, char** argv) {
  doctest::Context quiet;  // the helpers use the assertions of doctest
  quiet.setAsDefaultForAssertsOutOfTestCases();
  using namespace loire::tests;
  bool good = true;
  if (argc == 3 && std::string_view(argv[1]) == "--drafts") {
    const auto texts = lines_of(read_file(argv[2]));
    good = measure(std::to_string(texts.size()) + " drafts", texts);
  } else {
    for (const std::size_t lines : {0, 3, 10, 200})
      good = measure(std::to_string(lines) + " lines", {shown(project_of(lines))}) && good;
  }
  return good ? 0 : 1;
}
