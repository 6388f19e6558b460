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

/// Saint-Étienne with a complete budget of one study of 10 000 €.
Dossier project() {
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

/// 37 900 € of expenses: 4 200 € surely count, a subscription of 18 000 € may, the rest does not.
Dossier partly_sure() {
  Dossier out = good_project();
  Depense subscription = line("d2", DepenseNature::logiciel, 18'000'00);
  subscription.propres.acquisition = Acquisition::abonnement;
  out.depenses = {line("d1", DepenseNature::etude, 4'200'00), subscription,
                  line("d3", DepenseNature::fonctionnement, 15'700'00)};
  return out;
}

/// The words of this remark, with plain spaces; empty when it is not made.
std::string warning_text(const Dossier& project, WarningCode code) {
  for (const Warning& warning : assess(rulebook(), territory(), project, std::nullopt).warnings)
    if (warning.code == code) return plain_spaces(warning_words(warning));
  return {};
}

}  // namespace

TEST_CASE("a clean project has no remark") { CHECK(warnings(project()).empty()); }

TEST_CASE("siren_cle and siret_cle") {
  Dossier it = project();
  it.porteur.siren = "214202186";
  it.porteur.siret = "21420218600018";
  CHECK(warnings(it).empty());
  it.porteur.siren = "214 202 186";
  CHECK(warnings(it).empty());
  it.porteur.siren = "214202187";
  CHECK(warnings(it) == "siren_cle@porteur.siren");
  it.porteur.siren.clear();
  it.porteur.siret = "21420218600019";
  CHECK(warnings(it) == "siret_cle@porteur.siret");
}

TEST_CASE("siret_siren_differents, only between two right keys") {
  Dossier it = project();
  it.porteur.siren = "214202186";
  it.porteur.siret = "73282932000074";
  CHECK(warnings(it) == "siret_siren_differents@porteur.siret");
  it.porteur.siret = "73282932000079";
  CHECK(warnings(it) == "siret_cle@porteur.siret");
}

TEST_CASE("commune_inconnue: a code that may be of the Loire or no code at all") {
  Dossier it = project();
  it.porteur.code_insee = "42999";
  CHECK(warnings(it) == "commune_inconnue@porteur.code_insee");
  it.porteur.code_insee = "4221";
  CHECK(warnings(it) == "commune_inconnue@porteur.code_insee");
  it.porteur.code_insee = "69123";
  CHECK(warnings(it).empty());
  it.porteur.code_insee.clear();
  CHECK(warnings(it).empty());
  it.porteur.nature = PorteurNature::syndicat;
  it.porteur.code_insee = "42999";
  CHECK(warnings(it).empty());
}

TEST_CASE("epci_inconnu: only of a right key") {
  Dossier it = project();
  it.porteur.nature = PorteurNature::epci;
  it.porteur.siren = "200046977";
  CHECK(warnings(it) == "epci_inconnu@porteur.siren");
  it.porteur.siren = "200065887";
  CHECK(warnings(it) == "siren_cle@porteur.siren");
  it.porteur.siren = "200065886";
  CHECK(warnings(it).empty());
  it.porteur.siren.clear();
  CHECK(warnings(it).empty());
}

TEST_CASE("siren_commune_different: not for a CCAS, which has its own") {
  Dossier it = project();
  it.porteur.siren = "214200016";  // Aboën
  CHECK(warnings(it) == "siren_commune_different@porteur.siren");
  it.porteur.nature = PorteurNature::ccas;
  CHECK(warnings(it).empty());
}

TEST_CASE("theme_inconnu and axe_contradictoire") {
  Dossier it = project();
  it.projet.themes = {"objets_connectes", "theme_de_demain"};
  CHECK(warnings(it) == "theme_inconnu@projet.themes");
  it.projet.themes = {"objets_connectes"};
  it.projet.aucun_axe = false;
  CHECK(warnings(it).empty());
  it.projet.aucun_axe = true;
  CHECK(warnings(it) == "axe_contradictoire@projet.aucun_axe");
  it.projet.themes.clear();
  CHECK(warnings(it).empty());
}

TEST_CASE("dates_incoherentes") {
  Dossier it = project();
  it.projet.date_debut = day("2023-09-02");
  it.projet.date_fin = day("2023-09-01");
  CHECK(warnings(it) == "dates_incoherentes@projet.date_fin");
  it.projet.date_fin = day("2023-09-02");
  CHECK(warnings(it).empty());
  it.projet.date_fin = {};
  CHECK(warnings(it).empty());
}

TEST_CASE("projet_commence: before the call, or before the deposit of today") {
  Dossier it = project();
  const std::string begun = "projet_commence@projet.date_debut";
  it.projet.date_debut = day("2023-03-31");
  CHECK(warnings(it) == begun);
  CHECK(warnings(it, Date{2023, 3, 1}) == begun);
  it.projet.date_debut = day("2023-04-01");
  CHECK(warnings(it).empty());
  CHECK(warnings(it, Date{2023, 4, 1}).empty());
  CHECK(warnings(it, Date{2023, 4, 2}) == begun);
  CHECK(warnings(it, Date{2023, 7, 29}) == "depot_clos");  // deposited on an unknown day, if at all
  it.projet.date_fin = day("2023-03-30");
  CHECK(warnings(it) == "dates_incoherentes@projet.date_fin " + begun);
  it.projet.date_debut = {};
  CHECK(warnings(it) == "projet_commence@projet.date_fin");
}

TEST_CASE("the main axis against the themes") {
  Dossier it = project();  // a theme of axis 1
  const std::string told = "axe_principal_sans_theme@projet.axe_principal";
  it.projet.axe_principal = 1;
  CHECK(warnings(it).empty());
  it.projet.axe_principal = 3;
  CHECK(warnings(it) == told);
  it.projet.autre_theme = "Drones";  // may be of axis 3
  CHECK(warnings(it).empty());
  it.projet.autre_theme.clear();
  it.projet.themes.clear();  // not chosen yet
  CHECK(warnings(it).empty());
  it.projet.aucun_axe = true;
  CHECK(warnings(it) == told);
  for (const int none : {4, 99}) {
    it.projet.axe_principal = none;
    CHECK(warnings(it) == "axe_principal_inconnu@projet.axe_principal");
  }
}

TEST_CASE("ht_ttc_discordants: told of each line whose two amounts no rate makes agree") {
  Dossier it = project();
  Depense& depense = it.depenses[0];
  const auto told = [&](std::int64_t ttc, std::optional<Taux> rate) {
    depense.montant.ttc = Centimes{ttc};
    depense.tva = rate;
    return warnings(it);
  };
  const std::string apart = "ht_ttc_discordants@depenses.d1.montant";
  CHECK(told(12'000'00, Taux{2000}).empty());
  CHECK(told(12'000'01, Taux{2000}).empty());  // a centime of rounding
  CHECK(told(11'999'99, Taux{2000}).empty());
  CHECK(told(12'000'03, Taux{2000}) == apart);
  CHECK(told(12'000'00, Taux{550}) == apart);
  CHECK(told(12'000'00, {}).empty());
  CHECK(told(10'000'00, {}).empty());
  CHECK(told(9'999'98, {}) == apart);
  CHECK(told(12'000'03, {}) == apart);
  depense.montant.ht.reset();
  CHECK(told(50'000'00, Taux{2000}).empty());
  it.depenses.assign(2, line("d1", DepenseNature::etude, 1'000'00));
  it.depenses[1].id = "d2";
  for (Depense& each : it.depenses) each.montant.ttc = Centimes{5'000'00};
  CHECK(warnings(it) == apart + " ht_ttc_discordants@depenses.d2.montant");
}

TEST_CASE("depot_clos") {
  CHECK(warnings(project(), Date{2023, 7, 29}) == "depot_clos");
  CHECK(warnings(project(), Date{2023, 7, 28}).empty());
}

TEST_CASE("financement_depasse: aid and co-funders above the total") {
  Dossier it = project();
  it.porteur.nature = PorteurNature::ccas;  // no minimum own share
  it.financements = {cofunder(Financeur::etat, 2'000'00)};
  CHECK(warnings(it).empty());  // 8 000 + 2 000: exactly the total
  it.financements = {cofunder(Financeur::etat, 2'000'01)};
  CHECK(warnings(it) == "financement_depasse@financements");
  it.financements = {cofunder(Financeur::prive, 2'000'01)};
  CHECK(warnings(it) == "financement_depasse@financements");
}

TEST_CASE("autofinancement_minimum: a fifth of the public money, for communes and groupings") {
  Dossier it = project();  // 10 000 € of which 8 000 € of aid: 20 % exactly
  CHECK(warnings(it).empty());
  it.financements = {cofunder(Financeur::region, 1)};
  const std::string told = "autofinancement_minimum@financements";
  CHECK(warnings(it) == told);
  for (const auto nature : {PorteurNature::epci, PorteurNature::syndicat}) {
    it.porteur.nature = nature;
    CHECK(warnings(it) == told);
  }
  it.porteur.nature = PorteurNature::ccas;
  CHECK(warnings(it).empty());
}

TEST_CASE("autofinancement_minimum: private money is outside the public total") {
  Dossier it = project();
  it.depenses[0].montant.ht = Centimes{50'000'00};            // aid 25 000 €
  it.financements = {cofunder(Financeur::prive, 18'750'00)};  // own 6 250 of 31 250
  CHECK(warnings(it).empty());
  it.financements = {cofunder(Financeur::prive, 18'750'01)};
  CHECK(warnings(it) == "autofinancement_minimum@financements");
}

TEST_CASE("aide_demandee_trop_haute: above the most that the call allows, not at it") {
  Dossier it = project();  // at most 8 000 €
  it.plan_financement.aide_demandee.value = Centimes{8'000'00};
  CHECK(warnings(it).empty());
  it.plan_financement.aide_demandee.value = Centimes{8'000'01};
  it.porteur.nature = PorteurNature::ccas;
  CHECK(warnings(it) == "aide_demandee_trop_haute@plan_financement.aide_demandee");
  CHECK(warning_text(it, WarningCode::aide_demandee_trop_haute) ==
        "L’aide demandée (8 000,01 €) dépasse le maximum que l’appel permet pour ce projet (8 "
        "000,00 €).");
}

TEST_CASE("montants_ttc: the lines make the HT quotes with VAT on them, to half a centime a line") {
  const std::string told = "montants_ttc@plan_financement.devis_ht";
  Dossier it = project();
  const auto with = [&](std::vector<std::int64_t> amounts, std::int64_t quotes) {
    it.depenses.clear();
    for (const std::int64_t amount : amounts)
      it.depenses.push_back(
          line("d" + std::to_string(it.depenses.size()), DepenseNature::etude, amount));
    it.plan_financement.devis_ht.value = Centimes{quotes};
    return warnings(it);
  };
  CHECK(with({12'000'00}, 10'000'00) == told);
  CHECK(with({10'550'00}, 10'000'00) == told);
  CHECK(with({10'000'00}, 10'000'00).empty());  // the same amount is no sign of VAT
  CHECK(with({12'000'01}, 10'000'00).empty());
  CHECK(with({11'999'99}, 10'000'00).empty());
  CHECK(with({11'500'00}, 10'000'00).empty());  // no rate of 15 %
  // 1 € at 5,5 % is 1,055 €: half a centime on each side, and not a centime and a half.
  CHECK(with({1'05}, 1'00) == told);
  CHECK(with({1'06}, 1'00) == told);
  CHECK(with({1'07}, 1'00).empty());
  CHECK(with({1'04}, 1'00).empty());
  // Two lines: up to a centime.
  CHECK(with({6'000'00, 6'000'01}, 10'000'00) == told);
  CHECK(with({6'000'00, 6'000'02}, 10'000'00).empty());
  CHECK(with({6'000'00, 5'999'99}, 10'000'00) == told);
  CHECK(with({6'000'00, 5'999'98}, 10'000'00).empty());
  CHECK(with({}, 10'000'00).empty());
  CHECK(with({0}, 0).empty());
  CHECK(with({12'000'00, 0}, 10'000'00) == told);
  it.depenses[1].montant.ht.reset();  // one line is not typed HT
  CHECK(warnings(it).empty());
  it.depenses.pop_back();
  it.plan_financement.devis_ht = {};
  CHECK(warnings(it).empty());
}

TEST_CASE("the aid asked for stands in the plan for the one that the call allows") {
  Dossier it = project();
  it.plan_financement.aide_demandee.value = Centimes{7'000'00};
  const FinancingPlan plan = financing_plan(it, assess(rulebook(), territory(), it, std::nullopt));
  REQUIRE(plan.whole());
  CHECK(plan.asked == Centimes{7'000'00});
  CHECK(*plan.aid == exactly({7'000'00}));
  CHECK(plan.own_for_sure().value == 3'000'00);
  Financement
      unsaid;  // of an unknown funder: it counts as public, and nothing is said of the share
  unsaid.montant.value = Centimes{2'900'00};
  it.financements = {unsaid};
  CHECK(warnings(it).empty());
  it.financements[0].financeur = Financeur::etat;  // own 100 of 10 000
  CHECK(warnings(it) == "autofinancement_minimum@financements");
}

TEST_CASE("no remark on a financing plan that is not known") {
  Dossier it = project();
  it.financements = {cofunder(Financeur::etat, 90'000'00), cofunder(Financeur::region, {})};
  CHECK(warnings(it).empty());
  it.financements.pop_back();
  it.depenses_completes.reset();
  CHECK(warnings(it).empty());
  it.depenses_completes = true;
  it.depenses.push_back(line("d2", DepenseNature::etude, 0));
  it.depenses[1].montant.ht.reset();
  CHECK(warnings(it).empty());
}

TEST_CASE("the financing plan counts every line, eligible or not") {
  Dossier it = project();
  it.depenses.push_back(line("d2", DepenseNature::fonctionnement, 5'000'00));
  it.financements = {cofunder(Financeur::etat, 1'000'00), cofunder(Financeur::prive, 500'00)};
  const Assessment got = assess(rulebook(), territory(), it, std::nullopt);
  const FinancingPlan plan = financing_plan(it, got);
  REQUIRE(plan.whole());
  CHECK(plan.total->value == 15'000'00);
  CHECK(*plan.aid == exactly({8'000'00}));
  CHECK(plan.public_cofunding.value == 1'000'00);
  CHECK(plan.private_cofunding.value == 500'00);
  CHECK(plan.own_for_sure().value == 5'500'00);
  CHECK(plan.own_at_best().value == 5'500'00);
}

TEST_CASE("the plan stands on what is sure, with the best case beside it") {
  const Dossier it = partly_sure();
  const FinancingPlan plan = financing_plan(it, assess(rulebook(), territory(), it, std::nullopt));
  REQUIRE(plan.whole());
  CHECK(*plan.aid == Bounds{{3'360'00}, Centimes{17'760'00}});
  CHECK(plan.own_for_sure().value == 34'540'00);
  CHECK(plan.own_at_best().value == 20'140'00);
}

TEST_CASE("an aid asked for beyond what is sure is not counted as sure") {
  Dossier it = partly_sure();
  it.plan_financement.aide_demandee.value = Centimes{10'000'00};
  const FinancingPlan plan = financing_plan(it, assess(rulebook(), territory(), it, std::nullopt));
  CHECK(plan.own_for_sure().value == 34'540'00);
  CHECK(plan.own_at_best().value == 27'900'00);
  it.plan_financement.aide_demandee.value =
      Centimes{90'000'00};  // nor is what the call does not allow
  CHECK(financing_plan(it, assess(rulebook(), territory(), it, std::nullopt)).own_at_best().value ==
        20'140'00);
  it.plan_financement.aide_demandee.value = Centimes{3'000'00};
  CHECK(financing_plan(it, assess(rulebook(), territory(), it, std::nullopt)).aid->exact());
}

TEST_CASE("what is not known of a plan stays unknown, and the rest of it stays known") {
  const auto plan_of = [](const Dossier& project) {
    return financing_plan(project, assess(rulebook(), territory(), project, std::nullopt));
  };
  Dossier it = project();
  it.financements = {cofunder(Financeur::etat, 1'000'00), cofunder(Financeur::region, {})};
  CHECK_FALSE(plan_of(it).cofunding_known);
  CHECK_FALSE(plan_of(it).whole());
  CHECK(plan_of(it).public_cofunding.value == 1'000'00);
  it.financements.pop_back();
  CHECK(plan_of(it).whole());
  it.plan_financement.aide_demandee.raw = "huit mille";  // typed, and not read
  CHECK_FALSE(plan_of(it).aid);
  CHECK_FALSE(plan_of(it).whole());
  it.plan_financement.aide_demandee = {};
  it.depenses_completes.reset();
  CHECK_FALSE(plan_of(it).total);
}

TEST_CASE("a remark on the plan is raised on the sure aid, or said to hold in the best case only") {
  Dossier it = partly_sure();  // 37 900 €, of which 3 360 € of aid for sure and 17 760 € at best
  CHECK(warnings(it).empty());
  it.financements = {cofunder(Financeur::etat, 20'000'00)};
  // 14 540 € stay with the sure aid, 140 € in the best case: a fifth is 7 580 €.
  CHECK(warning_text(it, WarningCode::autofinancement_minimum) ==
        "Avec l’aide la plus haute possible (17 760,00 €) et tous les autres financements du plan, "
        "il resterait 140,00 € à votre charge, soit 0,3 % des financements publics. La loi en "
        "demande au moins 20 % au maître d’ouvrage, soit "
        "7 580,00 €. Sans dérogation, l’aide demandée serait de 10 320,00 € au plus "
        "(CGCT, art. L. 1111-10).");
  it.financements = {cofunder(Financeur::etat, 30'000'00)};
  CHECK(
      warning_text(it, WarningCode::autofinancement_minimum)
          .starts_with("Même avec la seule part sûre de l’aide (3 360,00 €) et tous les autres "
                       "financements du plan, il resterait 4 540,00 € à votre charge, soit 11,9 % "
                       "des financements publics."));
  CHECK(warning_text(it, WarningCode::financement_depasse) ==
        "Avec l’aide la plus haute possible (17 760,00 €), les financements dépassent de "
        "9 860,00 € le coût total : vérifiez les montants du plan.");
  it.plan_financement.aide_demandee.value = Centimes{8'000'00};
  CHECK(
      warning_text(it, WarningCode::financement_depasse)
          .starts_with("Avec l’aide demandée (8 000,00 €), les financements dépassent de 100,00 € "
                       "le coût total"));
  // What may then be asked keeps the law: 37 900 - 30 000 - 7 580.
  CHECK(warning_text(it, WarningCode::autofinancement_minimum).find("de 320,00 € au plus") !=
        std::string::npos);
  it.plan_financement.aide_demandee.value = Centimes{320'00};
  CHECK(warnings(it).empty());
  it.plan_financement.aide_demandee.value = Centimes{320'01};
  CHECK(warnings(it) == "autofinancement_minimum@financements");
}

TEST_CASE("every value of a message stands in it") {
  Dossier it = project();
  it.financements = {cofunder(Financeur::etat, 9'000'00)};
  for (const Warning& warning : assess(rulebook(), territory(), it, std::nullopt).warnings) {
    const std::string words = warning_words(warning);
    CHECK_MESSAGE(words.find_first_of("{}") == std::string::npos, words);
  }
}

}  // namespace loire::tests
