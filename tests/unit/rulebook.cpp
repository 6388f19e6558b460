// The lists of everything that an edition contains, on which lint and coverage rely.
#include "core/rulebook.hpp"

#include <algorithm>

#include "unit/support.hpp"

namespace loire::tests {

TEST_CASE("the list of locators includes every place that an edition cites") {
  Rulebook rules = rulebook();
  rules.contact.locator = "contact";
  rules.formulaire_locator = "formulaire";
  rules.innovation_locator = "innovation";
  rules.bareme = Bareme(rules.bareme.taux(), rules.bareme.plafond(), "aide");
  rules.calendrier.locator = "calendrier";
  rules.calendrier.etapes.back().locator = "étape";
  rules.axes.back().locator = "axe";
  rules.criteres.back().locator = "critère";
  rules.lexique.hors_appel.back().locator = "hors appel";
  rules.question_non_repondue.locator = "réponse";
  rules.transversales.back().ruling.locator = "exclusion";
  const auto all = all_locators(rules);
  for (const char* place : {"contact", "formulaire", "innovation", "aide", "calendrier", "étape",
                            "axe", "critère", "hors appel", "réponse", "exclusion"})
    CHECK_MESSAGE(std::count(all.begin(), all.end(), place) == 1, place);
}

}  // namespace loire::tests
