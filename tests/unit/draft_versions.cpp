// Every published version of the draft format is read for ever. tests/drafts/published/ has a complete draft of
// each, which nothing may rewrite: a change that no longer reads one must bring a migration instead.
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

/// Adds the pointer of every answer of `before` that `after` does not have.
void find_lost(const Json& before, const Json& after, const std::string& pointer,
               std::string& lost) {
  if (!before.is_structured()) {
    if (before != after) lost += pointer + "\n";
    return;
  }
  for (const auto& [key, value] : before.items()) {
    const Json* kept = nullptr;
    if (after.is_object() && after.contains(key)) kept = &after[key];
    if (after.is_array() && std::stoul(key) < after.size()) kept = &after[std::stoul(key)];
    find_lost(value, kept ? *kept : Json(), pointer + "/" + key, lost);
  }
}

}  // namespace

TEST_CASE("a draft of every published version is read without a remark, and no answer is lost") {
  for (int version = 1; version <= io::kDraftVersion; ++version) {
    const std::string path = "tests/drafts/published/version-" + std::to_string(version) + ".json";
    const std::string text = read_file(path);
    const Json published = tree(text);
    CHECK_MESSAGE(published["version"] == version, path);
    const auto draft = read(text);
    REQUIRE_MESSAGE(draft.value.has_value(), path, codes(draft.diagnostics));
    CHECK_MESSAGE(draft.value->remarks.empty(), path, codes(draft.value->remarks));
    Json written = tree(io::write_draft(draft.value->dossier, rulebook(), {}));
    std::string lost;
    for (const auto& [key, value] : published.items())
      if (key != "information" && key != "version") find_lost(value, written[key], "/" + key, lost);
    CHECK_MESSAGE(lost.empty(), path, lost);
  }
}

}  // namespace loire::tests
