// Writing a draft and reading it gives the same dossier, whatever was typed.
#include <set>

#include "input/settle.hpp"
#include "io/assessment_json.hpp"
#include "properties/answers.hpp"
#include "properties/projects.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

std::string random_bytes(Random& random) {
  static constexpr std::array<const char*, 20> kPieces{"{",
                                                       "}",
                                                       "[",
                                                       "]",
                                                       ":",
                                                       ",",
                                                       "\"",
                                                       "\\u0000",
                                                       "\\",
                                                       "null",
                                                       "1e999",
                                                       "-1",
                                                       "é",
                                                       "\xff",
                                                       "true",
                                                       "\"format\"",
                                                       "18446744073709551616",
                                                       "\n",
                                                       "\"depenses\"",
                                                       "0"};
  std::string out;
  for (std::size_t i = random.below(30); i > 0; --i) out += random.pick(kPieces);
  return out;
}

/// Replaces a random value in `json` by another.
void spoil(Json& json, Random& random) {
  Json* at = &json;
  while (at->is_structured() && !at->empty() && random.chance(85)) {
    auto element = at->begin();
    std::advance(element, static_cast<std::ptrdiff_t>(random.below(at->size())));
    at = &*element;
  }
  const std::array<Json, 9> values{nullptr,
                                   true,
                                   -1,
                                   3.5,
                                   99'999'999'999'999,
                                   "x",
                                   "",
                                   Json::array({1, "x", nullptr}),
                                   Json::object({{"nature", 1}})};
  *at = random.pick(values);
}

}  // namespace

TEST_CASE("the random projects give every answer") {
  Random random(30);
  std::set<Key> answered;
  for (int i = 0; i < 2'000; ++i) {
    const Dossier project = random_project(random, {.texts = true});
    for_each_ref(project, [&](const Ref& ref) {
      if (given(value_of(project, ref)) || !raw_entry(project, ref).empty())
        answered.insert(ref.key);
    });
  }
  for (std::size_t i = 0; i + 2 < kKeyCount; ++i) {
    const auto key = static_cast<Key>(i);
    // The choice between HT and TTC is a part of the amount.
    if (key != Key::depense_regime) CHECK_MESSAGE(answered.contains(key), pattern_of(key));
  }
}

TEST_CASE("writing and reading a draft gives the same dossier") {
  Random random(31);
  for (int i = 0; i < tries(3'000); ++i) {
    Dossier project = random_project(random, {.most_lines = 8, .texts = true});
    settle(project, rulebook(), {});  // reading a draft applies the same normalisation
    const std::string text = io::write_draft(project, rulebook(), {}, random.chance(50) ? 2 : -1);
    const auto back = read(text);
    if (!back || back.value->dossier != project || !back.value->remarks.empty()) {
      FAIL_CHECK(codes(back.diagnostics) << text);
      return;
    }
    const std::string again = io::write_draft(back.value->dossier, rulebook(), {});
    CHECK(again == io::write_draft(project, rulebook(), {}));
  }
}

TEST_CASE(
    "a damaged draft is read or refused, and a dossier that was read can be written and read "
    "again") {
  Random random(32);
  int refused = 0;
  int accepted = 0;
  for (int i = 0; i < tries(4'000); ++i) {
    const Dossier project = random_project(random, {.most_lines = 3, .texts = true});
    Json json = tree(shown(project));
    for (std::size_t j = 1 + random.below(2); j > 0; --j) spoil(json, random);
    const auto draft = read(text_of(json));
    CHECK(draft.value.has_value() == draft.diagnostics.empty());
    ++(draft ? accepted : refused);
    if (!draft) continue;
    const auto back = read(shown(draft.value->dossier));
    if (back && back.value->dossier == draft.value->dossier) continue;
    FAIL_CHECK(codes(back.diagnostics) << text_of(json));
    return;
  }
  CHECK(refused > tries(1'000));
  CHECK(accepted > tries(300));
}

TEST_CASE("any bytes are read or refused without a crash") {
  Random random(33);
  for (int i = 0; i < tries(20'000); ++i) {
    const std::string text = random_bytes(random);
    const auto draft = read(text);
    CHECK(draft.value.has_value() == draft.diagnostics.empty());
  }
  // A draft that is cut anywhere must be refused.
  const std::string complete = shown(random_project(random, {.texts = true}));
  for (std::size_t i = 0; i < complete.size(); ++i)
    CHECK_FALSE(read(std::string_view(complete).substr(0, i)).value);
}

}  // namespace loire::tests
