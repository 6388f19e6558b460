// Each fault of fautes.json is planted in the edition and must be found, with its code and place.
#include "audit/lint.hpp"

#include "io/reader.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

constexpr std::size_t kFewestFaults = 25;

/// Sets the value at `pointer`, or removes it when `value` is null. "-" appends to a list.
void plant(Json& document, const std::string& pointer, const Json* value) {
  Json* at = &document;
  std::size_t start = 1;
  while (true) {
    const std::size_t end = pointer.find('/', start);
    const std::string token = pointer.substr(start, end - start);
    const bool last = end == std::string::npos;
    if (at->is_array()) {
      if (last && token == "-") return at->push_back(*value);
      const auto index = static_cast<std::size_t>(std::stoul(token));
      REQUIRE(index < at->size());
      if (last && !value) return at->erase(index);
      at = &(*at)[index];
    } else {
      REQUIRE_MESSAGE((last || at->contains(token)), pointer);
      if (last && !value) {
        REQUIRE_MESSAGE(at->erase(token) == 1, pointer);
        return;
      }
      at = &(*at)[token];
    }
    if (last) break;
    start = end + 1;
  }
  *at = *value;
}

}  // namespace

TEST_CASE("the edition of 2023 has no findings") {
  CHECK(codes(audit::lint(rules_text())).empty());
}

TEST_CASE("each planted fault is found at its place") {
  const std::string text = read_file("tests/audit/fautes.json");
  const auto document = io::parse_json(text);
  REQUIRE(document);
  const std::vector<io::Json> faults = document.value->root().elements();
  CHECK(faults.size() >= kFewestFaults);
  const Json edition = tree(rules_text());
  const Json planted = tree(text);
  for (std::size_t i = 0; i < faults.size(); ++i) {
    std::vector<Diagnostic> problems;
    io::ObjectReader in(faults[i], "", problems);
    const std::string name = in.required_text("faute");
    const std::string code = in.required_text("code");
    const std::string place = in.required_text("chemin");
    CAPTURE(name);
    Json faulty = edition;
    if (in.has("changer"))
      for (const auto& [pointer, value] : planted[i]["changer"].items())
        plant(faulty, pointer, &value);
    for (const std::string& pointer : in.texts("retirer", 20)) plant(faulty, pointer, nullptr);
    CHECK(problems.empty());
    const audit::Findings found = audit::lint(text_of(faulty));
    CHECK_MESSAGE(has(found, code, place), code, " ", place, " not among:\n", codes(found));
    for (const Diagnostic& each : found) CHECK_FALSE(each.message.empty());
  }
}

TEST_CASE("a rule that no case reaches is reported, and so is an unreadable case") {
  const audit::Findings none = audit::uncovered_rules(rulebook(), territory(), {});
  CHECK(none.size() == all_rulings(rulebook()).size() + kWarningCount);
  const audit::CaseFile empty{"vide.json", R"({"cas": "x", "brouillon": )" + draft_text("") + "}"};
  const audit::Findings some = audit::uncovered_rules(rulebook(), territory(), {empty});
  CHECK(some.size() < none.size());
  CHECK_FALSE(has(some, "regle_sans_cas", "/conditions/porteur/non_repondu"));
  CHECK(has(some, "regle_sans_cas", "/porteurs/commune/decision"));
  const audit::Findings bad =
      audit::uncovered_rules(rulebook(), territory(), {{"faux.json", "{"}, {"sans.json", "{}"}});
  CHECK(std::count_if(bad.begin(), bad.end(),
                      [](const Diagnostic& each) { return each.code == "cas_illisible"; }) == 2);
}

TEST_CASE("the id of a rule becomes its JSON pointer") {
  CHECK(audit::pointer_of("axe.nomme") == "/axe/nomme");
  CHECK(audit::pointer_of("transversales.0") == "/transversales/0");
}

}  // namespace loire::tests
