// The bounds are sound: whatever the missing answers are, the final result is within the shown
// bounds. They are tight: some answers reach every result that was shown as possible.
#include <algorithm>
#include <set>

#include "properties/answers.hpp"
#include "properties/projects.hpp"

namespace loire::tests {
namespace {

Assessment assess_with(const Rulebook& rules, const Dossier& project) {
  return assess(rules, territory(), project, std::nullopt);
}

bool within(const Bounds& inner, const Bounds& outer) {
  if (inner.min < outer.min) return false;
  return !outer.max || (inner.max && *inner.max <= *outer.max);
}

/// Describes how `later`, with more answers, contradicts what was shown before; empty when it does
/// not.
std::string contradiction(const Assessment& before, const Assessment& later) {
  const auto moved = [](Resultat was, Resultat is) {
    return was != Resultat::indetermine && was != is;
  };
  if (moved(before.eligible, later.eligible))
    return "verdict " + word(before.eligible) + " became " + word(later.eligible);
  if (!within(later.subvention, before.subvention))
    return "aid " + word(before.subvention) + " became " + word(later.subvention);
  if (!within(later.assiette, before.assiette))
    return "base " + word(before.assiette) + " became " + word(later.assiette);
  for (std::size_t i = 0; i < kConditionCount; ++i)
    if (moved(before.conditions[i].resultat, later.conditions[i].resultat))
      return "condition " + word(before.conditions[i].id) + " changed";
  for (std::size_t i = 0; i < before.axes.size(); ++i)
    if (moved(before.axes[i].resultat, later.axes[i].resultat)) return "an axis changed";
  for (std::size_t i = 0; i < before.depenses.size(); ++i) {
    const LineFinding& was = before.depenses[i];
    const LineFinding& is = later.depenses[i];
    if (was.statut != Statut::indeterminee && was.statut != is.statut)
      return "line " + std::to_string(i) + " changed";
    if (!within(is.montant_ht, was.montant_ht) || !within(is.contribution(), was.contribution()))
      return "amount of line " + std::to_string(i) + " left its bounds";
  }
  if (before.limite_par && later.eligible != Resultat::non && later.limite_par != before.limite_par)
    return "what binds changed";
  return "";
}

bool settled(const Assessment& assessment) {
  return assessment.eligible != Resultat::indetermine && assessment.subvention.exact();
}

}  // namespace

TEST_CASE("soundness: the result of any completion is within the shown bounds") {
  Random random(1);
  for (int i = 0; i < tries(10'000); ++i) {
    const Dossier project = random_project(random, {.amounts = Amounts::edges});
    const Assessment before = assess_with(rulebook(), project);
    for (int j = 0; j < 4; ++j) {
      Dossier full = project;
      complete(full, random, random.chance(50) ? 60 : 0);
      if (random.chance(50)) decide_lines(full, random.next());
      const auto& decided = decided_rulebooks();
      const Assessment final = assess_with(decided[random.below(decided.size())], full);
      const std::string wrong = contradiction(before, final);
      if (wrong.empty() && settled(final)) continue;
      FAIL_CHECK((wrong.empty() ? "a complete project is not settled" : wrong)
                 << "\nbefore: " << shown(project) << "\nafter: " << shown(full));
      return;
    }
  }
}

TEST_CASE("soundness, one answer at a time: decided results do not change") {
  Random random(2);
  for (int i = 0; i < tries(2'000); ++i) {
    Dossier project = random_project(random, {.most_lines = 3});
    Assessment before = assess_with(rulebook(), project);
    for (;;) {
      const auto open = open_fields(project, Which::all);
      if (open.empty()) break;
      const Dossier earlier = project;
      const Open& one = open[random.below(open.size())];
      answer(project, one, random.below(one.options));
      Assessment later = assess_with(rulebook(), project);
      if (const std::string wrong = contradiction(before, later); !wrong.empty()) {
        FAIL_CHECK(wrong << "\nbefore: " << shown(earlier) << "\nafter: " << shown(project));
        return;
      }
      before = std::move(later);
    }
  }
}

TEST_CASE("soundness of «à confirmer»: answers of the applicant do not decide it") {
  Random random(3);
  for (int i = 0; i < tries(3'000); ++i) {
    const Dossier project = random_project(random, {});
    const Assessment before = assess_with(rulebook(), project);
    Dossier full = project;
    complete(full, random, 50);
    const Assessment final = assess_with(rulebook(), full);
    bool same = true;
    for (std::size_t j = 0; j < kConditionCount; ++j)
      same = same && (before.conditions[j].cause != Cause::a_confirmer ||
                      final.conditions[j].cause == Cause::a_confirmer);
    for (std::size_t j = 0; j < before.depenses.size(); ++j)
      same = same && (before.depenses[j].cause != Cause::a_confirmer ||
                      final.depenses[j].cause == Cause::a_confirmer);
    // When the applicant has answered everything, only the Département can still decide.
    for (const Condition& condition : final.conditions)
      same = same && condition.cause != Cause::non_repondu;
    for (const LineFinding& line : final.depenses) same = same && line.cause != Cause::non_repondu;
    if (same) continue;
    FAIL_CHECK("before: " << shown(project) << "\nafter: " << shown(full));
    return;
  }
}

namespace {

/// All results that the completions of a project reach.
struct Reached {
  std::set<Resultat> verdicts;
  std::optional<Centimes> least, most;
  std::array<std::set<Resultat>, kConditionCount>
      conditions;  ///< with decisions of the Département
  std::array<bool, kConditionCount>
      answerable{};  ///< whether answers of the applicant alone can decide
  std::vector<std::set<Statut>> lines;
  std::vector<bool> line_answerable;
  int completions = 0;
};

/// Tries every combination of the listed answers. Stops when there are more than `most`.
class Enumeration {
 public:
  Enumeration(std::size_t lines, int most) : most_(most) {
    reached.lines.resize(lines);
    reached.line_answerable.resize(lines);
  }
  Reached reached;

  bool run(const Dossier& project) {
    const auto open = open_fields(project, Which::relevant);
    if (open.empty()) return record(project);
    for (std::size_t option = 0; option < open.front().options; ++option) {
      Dossier next = project;
      answer(next, open.front(), option);
      if (!run(next)) return false;
    }
    return true;
  }

 private:
  bool record(const Dossier& full) {
    if (++reached.completions > most_) return false;
    for (std::size_t decision = 0; decision < 2; ++decision) {
      const Assessment final = assess_with(decided_rulebooks()[decision], full);
      reached.verdicts.insert(final.eligible);
      const Centimes aid = final.subvention.min;
      reached.least = reached.least ? std::min(*reached.least, aid) : aid;
      reached.most = reached.most ? std::max(*reached.most, aid) : aid;
      for (std::size_t i = 0; i < kConditionCount; ++i)
        reached.conditions[i].insert(final.conditions[i].resultat);
      for (std::size_t i = 0; i < reached.lines.size(); ++i)
        reached.lines[i].insert(final.depenses[i].statut);
    }
    const Assessment undecided = assess_with(rulebook(), full);
    for (std::size_t i = 0; i < kConditionCount; ++i)
      if (!undecided.conditions[i].cause) reached.answerable[i] = true;
    for (std::size_t i = 0; i < reached.lines.size(); ++i)
      if (!undecided.depenses[i].cause) reached.line_answerable[i] = true;
    return true;
  }

  int most_;
};

/// Describes a difference between what was shown as possible and what was reached; empty when none.
std::string mismatch(const Assessment& before, const Reached& reached) {
  const auto expected = [](Resultat shown) {
    return shown == Resultat::indetermine ? std::set<Resultat>{Resultat::oui, Resultat::non}
                                          : std::set<Resultat>{shown};
  };
  const Bounds aid{*reached.least, *reached.most};
  if (before.subvention != aid) return "aid " + word(before.subvention) + ", reached " + word(aid);
  if (expected(before.eligible) != reached.verdicts) return "verdict " + word(before.eligible);
  for (std::size_t i = 0; i < kConditionCount; ++i) {
    const Condition& condition = before.conditions[i];
    // The place stays open until the kind of applicant is known, even if every kind has the same
    // result.
    if (before[ConditionId::porteur].cause == Cause::non_repondu &&
        condition.id == ConditionId::territoire)
      continue;
    if (expected(condition.resultat) != reached.conditions[i])
      return "condition " + word(condition.id) + " " + word(condition.resultat);
    if (condition.cause && (condition.cause == Cause::non_repondu) != reached.answerable[i])
      return "cause of " + word(condition.id) + ": " + word(condition.cause);
  }
  for (std::size_t i = 0; i < reached.lines.size(); ++i) {
    const LineFinding& line = before.depenses[i];
    const auto statuses = line.statut == Statut::indeterminee
                              ? std::set<Statut>{Statut::eligible, Statut::exclue}
                              : std::set<Statut>{line.statut};
    if (statuses != reached.lines[i]) return "line " + std::to_string(i) + " " + word(line.statut);
    if (line.cause && (line.cause == Cause::non_repondu) != reached.line_answerable[i])
      return "cause of line " + std::to_string(i) + ": " + word(line.cause);
  }
  return "";
}

}  // namespace

TEST_CASE("tightness: every shown bound, verdict and status is reached, and every cause is right") {
  Random random(4);
  int exhausted = 0;
  for (int i = 0; i < tries(1'600); ++i) {
    const Dossier project = random_project(random, {.most_lines = 2});
    Enumeration all(project.depenses.size(), 300);
    if (!all.run(project)) continue;
    if (all.reached.completions > 1) ++exhausted;
    if (const std::string wrong = mismatch(assess_with(rulebook(), project), all.reached);
        !wrong.empty()) {
      FAIL_CHECK(wrong << "\n" << shown(project));
      return;
    }
  }
  CHECK(exhausted > tries(500));
}

TEST_CASE("tightness without any answer: every applicant and every budget is tried") {
  // All questions about the applicant are open together, then all questions about one line. The
  // other questions are answered, so that the number of combinations stays small.
  Dossier applicant = good_project();
  applicant.porteur = {};
  applicant.projet = {};
  applicant.depenses = {line("d1", DepenseNature::etude, 10'000'00)};
  Dossier budget = good_project();
  budget.depenses.resize(1);
  budget.depenses[0].id = "d1";
  budget.depenses[0].propres.obligation_legale = false;
  for (const Dossier& project : {applicant, budget}) {
    Enumeration all(project.depenses.size(), 100'000);
    CHECK(all.run(project));
    CHECK(all.reached.completions > 90);
    CHECK(mismatch(assess_with(rulebook(), project), all.reached) == "");
  }
}

}  // namespace loire::tests
