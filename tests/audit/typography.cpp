#include "audit/typography.hpp"

#include "unit/support.hpp"

namespace loire::tests {

TEST_CASE("the typography check accepts correct texts and finds mistakes") {
  for (const char* good : {"Oui\u00A0: non\u202F?", "«\u00A0aucun axe\u00A0»", "80\u202F%",
                           "12\u00A0€", "L’aide, c’est tout.", "https://exemple.fr", "à 12:30", ""})
    CHECK_MESSAGE(audit::typography_problems(good).empty(), good);
  for (const char* bad :
       {"Oui : non", "Oui: non", "Quoi ?", "Quoi?", "« non »", "«non»", "80 %", "12€", "L'aide",
        "\"mot\"", "Attendez...", "deux  espaces", "Total :", "fin .", " bord", "bord "})
    CHECK_MESSAGE(!audit::typography_problems(bad).empty(), bad);
}

}  // namespace loire::tests
