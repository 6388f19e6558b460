// Checks every golden case of this folder. README.md describes the files and the comparison.
#include <algorithm>
#include <filesystem>
#include <set>

#include "audit/lint.hpp"
#include "io/assessment_json.hpp"
#include "lexicon/review.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

constexpr std::size_t kFewest = 60;

std::string brief(const Json* json) { return json ? text_of(*json) : std::string("nothing"); }

const Json* member(const Json& object, const std::string& key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const std::string* text(const Json* json) {
  return json ? json->get_ptr<const Json::string_t*>() : nullptr;
}

/// Compares what a case expects with the result of the program, and lists the differences.
class Comparison {
 public:
  std::vector<std::string> differences;

  void compare(const Json& expected, const Json* got, const std::string& path) {
    if (!got) return differ(path, expected, got);
    if (expected.is_object()) {
      if (!got->is_object()) return differ(path, expected, got);
      for (const auto& [key, value] : expected.items())
        compare(value, member(*got, key), path + "/" + key);
    } else if (expected.is_array()) {
      if (!got->is_array() || got->size() != expected.size()) return differ(path, expected, got);
      for (std::size_t i = 0; i < expected.size(); ++i)
        compare(expected[i], &(*got)[i], path + "/" + std::to_string(i));
    } else if (expected != *got) {
      differ(path, expected, got);
    }
  }

  /// Compares each expected element with the result that has the same `key`.
  void compare_by(const std::string& key, const Json& expected, const Json* got,
                  const std::string& path) {
    if (!expected.is_array() || !got || !got->is_array()) return differ(path, expected, got);
    for (const Json& element : expected) {
      const Json* name = member(element, key);
      const Json* same = nullptr;
      for (const Json& candidate : *got)
        if (const Json* other = member(candidate, key); name && other && *other == *name)
          same = &candidate;
      compare(element, same, path + "/" + brief(name));
    }
  }

  void without_warnings(const Json& assessment, const std::set<std::string>& codes) {
    for (const Json& warning : *member(assessment, "avertissements"))
      if (const std::string* code = text(member(warning, "code")); code && codes.contains(*code))
        differences.push_back("unexpected warning " + *code);
  }
  void without_any_warning(const Json& assessment) {
    for (const Json& warning : *member(assessment, "avertissements"))
      if (const std::string* code = text(member(warning, "code")); code && *code != "depot_clos")
        differences.push_back("unexpected warning " + *code);
  }

 private:
  void differ(const std::string& path, const Json& expected, const Json* got) {
    differences.push_back(path + ": expected " + brief(&expected) + ", got " + brief(got));
  }
};

std::vector<std::string> compare_with(const Json& expected, const Json& assessment) {
  Comparison comparison;
  for (const auto& [key, value] : expected.items()) {
    const Json* got = member(assessment, key);
    if (key == "conditions") {
      comparison.compare_by("id", value, got, key);
    } else if (key == "axes") {
      comparison.compare_by("axe", value, got, key);
    } else if (key == "avertissements") {
      comparison.compare_by("code", value, got, key);
    } else if (key == "avertissements_absents") {
      std::set<std::string> codes;
      for (const Json& code : value)
        if (const std::string* name = text(&code)) codes.insert(*name);
      comparison.without_warnings(assessment, codes);
    } else if (key == "sans_avertissement") {
      comparison.without_any_warning(assessment);
    } else {
      comparison.compare(value, got, key);
    }
  }
  return comparison.differences;
}

/// The problems of the file, and the differences between its expectations and the result.
std::vector<std::string> problems_of(const std::string& file) {
  const std::string file_text = read_file("tests/cases/" + file);
  const auto document = io::parse_json(file_text);
  if (!document) return {"not JSON: " + codes(document.diagnostics)};
  const Json json = tree(file_text);
  std::vector<std::string> problems;
  const std::set<std::string> known{"cas", "montre", "aujourdhui", "brouillon", "attendu"};
  if (json.is_object())
    for (const auto& [key, value] : json.items())
      if (!known.contains(key)) problems.push_back("unknown key " + key);

  const std::string* sentence = text(member(json, "cas"));
  if (!sentence || sentence->empty()) problems.emplace_back("`cas` has no sentence");
  const Json* shows = member(json, "montre");
  if (!shows || !shows->is_array() || shows->empty()) problems.emplace_back("`montre` is empty");
  else
    for (const Json& place : *shows)
      if (const std::string* name = text(&place); !name || name->empty())
        problems.emplace_back("`montre` names no place");

  std::optional<Date> today;
  if (const Json* day = member(json, "aujourdhui")) {
    if (const std::string* written = text(day)) today = parse_date(*written);
    if (!today) problems.emplace_back("`aujourdhui` is not a day");
  }
  const Json* expected = member(json, "attendu");
  if (!expected || !expected->is_object() || expected->empty()) {
    problems.emplace_back("`attendu` expects nothing");
    return problems;
  }
  if (!member(json, "brouillon")) {
    problems.emplace_back("no `brouillon`");
    return problems;
  }
  const auto draft = io::read_draft(document.value->root().member("brouillon"), rulebook());
  if (!draft) {
    problems.push_back("not a draft:\n" + codes(draft.diagnostics));
    return problems;
  }
  const Assessment assessment =
      review(rulebook(), territory(), draft.value->dossier, today).assessment;
  const Json got = tree(io::assessment_text(assessment, rulebook(), draft.value->remarks));
  for (std::string& difference : compare_with(*expected, got))
    problems.push_back(std::move(difference));
  return problems;
}

const std::vector<std::string>& case_files() {
  static const std::vector<std::string> kFiles = [] {
    std::vector<std::string> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(LOIRE_SOURCE_DIR "/tests/cases")))
      if (entry.path().extension() == ".json") files.push_back(entry.path().filename().string());
    std::sort(files.begin(), files.end());
    return files;
  }();
  return kFiles;
}

Json object(const char* text) { return tree(text); }

}  // namespace

TEST_CASE("every golden case gives its expected result") {
  CHECK(case_files().size() >= kFewest);
  for (const std::string& file : case_files()) {
    SUBCASE(file.c_str()) {
      for (const std::string& problem : problems_of(file)) FAIL_CHECK(file << ": " << problem);
    }
  }
}

TEST_CASE("every rule and every warning of the edition decides in a golden case") {
  std::vector<audit::CaseFile> cases;
  for (const std::string& file : case_files())
    cases.push_back({file, read_file("tests/cases/" + file)});
  for (const Diagnostic& finding : audit::uncovered_rules(rulebook(), territory(), cases))
    FAIL_CHECK(finding.code << " " << finding.chemin << ": " << finding.message);
}

TEST_CASE("the comparison detects differences") {
  const Json got = object(R"({"eligible": "oui", "manquants": ["a", "b"],
    "assiette_centimes": {"min": 1, "max": null},
    "conditions": [{"id": "porteur", "resultat": "oui"}, {"id": "axe", "resultat": "non"}],
    "avertissements": [{"code": "depot_clos"}, {"code": "siren_cle"}]})");
  const auto differences = [&](const char* expected) {
    return compare_with(object(expected), got).size();
  };
  CHECK(differences(R"({"eligible": "oui", "assiette_centimes": {"max": null}})") == 0);
  CHECK(differences(R"({"conditions": [{"id": "axe", "resultat": "non"}]})") == 0);
  CHECK(differences(R"({"avertissements_absents": ["siret_cle"]})") == 0);
  CHECK(differences(R"({"eligible": "non"})") == 1);
  CHECK(differences(R"({"assiette_centimes": {"min": 2}})") == 1);
  CHECK(differences(R"({"assiette_centimes": {"max": 1}})") == 1);
  CHECK(differences(R"({"manquants": ["a"]})") == 1);
  CHECK(differences(R"({"manquants": ["b", "a"]})") == 2);
  CHECK(differences(R"({"conditions": [{"id": "axe", "resultat": "oui"}]})") == 1);
  CHECK(differences(R"({"conditions": [{"id": "assiette"}]})") == 1);
  CHECK(differences(R"({"avertissements_absents": ["siren_cle"]})") == 1);
  CHECK(differences(R"({"sans_avertissement": true})") == 1);
  CHECK(differences(R"({"nouveau": null})") == 1);
}

}  // namespace loire::tests
