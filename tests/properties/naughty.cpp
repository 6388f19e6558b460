// The Big List of Naughty Strings (an npm package) in every text of a draft.
#include <algorithm>
#include <type_traits>

#include "core/each_answer.hpp"
#include "input/write.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

std::vector<std::string> naughty_strings() {
  std::vector<std::string> out;
  for (const Json& each : tree(read_file("node_modules/big-list-of-naughty-strings/blns.json")))
    out.push_back(each.get<std::string>());
  return out;
}

/// The JSON pointers of the texts of `draft` that can be any text.
std::vector<Json::json_pointer> texts_of(const Json& draft) {
  std::vector<Json::json_pointer> out;
  const Json flat = draft.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (!value.is_string() || pointer.starts_with("/information")) continue;
    if (pointer.find("/themes/") != std::string::npos)
      continue;  // identifiers, with a limit of their own
    Json changed = draft;
    changed[Json::json_pointer(pointer)] = "any text";
    if (read(text_of(changed))) out.emplace_back(pointer);
  }
  return out;
}

}  // namespace

TEST_CASE(
    "a naughty string in any text of a draft is written as it was read, or a remark names it") {
  const Json draft = tree(read_file("tests/drafts/complet.json"));
  const auto places = texts_of(draft);
  REQUIRE(places.size() > 15);
  const auto strings = naughty_strings();
  REQUIRE(strings.size() > 450);
  int same = 0, named = 0;
  for (const std::string& naughty : strings) {
    Json in = draft;
    for (const auto& place : places) in[place] = naughty;
    const auto back = read(text_of(in));
    REQUIRE_MESSAGE(back.value.has_value(), codes(back.diagnostics), naughty);
    const Json out = tree(io::write_draft(back.value->dossier, rulebook(), {}));
    for (const auto& place : places) {
      const Json got = out.contains(place) ? out[place] : Json();
      if (got == in[place] || (got.is_null() && naughty.empty())) {
        ++same;
        continue;
      }
      ++named;
      const std::string pointer = place.to_string();
      const auto& remarks = back.value->remarks;
      CHECK_MESSAGE(std::any_of(remarks.begin(), remarks.end(),
                                [&](const Diagnostic& each) { return each.chemin == pointer; }),
                    pointer, " ", naughty, " ", got.dump());
    }
  }
  MESSAGE(strings.size() << " strings in " << places.size() << " texts: " << same << " the same, "
                         << named << " changed with a remark");
}

TEST_CASE("a naughty string that is typed in any field is written and read back identical") {
  const Dossier complete = read(read_file("tests/drafts/complet.json")).value->dossier;
  std::vector<Ref> fields;
  for_each_answer(complete, [&]<class T>(const T&, const AnswerInfo& about, std::string_view item) {
    if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Search> ||
                  std::is_same_v<T, Montant> || std::is_same_v<T, Typed<Centimes>> ||
                  std::is_same_v<T, Typed<Date>>)
      fields.push_back({about.key, std::string(item)});
  });
  int written = 0;
  for (const std::string& naughty : naughty_strings()) {
    Dossier project = complete;
    for (const Ref& field : fields) written += set_answer(project, rulebook(), field, naughty);
    const auto back = read(io::write_draft(project, rulebook(), {}));
    REQUIRE(back);
    CHECK(back.value->dossier == project);
    CHECK_MESSAGE(back.value->remarks.empty(), codes(back.value->remarks), " ", naughty);
  }
  MESSAGE(written << " texts typed in " << fields.size() << " fields");
}

}  // namespace loire::tests
