// The explanation of every golden case, as text beside it: NAME.txt. They are goldens too, read by a
// person. LOIRE_WRITE_EXPLANATIONS=1 writes them anew; read what changed before committing it.
#include <cstdlib>

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
