// Looking up communes and EPCI in the table of 2023 and in a small one.
#include "core/territory.hpp"

#include "unit/support.hpp"

namespace loire::tests {

TEST_CASE(
    "every commune and EPCI of the table is found by its code, and unknown codes find nothing") {
  for (const Commune& commune : territory().communes)
    CHECK(find_commune(territory(), commune.code_insee) == &commune);
  for (const Epci& epci : territory().epci) CHECK(find_epci(territory(), epci.siren) == &epci);
  for (const char* code : {"", "00000", "4200", "42001 ", "420015", "99999"})
    CHECK_MESSAGE(find_commune(territory(), code) == nullptr, code);
  for (const char* siren : {"", "000000000", "200035203", "999999999"})
    CHECK_MESSAGE(find_epci(territory(), siren) == nullptr, siren);
  CHECK(find_commune({}, "42218") == nullptr);
}

TEST_CASE("a former INSEE code finds the current commune, unless it is also a postal code") {
  for (const AncienneCommune& each : territory().anciennes) {
    CAPTURE(each.nom);
    const Commune* commune = find_commune(territory(), each.code_insee);
    const bool postal = !communes_at(territory(), each.code_insee).empty();
    const bool renamed = each.code_insee == each.actuelle;
    if (postal && !renamed) CHECK(commune == nullptr);
    else CHECK((commune && commune->code_insee == each.actuelle));
    CHECK((find_ancienne(territory(), each.code_insee) == nullptr) == renamed);
  }
  CHECK(find_commune(territory(), "42291")->nom == "Vêtre-sur-Anzon");  // Saint-Thurin
  // Rochetaillée, and the postal code of Charlieu.
  CHECK(find_commune(territory(), "42190") == nullptr);
  CHECK(find_ancienne(territory(), "42218") == nullptr);
}

TEST_CASE(
    "a postal code gives its communes, the most populated first, and a CEDEX code gives one") {
  CHECK(communes_at(territory(), "42300").front()->nom == "Roanne");
  CHECK(communes_at(territory(), "42600").size() == 19);
  CHECK(communes_at(territory(), "42218").empty());
  CHECK(commune_of_cedex(territory(), "42007")->nom == "Saint-Étienne");
  CHECK(commune_of_cedex(territory(), "42000") == nullptr);
}

TEST_CASE("an EPCI is across the border when some of its communes are outside the département") {
  // All of its 25 communes are in the Loire.
  CHECK_FALSE(find_epci(territory(), "200035202")->a_cheval());
  CHECK(find_epci(territory(), "200066587")->a_cheval());  // 7 of its 32 communes are in the Loire
}

TEST_CASE("the EPCI of an applicant is the applicant itself, or the EPCI of its commune") {
  Porteur porteur;
  CHECK(epci_of(territory(), porteur) == nullptr);
  porteur.code_insee = "42001";  // Aboën, a member of Saint-Étienne Métropole
  porteur.siren = "200035202";
  const Epci* of_commune = epci_of(territory(), porteur);
  REQUIRE(of_commune);
  CHECK(of_commune->siren == "244200770");
  porteur.nature = PorteurNature::commune;
  CHECK(epci_of(territory(), porteur) == of_commune);
  porteur.nature = PorteurNature::epci;
  const Epci* itself = epci_of(territory(), porteur);
  REQUIRE(itself);
  CHECK(itself->siren == "200035202");
  porteur.siren.clear();
  CHECK(epci_of(territory(), porteur) == nullptr);

  Territory alone;
  alone.communes = {{"42001", "Aboën", "214200016", {"42380"}, "", 462}};
  porteur.nature = PorteurNature::commune;
  CHECK(epci_of(alone, porteur) == nullptr);
}

}  // namespace loire::tests
