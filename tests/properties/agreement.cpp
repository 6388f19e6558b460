// Prints a digest of the assessments of two thousand random drafts, each read from its text. Every
// build must print the same line; agreement.mjs compares them.
#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdio>

#include "io/assessment_json.hpp"
#include "io/sha256.hpp"
#include "lexicon/review.hpp"
#include "properties/projects.hpp"

int main() {
  using namespace loire;
  using namespace loire::tests;
  doctest::Context quiet;  // the helpers use the assertions of doctest
  quiet.setAsDefaultForAssertsOutOfTestCases();

  Random random(2023);
  std::string all;
  for (int i = 0; i < 2'000; ++i) {
    const Dossier project = random_project(random, {.most_lines = 8, .texts = true});
    const std::string text = shown(project);
    const auto draft = read(text);
    if (!draft) {
      std::fprintf(stderr, "draft %d is not read back:\n%s", i, text.c_str());
      return 1;
    }
    const Date today{2023, 1 + static_cast<int>(random.below(12)), 28};
    const Assessment got = review(rulebook(), territory(), draft.value->dossier, today).assessment;
    // The result is a digest of digests, so that no large text is kept.
    all += io::sha256_hex(text + io::assessment_text(got, rulebook(), draft.value->remarks));
  }
  std::printf("%s\n", io::sha256_hex(all).c_str());
  return 0;
}
