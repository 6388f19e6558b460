#include "core/conditions.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

/// One of «oui», «non», «indetermine non_repondu», «indetermine a_confirmer».
std::string outcome(const Condition& condition) {
  CHECK(condition.ruling);
  CHECK(condition.cause.has_value() == (condition.resultat == Resultat::indetermine));
  return word(condition.resultat) + (condition.cause ? " " + word(*condition.cause) : "");
}

std::string porteur(std::optional<PorteurNature> nature) {
  Porteur body;
  body.nature = nature;
  return outcome(assess_porteur(rulebook(), body));
}

std::string place(PorteurNature nature, std::string code, std::string siren = "",
                  std::optional<bool> declared = std::nullopt) {
  Porteur body;
  body.nature = nature;
  body.code_insee = std::move(code);
  body.siren = std::move(siren);
  body.situe_dans_la_loire = declared;
  return outcome(assess_territoire(rulebook(), territory(), body));
}

std::string axe(const Projet& projet) {
  return outcome(assess_axe(rulebook(), projet, assess_axes(rulebook(), projet)));
}

std::string axes(const Projet& projet) {
  std::vector<std::string> words;
  for (const AxeFinding& finding : assess_axes(rulebook(), projet))
    words.push_back(word(finding.resultat));
  return joined(words);
}

Projet themes(std::vector<std::string> ids) {
  Projet projet;
  projet.themes = std::move(ids);
  return projet;
}

std::string base_condition(std::vector<Depense> lines, bool complete) {
  Dossier project = good_project();
  project.depenses = std::move(lines);
  project.depenses_completes = complete;
  return outcome(assess(rulebook(), territory(), project, std::nullopt)[ConditionId::assiette]);
}

Depense without_amount(Depense depense) {
  depense.montant.ht.reset();
  return depense;
}

const std::string kOpen = "indetermine non_repondu";
const std::string kToConfirm = "indetermine a_confirmer";

}  // namespace

TEST_CASE("E1: each kind of applicant is accepted, refused or to confirm") {
  CHECK(porteur(std::nullopt) == kOpen);
  for (const auto nature :
       {PorteurNature::commune, PorteurNature::epci, PorteurNature::syndicat, PorteurNature::ccas})
    CHECK_MESSAGE(porteur(nature) == "oui", word(nature));
  for (const auto nature :
       {PorteurNature::association, PorteurNature::entreprise, PorteurNature::particulier,
        PorteurNature::etablissement_scolaire, PorteurNature::service_etat})
    CHECK_MESSAGE(porteur(nature) == "non", word(nature));
  for (const auto nature : {PorteurNature::cias, PorteurNature::departement, PorteurNature::autre})
    CHECK_MESSAGE(porteur(nature) == kToConfirm, word(nature));
}

TEST_CASE("E2: the INSEE code decides where a commune or its CCAS is") {
  for (const auto nature : {PorteurNature::commune, PorteurNature::ccas}) {
    CHECK(place(nature, "42218") == "oui");
    CHECK(place(nature, " 42 218 ") == "oui");
    CHECK(place(nature, "69123") == "non");
    CHECK(place(nature, "2A004") == "non");
    CHECK(place(nature, "2B033") == "non");
    CHECK(place(nature, "97411") == "non");
    // A mistyped code counts as unanswered, and other identifiers do not replace the code.
    for (const char* slip : {"", "4221", "422180", "42a18", "42999", "2C004", "Saint-Étienne"})
      CHECK_MESSAGE(place(nature, slip, "214202186", true) == kOpen, slip);
  }
}

TEST_CASE("E2: the SIREN decides where an EPCI is") {
  for (const Epci& epci : territory().epci)
    CHECK(place(PorteurNature::epci, "", epci.siren) == (epci.a_cheval() ? kToConfirm : "oui"));
  CHECK(place(PorteurNature::epci, "", "200066587") == kToConfirm);
  CHECK(place(PorteurNature::epci, "", "200 065 886") == "oui");
  CHECK(place(PorteurNature::epci, "", "200046977") == "non");  // Métropole de Lyon
  // A mistyped SIREN counts as unanswered.
  for (const char* slip : {"2000", "200065887", "20006588a", "2000658866"})
    CHECK_MESSAGE(place(PorteurNature::epci, "", slip) == kOpen, slip);
  CHECK(place(PorteurNature::epci, "42218", "", true) == kOpen);
}

TEST_CASE("E2: other applicants declare whether they are in the Loire") {
  for (std::size_t i = 0; i < kPorteurNatureCount; ++i) {
    const auto nature = static_cast<PorteurNature>(i);
    if (nature == PorteurNature::commune || nature == PorteurNature::ccas ||
        nature == PorteurNature::epci || nature == PorteurNature::departement)
      continue;
    CHECK(place(nature, "69123", "214202186", true) == "oui");
    CHECK(place(nature, "42218", "214202186", false) == "non");
    CHECK(place(nature, "42218", "214202186") == kOpen);
  }
}

TEST_CASE("E2: the Département is in the Loire without being asked") {
  for (const std::optional<bool> said : {std::optional<bool>{}, {true}, {false}})
    CHECK(place(PorteurNature::departement, "69123", "", said) == "oui");
}

TEST_CASE("E2: an invalid code asks for a correction") {
  Porteur body;
  body.nature = PorteurNature::commune;
  const auto ruling = [&] { return assess_territoire(rulebook(), territory(), body).ruling; };
  const TerritoireRules& rules = rulebook().territoire;
  CHECK(ruling() == &rulebook().conditions[1].non_repondu);
  body.code_insee = "42999";
  CHECK(ruling() == &rules.code_errone);
  body.nature = PorteurNature::epci;
  CHECK(ruling() == &rulebook().conditions[1].non_repondu);
  body.siren = "200065887";
  CHECK(ruling() == &rules.siren_errone);
}

TEST_CASE("E2 stays open until the kind of applicant is known") {
  Porteur body;
  body.code_insee = "42218";
  body.situe_dans_la_loire = true;
  CHECK(outcome(assess_territoire(rulebook(), territory(), body)) == kOpen);
}

TEST_CASE("each kind of applicant has one field that says where it is") {
  CHECK(place_key(rulebook(), PorteurNature::commune) == Key::porteur_code_insee);
  CHECK(place_key(rulebook(), PorteurNature::ccas) == Key::porteur_code_insee);
  CHECK(place_key(rulebook(), PorteurNature::epci) == Key::porteur_siren);
  CHECK(place_key(rulebook(), PorteurNature::syndicat) == Key::porteur_situe_dans_la_loire);
  CHECK_FALSE(place_key(rulebook(), PorteurNature::departement));
  CHECK_FALSE(place_key(rulebook(), std::nullopt));
}

TEST_CASE("E3: every theme of the edition satisfies its axis and no other") {
  std::size_t count = 0;
  for (std::size_t i = 0; i < rulebook().axes.size(); ++i)
    for (const Theme& theme : rulebook().axes[i].themes) {
      ++count;
      const Projet projet = themes({theme.id});
      CHECK(axe(projet) == "oui");
      const auto findings = assess_axes(rulebook(), projet);
      for (std::size_t j = 0; j < findings.size(); ++j)
        CHECK((findings[j].resultat == Resultat::oui) == (i == j));
    }
  CHECK(count == 8 + 10 + 5);
}

TEST_CASE("E3: «no axis» and other themes, and which answer takes precedence") {
  CHECK(axe({}) == kOpen);
  Projet none;
  none.aucun_axe = true;
  CHECK(axe(none) == "non");
  CHECK(axes(none) == "non non non");
  Projet not_none;
  not_none.aucun_axe = false;
  CHECK(axe(not_none) == kOpen);
  CHECK(axes(not_none) == "indetermine indetermine indetermine");

  Projet other;
  other.autre_theme = "Drones";
  CHECK(axe(other) == kToConfirm);
  other.aucun_axe = true;
  CHECK(axe(other) == "non");
  CHECK(axe(themes({"theme_de_demain"})) == kToConfirm);

  Projet both = themes({"objets_connectes", "theme_de_demain"});
  both.aucun_axe = true;
  CHECK(axe(both) == "oui");
  CHECK(axes(both) == "oui non non");
}

TEST_CASE("E4: at least one expense must be eligible") {
  const Depense study = line("d1", DepenseNature::etude, 1);
  CHECK(base_condition({study}, true) == "oui");
  CHECK(base_condition({study}, false) == "oui");
  CHECK(base_condition({}, true) == "non");
  CHECK(base_condition({}, false) == kOpen);
  CHECK(base_condition({line("d1", DepenseNature::etude, 0)}, true) == "non");
  CHECK(base_condition({line("d1", DepenseNature::etude, 0)}, false) == kOpen);
  CHECK(base_condition({line("d1", DepenseNature::fonctionnement, 1)}, true) == "non");
  CHECK(base_condition({without_amount(study)}, true) == kOpen);
}

TEST_CASE("E4: to confirm when only the Département can decide") {
  const Depense other = line("d1", DepenseNature::frais_lies, 1);
  CHECK(base_condition({other}, true) == kToConfirm);
  CHECK(base_condition({other}, false) == kOpen);                 // a line may still be added
  CHECK(base_condition({without_amount(other)}, true) == kOpen);  // the amount may be zero
  Depense unsure = other;
  unsure.propres = {};
  CHECK(base_condition({unsure}, true) == kOpen);  // the line may be excluded
  CHECK(base_condition({other, line("d2", DepenseNature::frais_lies, 0)}, true) == kToConfirm);
  CHECK(base_condition({other, without_amount(line("d2", DepenseNature::etude, 1))}, true) ==
        kOpen);
}

}  // namespace loire::tests
