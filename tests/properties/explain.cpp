// The changes named in an explanation have the stated effect, and no smaller change has it. The
// next question is the one that trying every answer would choose.
#include "core/explain.hpp"

#include <algorithm>

#include "core/lines.hpp"
#include "core/next_question.hpp"
#include "properties/answers.hpp"
#include "properties/projects.hpp"

namespace loire::tests {
namespace {

Assessment assessed(const Dossier& project) {
  return assess(rulebook(), territory(), project, std::nullopt);
}

Question question_of(const Answer& answer) { return *info(answer.ref.key).question; }

std::size_t index_of(const Answer& answer) {
  const auto names = answers_of(question_of(answer));
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), word_of(answer.value)) -
                                  names.begin());
}

/// The line with the answers of `change` applied.
Depense changed(Depense line, const LineChange& change) {
  for (const auto* answers : {&change.changed, &change.to_give})
    for (const Answer& answer : *answers) set_answer(question_of(answer), line, index_of(answer));
  return line;
}

/// The smallest number of given answers that must change for the line to count, found by trying
/// all.
std::optional<std::size_t> fewest_changes(const Depense& line, const QuestionsCommunes& common) {
  std::optional<std::size_t> fewest;
  std::array<std::size_t, kQuestionCount> pick{};
  for (;;) {
    Depense other = line;
    std::size_t count = 0;
    for (std::size_t q = 0; q < kQuestionCount; ++q) {
      const auto question = static_cast<Question>(q);
      const std::optional<std::size_t> given = answer_index(question, line, common);
      if (given && *given != pick[q]) ++count;
      set_answer(question, other, pick[q]);
    }
    if (assess_line(rulebook(), other, common).statut == Statut::eligible &&
        (!fewest || count < *fewest))
      fewest = count;
    std::size_t q = 0;
    while (q < kQuestionCount && ++pick[q] == answers_of(static_cast<Question>(q)).size())
      pick[q++] = 0;
    if (q == kQuestionCount) return fewest;
  }
}

Centimes width(const Assessment& assessment) {
  return *assessment.subvention.max - assessment.subvention.min;
}

/// The widest gap after an answer to `field`, found by assessing each answer.
Centimes worst_gap(const Dossier& project, const Open& field) {
  Centimes worst;
  for (std::size_t option = 0; option < field.options; ++option) {
    Dossier answered = project;
    answer(answered, field, option);
    worst = std::max(worst, width(assessed(answered)));
  }
  return worst;
}

/// Removes up to two answers of a complete project.
void reopen(Dossier& project, Random& random) {
  if (random.chance(50)) project.depenses_communes.obligation_legale.reset();
  if (project.depenses.empty()) return;
  Depense& line = project.depenses[random.below(project.depenses.size())];
  if (random.chance(50)) line.destinataire.reset();
  else line.montant.ht = line.montant.ttc = std::nullopt;
}

}  // namespace

TEST_CASE(
    "the change named for an expense makes it count, with the stated gain, and is the smallest") {
  Random random(31);
  int changes = 0;
  int hopeless = 0;
  for (int i = 0; i < tries(3'000); ++i) {
    const Dossier project = random_project(random, {.most_lines = 4});
    const Assessment before = assessed(project);
    const Explanation explanation = explain(rulebook(), project, before);
    for (std::size_t k = 0; k < project.depenses.size(); ++k) {
      const Depense& line = project.depenses[k];
      if (before.depenses[k].statut == Statut::eligible || !line.nature) {
        CHECK(!explanation.depenses[k].to_count);
        continue;
      }
      const auto fewest = fewest_changes(line, project.depenses_communes);
      const auto& change = explanation.depenses[k].to_count;
      if (change.has_value() != fewest.has_value() ||
          (change && change->changed.size() != *fewest)) {
        FAIL_CHECK("line " << k << " of " << shown(project));
        return;
      }
      if (!change) {
        ++hopeless;
        continue;
      }
      ++changes;
      Dossier after = project;
      after.depenses[k] = changed(line, *change);
      const Assessment got = assessed(after);
      if (got.depenses[k].statut != Statut::eligible || got.depenses[k].ruling != change->ruling) {
        FAIL_CHECK("the change of line " << k << " does not make it count: " << shown(project));
        return;
      }
      const Bounds amount = got.depenses[k].montant_ht;
      if (!amount.max) {
        CHECK(!change->gain);
        continue;
      }
      // The real gain of aid never exceeds the stated gain, and is equal to it when the base is
      // exact.
      const auto gain = [&](Centimes base) {
        return rulebook().bareme.at(base + *amount.max) - rulebook().bareme.at(base);
      };
      const Bounds others{got.assiette.min - amount.min, std::nullopt};
      CHECK(gain(others.min) <= *change->gain);
      if (got.assiette.exact()) CHECK(gain(others.min) == *change->gain);
    }
  }
  CHECK(changes > tries(800));
  CHECK(hopeless > tries(200));
}

TEST_CASE("the stated contribution of an expense is the aid that is lost without it") {
  Random random(32);
  int tried = 0;
  for (int i = 0; i < tries(6'000); ++i) {
    Dossier project = random_project(random, {.most_lines = 4});
    complete(project, random, 90);
    const Assessment before = assessed(project);
    const Explanation explanation = explain(rulebook(), project, before);
    for (std::size_t k = 0; k < project.depenses.size(); ++k) {
      const bool counts = before.depenses[k].statut == Statut::eligible;
      CHECK(explanation.depenses[k].loss.has_value() == (counts && before.assiette.exact()));
      if (!explanation.depenses[k].loss || before.eligible != Resultat::oui) continue;
      Dossier less = project;
      less.depenses.erase(less.depenses.begin() + static_cast<std::ptrdiff_t>(k));
      const Assessment after = assessed(less);
      const Centimes rest = after.eligible == Resultat::oui ? *after.subvention.max : Centimes{0};
      if (*before.subvention.max - rest != *explanation.depenses[k].loss) {
        FAIL_CHECK("line " << k << " of " << shown(project));
        return;
      }
      ++tried;
    }
  }
  CHECK(tried > tries(1'000));
}

TEST_CASE("the ceiling applies exactly from its base on, and the surplus adds nothing") {
  const Bareme& bareme = rulebook().bareme;
  Random random(33);
  for (int i = 0; i < tries(2'000); ++i) {
    Dossier project = random_project(random, {.most_lines = 3});
    complete(project, random, 90);
    const Assessment got = assessed(project);
    if (!got.assiette.exact()) continue;
    const AidExplanation aid = explain(rulebook(), project, got).aid;
    CHECK(bareme.at(aid.assiette_du_plafond) == bareme.plafond());
    CHECK(bareme.at(aid.assiette_du_plafond - Centimes{1}) < bareme.plafond());
    CHECK(bareme.at(got.assiette.min - aid.surplus.min) == bareme.at(got.assiette.min));
  }
}

TEST_CASE("the next question is the one whose worst answer leaves the smallest gap") {
  Random random(34);
  int narrowing = 0;
  for (int i = 0; i < tries(3'000); ++i) {
    Dossier project = random_project(random, {.most_lines = 4});
    // No single answer narrows the aid when many are missing, so half of the projects miss only a
    // few.
    if (i % 2 == 0) {
      complete(project, random, 90);
      reopen(project, random);
    }
    const Assessment now = assessed(project);
    const auto next = next_question(rulebook(), territory(), project, now);
    CHECK(next.has_value() == !now.missing.empty());
    if (!next) continue;
    CHECK(next->gap == width(now));
    CHECK(next->reduction_min <= next->reduction_max);
    const auto open = open_fields(project, Which::all);
    std::optional<Centimes> smallest;
    std::optional<Centimes> chosen;
    for (const Ref& ref : now.missing) {
      const std::string id = path_of(ref);
      // A first expense or a budget that is not complete does not narrow anything.
      Centimes worst = width(now);
      if (id != "depenses" && id != "depenses_completes")
        for (const Open& field : open)
          if (field.listed_as == id && field.ask != Ask::propre) worst = worst_gap(project, field);
      smallest = smallest ? std::min(*smallest, worst) : worst;
      if (ref == next->ref) chosen = worst;
    }
    // Because the aid is rounded, an amount between the extremes can leave one more centime.
    const Centimes stated = next->gap - next->reduction_min;
    if (!chosen || *chosen > *smallest + Centimes{1} || *chosen > stated + Centimes{1} ||
        stated > *chosen + Centimes{1}) {
      FAIL_CHECK(path_of(next->ref) << " of " << shown(project));
      return;
    }
    if (next->reduction_min > Centimes{0}) ++narrowing;
  }
  CHECK(narrowing > tries(100));
}

}  // namespace loire::tests
