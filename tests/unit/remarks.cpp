#include "core/remarks.hpp"

#include <algorithm>

#include "french/warning_words.hpp"
#include "unit/support.hpp"

namespace loire::tests {
namespace {

std::string warnings(const Dossier& project, std::optional<Date> today = std::nullopt) {
  std::vector<std::string> words;
  for (const Warning& warning : assess(rulebook(), territory(), project, today).warnings) {
    CHECK(warning.text == &rulebook().avertissements[static_cast<std::size_t>(warning.code)]);
    words.push_back(word(warning.code) + (warning.field ? "@" + path_of(*warning.field) : ""));
  }
  return joined(words);
}

/// A project of Saint-Étienne with a complete budget of one study of 10 000 €.
Dossier study_project() {
  Dossier out = good_project();
  out.depenses = {line("d1", DepenseNature::etude, 10'000'00)};
  return out;
}

Financement cofunder(Financeur kind, std::optional<std::int64_t> centimes) {
  Financement out;
  out.financeur = kind;
  if (centimes) out.montant.value = Centimes{*centimes};
  return out;
}

/// 37 900 € of expenses: 4 200 € certainly count, a subscription of 18 000 € may, the rest does
/// not.
Dossier partly_sure() {
  Dossier out = good_project();
  Depense subscription = line("d2", DepenseNature::logiciel, 18'000'00);
  subscription.propres.acquisition = Acquisition::abonnement;
  out.depenses = {line("d1", DepenseNature::etude, 4'200'00), subscription,
                  line("d3", DepenseNature::fonctionnement, 15'700'00)};
  return out;
}

/// The text of this warning with plain spaces, or an empty text when there is no such warning.
std::string warning_text(const Dossier& project, WarningCode code) {
  for (const Warning& warning : assess(rulebook(), territory(), project, std::nullopt).warnings)
    if (warning.code == code) return plain_spaces(warning_words(warning));
  return {};
}

}  // namespace

TEST_CASE("a correct project has no warning") { CHECK(warnings(study_project()).empty()); }

TEST_CASE("siren_cle and siret_cle: a wrong check digit") {
  Dossier project = study_project();
  project.porteur.siren = "214202186";
  project.porteur.siret = "21420218600018";
  CHECK(warnings(project).empty());
  project.porteur.siren = "214 202 186";
  CHECK(warnings(project).empty());
  project.porteur.siren = "214202187";
  CHECK(warnings(project) == "siren_cle@porteur.siren");
  project.porteur.siren.clear();
  project.porteur.siret = "21420218600019";
  CHECK(warnings(project) == "siret_cle@porteur.siret");
}

TEST_CASE("siret_siren_differents: only when both check digits are right") {
  Dossier project = study_project();
  project.porteur.siren = "214202186";
  project.porteur.siret = "73282932000074";
  CHECK(warnings(project) == "siret_siren_differents@porteur.siret");
  project.porteur.siret = "73282932000079";
  CHECK(warnings(project) == "siret_cle@porteur.siret");
}

TEST_CASE("commune_inconnue: a malformed code, or an unknown one of the Loire") {
  Dossier project = study_project();
  project.porteur.code_insee = "42999";
  CHECK(warnings(project) == "commune_inconnue@porteur.code_insee");
  project.porteur.code_insee = "4221";
  CHECK(warnings(project) == "commune_inconnue@porteur.code_insee");
  project.porteur.code_insee = "69123";
  CHECK(warnings(project).empty());
  project.porteur.code_insee.clear();
  CHECK(warnings(project).empty());
  project.porteur.nature = PorteurNature::syndicat;
  project.porteur.code_insee = "42999";
  CHECK(warnings(project).empty());
}

TEST_CASE("epci_inconnu: only when the check digit is right") {
  Dossier project = study_project();
  project.porteur.nature = PorteurNature::epci;
  project.porteur.siren = "200046977";
  CHECK(warnings(project) == "epci_inconnu@porteur.siren");
  project.porteur.siren = "200065887";
  CHECK(warnings(project) == "siren_cle@porteur.siren");
  project.porteur.siren = "200065886";
  CHECK(warnings(project).empty());
  project.porteur.siren.clear();
  CHECK(warnings(project).empty());
}

TEST_CASE("siren_commune_different: not for a CCAS, which has a different SIREN") {
  Dossier project = study_project();
  project.porteur.siren = "214200016";  // Aboën
  CHECK(warnings(project) == "siren_commune_different@porteur.siren");
  project.porteur.nature = PorteurNature::ccas;
  CHECK(warnings(project).empty());
}

TEST_CASE("theme_inconnu and axe_contradictoire: unknown themes, and themes along with «no axis»") {
  Dossier project = study_project();
  project.projet.themes = {"objets_connectes", "theme_de_demain"};
  CHECK(warnings(project) == "theme_inconnu@projet.themes");
  project.projet.themes = {"objets_connectes"};
  project.projet.aucun_axe = false;
  CHECK(warnings(project).empty());
  project.projet.aucun_axe = true;
  CHECK(warnings(project) == "axe_contradictoire@projet.aucun_axe");
  project.projet.themes.clear();
  CHECK(warnings(project).empty());
}

TEST_CASE("dates_incoherentes: an end before the start") {
  Dossier project = study_project();
  project.projet.date_debut = day("2023-09-02");
  project.projet.date_fin = day("2023-09-01");
  CHECK(warnings(project) == "dates_incoherentes@projet.date_fin");
  project.projet.date_fin = day("2023-09-02");
  CHECK(warnings(project).empty());
  project.projet.date_fin = {};
  CHECK(warnings(project).empty());
}

TEST_CASE("projet_commence: a start before the call, or before today while the deposit is open") {
  Dossier project = study_project();
  const std::string begun = "projet_commence@projet.date_debut";
  project.projet.date_debut = day("2023-03-31");
  CHECK(warnings(project) == begun);
  CHECK(warnings(project, Date{2023, 3, 1}) == begun);
  project.projet.date_debut = day("2023-04-01");
  CHECK(warnings(project).empty());
  CHECK(warnings(project, Date{2023, 4, 1}).empty());
  CHECK(warnings(project, Date{2023, 4, 2}) == begun);
  // The day of deposit, if any, is unknown.
  CHECK(warnings(project, Date{2023, 7, 29}) == "depot_clos");
  project.projet.date_fin = day("2023-03-30");
  CHECK(warnings(project) == "dates_incoherentes@projet.date_fin " + begun);
  project.projet.date_debut = {};
  CHECK(warnings(project) == "projet_commence@projet.date_fin");
}

TEST_CASE(
    "axe_principal_sans_theme and axe_principal_inconnu: the main axis must match the themes") {
  Dossier project = study_project();  // its theme belongs to axis 1
  const std::string mismatch = "axe_principal_sans_theme@projet.axe_principal";
  project.projet.axe_principal = 1;
  CHECK(warnings(project).empty());
  project.projet.axe_principal = 3;
  CHECK(warnings(project) == mismatch);
  project.projet.autre_theme = "Drones";  // this theme may belong to axis 3
  CHECK(warnings(project).empty());
  project.projet.autre_theme.clear();
  project.projet.themes.clear();  // no theme is chosen yet
  CHECK(warnings(project).empty());
  project.projet.aucun_axe = true;
  CHECK(warnings(project) == mismatch);
  for (const int none : {4, 99}) {
    project.projet.axe_principal = none;
    CHECK(warnings(project) == "axe_principal_inconnu@projet.axe_principal");
  }
}

TEST_CASE("ht_ttc_discordants: each line whose HT and TTC amounts match no VAT rate") {
  Dossier project = study_project();
  Depense& depense = project.depenses[0];
  const auto warnings_for = [&](std::int64_t ttc, std::optional<Taux> rate) {
    depense.montant.ttc = Centimes{ttc};
    depense.tva = rate;
    return warnings(project);
  };
  const std::string apart = "ht_ttc_discordants@depenses.d1.montant";
  CHECK(warnings_for(12'000'00, Taux{2000}).empty());
  CHECK(warnings_for(12'000'01, Taux{2000}).empty());  // one centime of rounding is accepted
  CHECK(warnings_for(11'999'99, Taux{2000}).empty());
  CHECK(warnings_for(12'000'03, Taux{2000}) == apart);
  CHECK(warnings_for(12'000'00, Taux{550}) == apart);
  CHECK(warnings_for(12'000'00, {}).empty());
  CHECK(warnings_for(10'000'00, {}).empty());
  CHECK(warnings_for(9'999'98, {}) == apart);
  CHECK(warnings_for(12'000'03, {}) == apart);
  depense.montant.ht.reset();
  CHECK(warnings_for(50'000'00, Taux{2000}).empty());
  project.depenses.assign(2, line("d1", DepenseNature::etude, 1'000'00));
  project.depenses[1].id = "d2";
  for (Depense& each : project.depenses) each.montant.ttc = Centimes{5'000'00};
  CHECK(warnings(project) == apart + " ht_ttc_discordants@depenses.d2.montant");
}

TEST_CASE("depot_clos: only after the closing day") {
  CHECK(warnings(study_project(), Date{2023, 7, 29}) == "depot_clos");
  CHECK(warnings(study_project(), Date{2023, 7, 28}).empty());
}

TEST_CASE("financement_depasse: the aid and the co-funders exceed the total") {
  Dossier project = study_project();
  project.porteur.nature = PorteurNature::ccas;  // a CCAS has no minimum own contribution
  project.financements = {cofunder(Financeur::etat, 2'000'00)};
  CHECK(warnings(project).empty());  // 8 000 + 2 000: exactly the total
  project.financements = {cofunder(Financeur::etat, 2'000'01)};
  CHECK(warnings(project) == "financement_depasse@financements");
  project.financements = {cofunder(Financeur::prive, 2'000'01)};
  CHECK(warnings(project) == "financement_depasse@financements");
}

TEST_CASE("autofinancement_minimum: communes and groupings pay a fifth of the public funding") {
  Dossier project = study_project();  // 10 000 € with 8 000 € of aid leave exactly 20 %
  CHECK(warnings(project).empty());
  project.financements = {cofunder(Financeur::region, 1)};
  const std::string expected = "autofinancement_minimum@financements";
  CHECK(warnings(project) == expected);
  for (const auto nature : {PorteurNature::epci, PorteurNature::syndicat}) {
    project.porteur.nature = nature;
    CHECK(warnings(project) == expected);
  }
  project.porteur.nature = PorteurNature::ccas;
  CHECK(warnings(project).empty());
}

TEST_CASE("autofinancement_minimum: private funding is not part of the public total") {
  Dossier project = study_project();
  project.depenses[0].montant.ht = Centimes{50'000'00};            // the aid is 25 000 €
  project.financements = {cofunder(Financeur::prive, 18'750'00)};  // 6 250 of 31 250 remain to pay
  CHECK(warnings(project).empty());
  project.financements = {cofunder(Financeur::prive, 18'750'01)};
  CHECK(warnings(project) == "autofinancement_minimum@financements");
}

TEST_CASE("aide_demandee_trop_haute: the aid requested exceeds the maximum that the call allows") {
  Dossier project = study_project();  // the maximum aid is 8 000 €
  project.plan_financement.aide_demandee.value = Centimes{8'000'00};
  CHECK(warnings(project).empty());
  project.plan_financement.aide_demandee.value = Centimes{8'000'01};
  project.porteur.nature = PorteurNature::ccas;
  CHECK(warnings(project) == "aide_demandee_trop_haute@plan_financement.aide_demandee");
  CHECK(warning_text(project, WarningCode::aide_demandee_trop_haute) ==
        "L’aide demandée (8 000,01 €) dépasse le maximum que l’appel permet pour ce projet (8 "
        "000,00 €).");
}

TEST_CASE("montants_ttc: the lines equal the HT quotes plus VAT, within half a centime per line") {
  const std::string expected = "montants_ttc@plan_financement.devis_ht";
  Dossier project = study_project();
  const auto warnings_with = [&](std::vector<std::int64_t> amounts, std::int64_t quotes) {
    project.depenses.clear();
    for (const std::int64_t amount : amounts)
      project.depenses.push_back(
          line("d" + std::to_string(project.depenses.size()), DepenseNature::etude, amount));
    project.plan_financement.devis_ht.value = Centimes{quotes};
    return warnings(project);
  };
  CHECK(warnings_with({12'000'00}, 10'000'00) == expected);
  CHECK(warnings_with({10'550'00}, 10'000'00) == expected);
  CHECK(warnings_with({10'000'00}, 10'000'00).empty());  // equal amounts do not suggest VAT
  CHECK(warnings_with({12'000'01}, 10'000'00).empty());
  CHECK(warnings_with({11'999'99}, 10'000'00).empty());
  CHECK(warnings_with({11'500'00}, 10'000'00).empty());  // there is no rate of 15 %
  // 1 € at 5,5 % is 1,055 €: a difference of half a centime is accepted, one and a half is not.
  CHECK(warnings_with({1'05}, 1'00) == expected);
  CHECK(warnings_with({1'06}, 1'00) == expected);
  CHECK(warnings_with({1'07}, 1'00).empty());
  CHECK(warnings_with({1'04}, 1'00).empty());
  // With two lines, a difference of up to one centime is accepted.
  CHECK(warnings_with({6'000'00, 6'000'01}, 10'000'00) == expected);
  CHECK(warnings_with({6'000'00, 6'000'02}, 10'000'00).empty());
  CHECK(warnings_with({6'000'00, 5'999'99}, 10'000'00) == expected);
  CHECK(warnings_with({6'000'00, 5'999'98}, 10'000'00).empty());
  CHECK(warnings_with({}, 10'000'00).empty());
  CHECK(warnings_with({0}, 0).empty());
  CHECK(warnings_with({12'000'00, 0}, 10'000'00) == expected);
  project.depenses[1].montant.ht.reset();  // one line has no HT amount
  CHECK(warnings(project).empty());
  project.depenses.pop_back();
  project.plan_financement.devis_ht = {};
  CHECK(warnings(project).empty());
}

TEST_CASE("the plan uses the aid requested instead of the maximum aid") {
  Dossier project = study_project();
  project.plan_financement.aide_demandee.value = Centimes{7'000'00};
  const FinancingPlan plan =
      financing_plan(project, assess(rulebook(), territory(), project, std::nullopt));
  REQUIRE(plan.complete());
  CHECK(plan.asked == Centimes{7'000'00});
  CHECK(*plan.aid == exactly({7'000'00}));
  CHECK(plan.share_with_certain_aid().value == 3'000'00);
  // An unknown kind of funder counts as public funding and does not raise the warning.
  Financement unknown_funder;
  unknown_funder.montant.value = Centimes{2'900'00};
  project.financements = {unknown_funder};
  CHECK(warnings(project).empty());
  project.financements[0].financeur = Financeur::etat;  // 100 of 10 000 remain to pay
  CHECK(warnings(project) == "autofinancement_minimum@financements");
}

TEST_CASE("an incomplete financing plan gives no warning") {
  Dossier project = study_project();
  project.financements = {cofunder(Financeur::etat, 90'000'00), cofunder(Financeur::region, {})};
  CHECK(warnings(project).empty());
  project.financements.pop_back();
  project.depenses_completes.reset();
  CHECK(warnings(project).empty());
  project.depenses_completes = true;
  project.depenses.push_back(line("d2", DepenseNature::etude, 0));
  project.depenses[1].montant.ht.reset();
  CHECK(warnings(project).empty());
}

TEST_CASE("the financing plan includes every line, eligible or not") {
  Dossier project = study_project();
  project.depenses.push_back(line("d2", DepenseNature::fonctionnement, 5'000'00));
  project.financements = {cofunder(Financeur::etat, 1'000'00), cofunder(Financeur::prive, 500'00)};
  const Assessment got = assess(rulebook(), territory(), project, std::nullopt);
  const FinancingPlan plan = financing_plan(project, got);
  REQUIRE(plan.complete());
  CHECK(plan.total->value == 15'000'00);
  CHECK(*plan.aid == exactly({8'000'00}));
  CHECK(plan.public_cofunding.value == 1'000'00);
  CHECK(plan.private_cofunding.value == 500'00);
  CHECK(plan.share_with_certain_aid().value == 5'500'00);
  CHECK(plan.share_with_maximum_aid().value == 5'500'00);
}

TEST_CASE("the plan gives the certain aid and the best case") {
  const Dossier project = partly_sure();
  const FinancingPlan plan =
      financing_plan(project, assess(rulebook(), territory(), project, std::nullopt));
  REQUIRE(plan.complete());
  CHECK(*plan.aid == Bounds{{3'360'00}, Centimes{17'760'00}});
  CHECK(plan.share_with_certain_aid().value == 34'540'00);
  CHECK(plan.share_with_maximum_aid().value == 20'140'00);
}

TEST_CASE("an aid requested above the certain aid is not counted as certain") {
  Dossier project = partly_sure();
  project.plan_financement.aide_demandee.value = Centimes{10'000'00};
  const FinancingPlan plan =
      financing_plan(project, assess(rulebook(), territory(), project, std::nullopt));
  CHECK(plan.share_with_certain_aid().value == 34'540'00);
  CHECK(plan.share_with_maximum_aid().value == 27'900'00);
  // An aid above the maximum is not counted in the best case.
  project.plan_financement.aide_demandee.value = Centimes{90'000'00};
  CHECK(financing_plan(project, assess(rulebook(), territory(), project, std::nullopt))
            .share_with_maximum_aid()
            .value == 20'140'00);
  project.plan_financement.aide_demandee.value = Centimes{3'000'00};
  CHECK(
      financing_plan(project, assess(rulebook(), territory(), project, std::nullopt)).aid->exact());
}

TEST_CASE("an unknown part of the plan leaves the other parts known") {
  const auto plan_of = [](const Dossier& project) {
    return financing_plan(project, assess(rulebook(), territory(), project, std::nullopt));
  };
  Dossier project = study_project();
  project.financements = {cofunder(Financeur::etat, 1'000'00), cofunder(Financeur::region, {})};
  CHECK_FALSE(plan_of(project).cofunding_known);
  CHECK_FALSE(plan_of(project).complete());
  CHECK(plan_of(project).public_cofunding.value == 1'000'00);
  project.financements.pop_back();
  CHECK(plan_of(project).complete());
  project.plan_financement.aide_demandee.raw = "huit mille";  // typed text that is not an amount
  CHECK_FALSE(plan_of(project).aid);
  CHECK_FALSE(plan_of(project).complete());
  project.plan_financement.aide_demandee = {};
  project.depenses_completes.reset();
  CHECK_FALSE(plan_of(project).total);
}

TEST_CASE(
    "a warning about the plan holds for the certain aid, or says that it holds in the best case "
    "only") {
  Dossier project = partly_sure();  // 37 900 €, with 3 360 € of certain aid and 17 760 € at best
  CHECK(warnings(project).empty());
  project.financements = {cofunder(Financeur::etat, 20'000'00)};
  // 14 540 € remain to pay with the certain aid, 140 € in the best case; a fifth is 7 580 €.
  CHECK(warning_text(project, WarningCode::autofinancement_minimum) ==
        "Avec l’aide la plus haute possible (17 760,00 €) et tous les autres financements du plan, "
        "il resterait 140,00 € à votre charge, soit 0,3 % des financements publics. La loi en "
        "demande au moins 20 % au maître d’ouvrage, soit "
        "7 580,00 €. Sans dérogation, l’aide demandée serait de 10 320,00 € au plus "
        "(CGCT, art. L. 1111-10).");
  project.financements = {cofunder(Financeur::etat, 30'000'00)};
  CHECK(
      warning_text(project, WarningCode::autofinancement_minimum)
          .starts_with("Même avec la seule part sûre de l’aide (3 360,00 €) et tous les autres "
                       "financements du plan, il resterait 4 540,00 € à votre charge, soit 11,9 % "
                       "des financements publics."));
  CHECK(warning_text(project, WarningCode::financement_depasse) ==
        "Avec l’aide la plus haute possible (17 760,00 €), les financements dépassent de "
        "9 860,00 € le coût total : vérifiez les montants du plan.");
  project.plan_financement.aide_demandee.value = Centimes{8'000'00};
  CHECK(
      warning_text(project, WarningCode::financement_depasse)
          .starts_with("Avec l’aide demandée (8 000,00 €), les financements dépassent de 100,00 € "
                       "le coût total"));
  // The largest aid that respects the law is 37 900 - 30 000 - 7 580.
  CHECK(warning_text(project, WarningCode::autofinancement_minimum).find("de 320,00 € au plus") !=
        std::string::npos);
  project.plan_financement.aide_demandee.value = Centimes{320'00};
  CHECK(warnings(project).empty());
  project.plan_financement.aide_demandee.value = Centimes{320'01};
  CHECK(warnings(project) == "autofinancement_minimum@financements");
}

TEST_CASE("the text of a warning has no unfilled name") {
  Dossier project = study_project();
  project.financements = {cofunder(Financeur::etat, 9'000'00)};
  for (const Warning& warning : assess(rulebook(), territory(), project, std::nullopt).warnings) {
    const std::string words = warning_words(warning);
    CHECK_MESSAGE(words.find_first_of("{}") == std::string::npos, words);
  }
}

}  // namespace loire::tests
