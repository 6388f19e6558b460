// The list of missing answers has exactly those that can still change the verdict or the aid.
#include "core/missing.hpp"

#include <algorithm>

#include "properties/answers.hpp"
#include "properties/projects.hpp"

namespace loire::tests {
namespace {

/// The verdict and the aid as text.
std::string outcome(const Rulebook& rules, const Dossier& project) {
  const Assessment got = assess(rules, territory(), project, std::nullopt);
  return word(got.eligible) + " " + word(got.subvention);
}

std::vector<std::string> listed(const Dossier& project) {
  return paths(assess(rulebook(), territory(), project, std::nullopt).missing);
}

bool among(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether two answers to `field` give different results, for some answers to all other questions.
bool can_matter(const Dossier& project, const Open& field, Random& random) {
  for (int i = 0; i < 10'000; ++i) {
    Dossier context = project;
    // Lines may have individual answers to the common questions.
    for (const Open& one : open_fields(project, Which::all))
      if (one.ask == Ask::propre && random.chance(25))
        answer(context, one, random.chance(60) ? 0 : 1);
    for (;;) {
      auto open = open_fields(context, Which::relevant);
      std::erase_if(open, [&](const Open& one) {
        return one.ask == field.ask && one.question == field.question && one.line == field.line;
      });
      if (open.empty()) break;
      const Open& one = open[random.below(open.size())];
      answer(context, one, random.chance(60) ? 0 : random.below(one.options));
    }
    const auto& decided = decided_rulebooks();
    const Rulebook& rules = decided[random.below(decided.size())];
    const std::uint64_t decisions = random.next();
    std::string first;
    for (std::size_t option = 0; option < field.options; ++option) {
      Dossier full = context;
      answer(full, field, option);
      complete_well(full);
      decide_lines(full, decisions);
      const std::string final = outcome(rules, full);
      if (option == 0) first = final;
      else if (final != first) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("an answer that is not listed as missing changes neither the verdict nor the aid") {
  Random random(21);
  for (int i = 0; i < tries(2'500); ++i) {
    const Dossier project = random_project(random, {.most_lines = 4});
    const auto ids = listed(project);
    const std::string before = outcome(rulebook(), project);
    for (const Open& field : open_fields(project, Which::all)) {
      if (among(ids, field.listed_as)) continue;
      for (std::size_t option = 0; option < field.options; ++option) {
        Dossier more = project;
        answer(more, field, option);
        const std::string after = outcome(rulebook(), more);
        if (after == before) continue;
        FAIL_CHECK(field.listed_as << " is not listed, but " << before << " became " << after
                                   << "\n"
                                   << shown(project));
        return;
      }
    }
  }
}

TEST_CASE("each answer that is listed as missing can change the verdict or the aid") {
  Random random(22);
  for (int i = 0; i < tries(1'000); ++i) {
    const Dossier project = random_project(random, {.most_lines = 3, .amounts = Amounts::coarse});
    const auto open = open_fields(project, Which::all);
    for (const std::string& id : listed(project)) {
      // Adding the first line is one way of completing the budget.
      const std::string name = id == "depenses" ? "depenses_completes" : id;
      const auto field = std::find_if(open.begin(), open.end(),
                                      [&](const Open& one) { return one.listed_as == name; });
      if (field != open.end() && can_matter(project, *field, random)) continue;
      FAIL_CHECK(
          id << std::string(field == open.end() ? " is listed but answered" : " cannot matter")
             << "\n"
             << shown(project));
      return;
    }
  }
}

TEST_CASE("when no answer is missing, the applicant cannot change the result") {
  Random random(23);
  int tried = 0;
  for (int i = 0; i < tries(6'000); ++i) {
    const Dossier project = random_project(random, {});
    if (!listed(project).empty()) continue;
    ++tried;
    Dossier full = project;
    complete(full, random, 50);
    if (outcome(rulebook(), full) == outcome(rulebook(), project)) continue;
    FAIL_CHECK("before: " << shown(project) << "\nafter: " << shown(full));
    return;
  }
  CHECK(tried > tries(1'000));
}

TEST_CASE("each missing answer is listed once, and answering them all leaves none") {
  Random random(24);
  for (int i = 0; i < tries(2'000); ++i) {
    Dossier project = random_project(random, {});
    const auto ids = listed(project);
    for (const std::string& id : ids) CHECK(std::count(ids.begin(), ids.end(), id) == 1);
    complete(project, random, 50);
    CHECK_MESSAGE(listed(project).empty(), shown(project));
  }
}

}  // namespace loire::tests
