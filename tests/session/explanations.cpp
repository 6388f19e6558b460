// The explanation of every golden case, as text beside it: NAME.txt. They are goldens too, read by a
// person. LOIRE_WRITE_EXPLANATIONS=1 writes them anew; read what changed before committing it.
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "app/explanation.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

std::string explained(const GoldenDossier& golden) {
  app::Session it;
  it.rulebook = &rulebook();
  it.territory = &territory();
  it.dossier = golden.dossier;
  it.today = golden.today;
  const app::Evaluation evaluation(it);
  return app::explanation_text(evaluation.context);
}

std::string text_file(const std::string& name) {
  return "tests/cases/" + name.substr(0, name.size() - std::string_view(".json").size()) + ".txt";
}

/// The first line that differs, to tell.
std::string difference(const std::string& expected, const std::string& got) {
  std::size_t at = 0;
  while (at < expected.size() && at < got.size() && expected[at] == got[at]) ++at;
  const std::size_t start = at == 0 ? 0 : expected.rfind('\n', at - 1) + 1;
  return "expected «" + expected.substr(start, expected.find('\n', start) - start) + "», got «" +
         got.substr(start, got.find('\n', start) - start) + "»";
}

void write_file(const std::string& path, const std::string& text) {
  const std::string full = std::string(LOIRE_SOURCE_DIR "/") + path;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(full.c_str(), "wb"),
                                                             std::fclose);
  REQUIRE(file);
  REQUIRE(std::fwrite(text.data(), 1, text.size(), file.get()) == text.size());
}

}  // namespace

TEST_CASE("the explanation of every golden case reads as it was reviewed") {
  const char* writing = std::getenv("LOIRE_WRITE_EXPLANATIONS");
  for (const GoldenDossier& golden : golden_dossiers()) {
    const std::string got = explained(golden);
    const std::string path = text_file(golden.name);
    if (writing && *writing) write_file(path, got);
    const std::string expected = read_file(path);
    CHECK_MESSAGE(expected == got, path, ": ", difference(expected, got));
  }
}

}  // namespace loire::tests
