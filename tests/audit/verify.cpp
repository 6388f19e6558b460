// Tests of the verification itself: faulty assessments must be detected, with a dossier that shows
// the fault.
#include "audit/verify.hpp"

#include <array>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

using audit::Dimension;
using audit::StateSpace;
using audit::Violation;

std::optional<bool> yes_no(std::size_t value) {
  if (value == 0) return std::nullopt;
  return value == 1;
}

/// Checks `function` on a small space: the nature, recipient and amount of an expense, and one
/// common question.
std::optional<Violation> check_small_space(audit::AssessFunction function) {
  Dossier start = good_project();
  start.depenses = {Depense{}};
  start.depenses[0].id = "d1";
  start.depenses_communes = {std::nullopt, false, Acquisition::achat};
  StateSpace space(rulebook(), territory(), start,
                   {{"nature",
                     kDepenseNatureCount + 1,
                     [](Dossier& dossier, std::size_t v) {
                       dossier.depenses[0].nature.reset();
                       if (v > 0) dossier.depenses[0].nature = static_cast<DepenseNature>(v - 1);
                     },
                     {}},
                    {"destinataire",
                     6,
                     [](Dossier& dossier, std::size_t v) {
                       dossier.depenses[0].destinataire.reset();
                       if (v > 0)
                         dossier.depenses[0].destinataire = static_cast<Destinataire>(v - 1);
                     },
                     {}},
                    {"investissement",
                     3,
                     [](Dossier& dossier, std::size_t v) {
                       dossier.depenses_communes.investissement = yes_no(v);
                     },
                     {}},
                    {"montant",
                     4,
                     [](Dossier& dossier, std::size_t v) {
                       const std::array<std::optional<Centimes>, 4> amounts{
                           std::nullopt, Centimes{0}, Centimes{1'000'000}, Centimes{3'125'000}};
                       dossier.depenses[0].montant.ht = amounts[v];
                     },
                     {}}},
                   function);
  CHECK(space.states() == 11 * 6 * 3 * 4);
  return space.check();
}

void check_detected(audit::AssessFunction function, std::string_view promise) {
  const auto violation = check_small_space(function);
  CHECK(violation.has_value());
  if (!violation) return;
  CHECK_MESSAGE(violation->promise.starts_with(promise), violation->promise);
  // The reported dossier must be a draft that can be opened.
  const auto reopened = read(io::write_draft(violation->dossier, rulebook(), {}));
  CHECK(reopened.value.has_value());
  if (reopened) CHECK(reopened.value->dossier == violation->dossier);
}

using Rules = const Rulebook&;
using Places = const Territory&;
using Project = const Dossier&;
using Today = std::optional<Date>;

}  // namespace

TEST_CASE("the assessment keeps its promises on a small space") {
  CHECK_FALSE(check_small_space(assess));
}

TEST_CASE("treating an unanswered question as «no» is detected") {
  check_detected(
      [](Rules rules, Places places, Project project, Today today) {
        Dossier guessed = project;
        if (!guessed.depenses_communes.investissement)
          guessed.depenses_communes.investissement = false;
        return assess(rules, places, guessed, today);
      },
      "un");
}

TEST_CASE("treating an unknown amount as zero is detected") {
  check_detected(
      [](Rules rules, Places places, Project project, Today today) {
        Dossier guessed = project;
        if (!guessed.depenses[0].montant.ht) guessed.depenses[0].montant.ht = Centimes{0};
        return assess(rules, places, guessed, today);
      },
      "un");
}

TEST_CASE("bounds that are too wide are detected") {
  check_detected(
      [](Rules rules, Places places, Project project, Today today) {
        Assessment wide = assess(rules, places, project, today);
        if (!wide.subvention.exact()) wide.subvention.max = rules.bareme.plafond();
        return wide;
      },
      "aucune réponse n’atteint");
}

TEST_CASE("an upper bound that is too low is detected") {
  check_detected(
      [](Rules rules, Places places, Project project, Today today) {
        Assessment low = assess(rules, places, project, today);
        if (!low.subvention.exact()) low.subvention.max = Centimes{low.subvention.max->value / 2};
        return low;
      },
      "une réponse fait sortir l’aide");
}

TEST_CASE("a verdict that is given too early is detected") {
  check_detected(
      [](Rules rules, Places places, Project project, Today today) {
        Assessment early = assess(rules, places, project, today);
        if (early.eligible == Resultat::indetermine) {
          early.eligible = Resultat::non;
          early.subvention = exactly({0});
        }
        return early;
      },
      "un verdict certain change");
}

TEST_CASE("an expense that is decided too early is detected") {
  check_detected(
      [](Rules rules, Places places, Project project, Today today) {
        Assessment early = assess(rules, places, project, today);
        for (LineFinding& line : early.depenses)
          if (line.cause == Cause::non_repondu) line.statut = Statut::exclue;
        return early;
      },
      "une dépense réglée");
}

TEST_CASE("a criterion with an effect and a sum that overflows are detected") {
  const auto violation_of = [](audit::AssessFunction function) {
    return audit::verify(rulebook(), territory(), function).violation;
  };
  const auto criterion = violation_of([](Rules rules, Places places, Project project, Today today) {
    Assessment moved = assess(rules, places, project, today);
    if (project.criteres.size() == 6) moved.subvention.max = Centimes{0};
    return moved;
  });
  CHECK(criterion.has_value());
  if (!criterion) return;
  CHECK(criterion->promise == "un critère change le résultat");
  CHECK(criterion->dossier.criteres.size() == 6);
  const auto overflow = violation_of([](Rules rules, Places places, Project project, Today today) {
    Assessment narrow = assess(rules, places, project, today);
    narrow.assiette.min.value = static_cast<std::int32_t>(narrow.assiette.min.value);
    return narrow;
  });
  CHECK(overflow.has_value());
  if (overflow) CHECK(overflow->dossier.depenses.size() == 200);
}

}  // namespace loire::tests
