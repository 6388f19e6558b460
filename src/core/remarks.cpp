#include "core/remarks.hpp"

#include <algorithm>
#include <utility>

#include "core/conditions.hpp"
#include "core/identifiers.hpp"
#include "core/lines.hpp"
#include "core/place_remark.hpp"

namespace loire {
namespace {

class Remarks {
 public:
  Remarks(const Rulebook& rulebook, std::vector<Warning>& out) : rulebook_(rulebook), out_(out) {}
  void add(WarningCode code, std::optional<Ref> field, std::vector<WarningValue> values = {}) {
    out_.push_back({code, std::move(field),
                    &rulebook_.avertissements[static_cast<std::size_t>(code)], false,
                    std::move(values)});
  }
  /// Adds a remark on an answer that cannot be right.
  void add_error(WarningCode code, Key field) {
    add(code, Ref{field});
    out_.back().wrong = true;
  }

 private:
  const Rulebook& rulebook_;
  std::vector<Warning>& out_;
};

/// `has_place_remark`: there is already a remark on the code that locates the applicant.
void identifier_remarks(const Rulebook& rulebook, const Territory& territory,
                        const Porteur& porteur, const Condition& territoire, bool has_place_remark,
                        Remarks& remarks) {
  const std::string siren = without_spaces(porteur.siren);
  const std::string siret = without_spaces(porteur.siret);
  if (!siren.empty() && !valid_siren(siren))
    remarks.add_error(WarningCode::siren_cle, Key::porteur_siren);
  if (!siret.empty() && !valid_siret(siret))
    remarks.add_error(WarningCode::siret_cle, Key::porteur_siret);
  if (valid_siren(siren) && valid_siret(siret) && !siret.starts_with(siren))
    remarks.add_error(WarningCode::siret_siren_differents, Key::porteur_siret);
  if (!porteur.nature) return;

  const std::string code = without_spaces(porteur.code_insee);
  const Commune* commune = find_commune(territory, code);
  if (place_key(rulebook, porteur.nature) == Key::porteur_code_insee && !code.empty() && !commune &&
      territoire.resultat == Resultat::indetermine && !has_place_remark)
    remarks.add_error(WarningCode::commune_inconnue, Key::porteur_code_insee);
  if (porteur.nature == PorteurNature::epci && valid_siren(siren) && !find_epci(territory, siren))
    remarks.add_error(WarningCode::epci_inconnu, Key::porteur_siren);
  if (porteur.nature == PorteurNature::commune && commune && valid_siren(siren) &&
      commune->siren != siren)
    remarks.add_error(WarningCode::siren_commune_different, Key::porteur_siren);
}

/// Compares the main axis with the themes. A theme that the call does not name can belong to any
/// axis, so that no main axis contradicts it.
void main_axis_remarks(std::span<const AxeFinding> axes, const Projet& projet, bool all_named,
                       Remarks& remarks) {
  if (!projet.axe_principal) return;
  const auto chosen = std::find_if(axes.begin(), axes.end(), [&](const AxeFinding& finding) {
    return finding.axe->numero == *projet.axe_principal;
  });
  if (chosen == axes.end())
    return remarks.add(WarningCode::axe_principal_inconnu, Ref{Key::projet_axe_principal});
  const bool settled = projet.aucun_axe.value_or(false) || !projet.themes.empty();
  if (chosen->resultat != Resultat::oui && settled && all_named)
    remarks.add(WarningCode::axe_principal_sans_theme, Ref{Key::projet_axe_principal});
}

void project_remarks(const Rulebook& rulebook, const Projet& projet,
                     std::span<const AxeFinding> axes, Remarks& remarks) {
  const auto known = [&](const std::string& theme) { return axis_of(rulebook, theme) != nullptr; };
  const bool all_known = std::all_of(projet.themes.begin(), projet.themes.end(), known);
  if (!all_known) remarks.add(WarningCode::theme_inconnu, Ref{Key::projet_themes});
  if (projet.aucun_axe.value_or(false) &&
      std::any_of(projet.themes.begin(), projet.themes.end(), known))
    remarks.add_error(WarningCode::axe_contradictoire, Key::projet_aucun_axe);
  main_axis_remarks(axes, projet, all_known && without_spaces(projet.autre_theme).empty(), remarks);
}

/// Compares the dates of the project with each other and with the deposit. The call does not say
/// what happens to a project that starts before its deposit.
void date_remarks(const Rulebook& rulebook, const Projet& projet, std::optional<Date> today,
                  Depot depot, Remarks& remarks) {
  const auto& start = projet.date_debut.value;
  const auto& end = projet.date_fin.value;
  if (start && end && *end < *start)
    remarks.add_error(WarningCode::dates_incoherentes, Key::projet_date_fin);
  // The deposit cannot be earlier than the opening of the call, nor than today while it is open.
  auto deposit = parse_date(rulebook.calendrier.ouverture + "-01");
  if (today && depot != Depot::clos && deposit < today) deposit = today;
  if (deposit && ((start && *start < *deposit) || (end && *end < *deposit)))
    remarks.add(WarningCode::projet_commence,
                Ref{start ? Key::projet_date_debut : Key::projet_date_fin});
}

/// Remarks on lines whose HT and TTC amounts agree at no VAT rate, to within one centime. The HT
/// amount is the one that counts.
void amount_remarks(const Rulebook& rulebook, std::span<const Depense> lines, Remarks& remarks) {
  for (const Depense& line : lines) {
    if (!line.montant.ht || !line.montant.ttc) continue;
    Depense ttc_alone = line;
    ttc_alone.montant.ht.reset();
    const Bounds ht = ht_bounds(rulebook, ttc_alone);
    constexpr Centimes kRounding{1};
    if (*line.montant.ht + kRounding < ht.min || *line.montant.ht > *ht.max + kRounding)
      remarks.add(WarningCode::ht_ttc_discordants, Ref{Key::depense_montant, line.id});
  }
}

bool funders_known(const Dossier& dossier) {
  return std::all_of(dossier.financements.begin(), dossier.financements.end(),
                     [](const Financement& source) { return source.financeur.has_value(); });
}

bool bound_by_minimum_share(std::optional<PorteurNature> nature) {
  return nature == PorteurNature::commune || nature == PorteurNature::epci ||
         nature == PorteurNature::syndicat;
}

/// The aids with which the plan is checked, the most certain first. None exceeds the maximum of the
/// call: another remark covers an aid asked for beyond it.
std::vector<std::pair<PlanCase, Centimes>> plan_cases(const FinancingPlan& plan) {
  if (plan.asked && *plan.asked == *plan.aid->max) return {{PlanCase::demandee, *plan.asked}};
  if (plan.aid->exact()) return {{PlanCase::maximale, plan.aid->min}};
  return {{PlanCase::sure, plan.aid->min}, {PlanCase::meilleur_cas, *plan.aid->max}};
}

/// Under CGCT L1111-10 III, communes and their groupings pay at least 20 % of the total public
/// financing of their project. Private financing is not part of that total.
struct MinimumShare {
  Centimes public_total, minimum;
  explicit MinimumShare(const FinancingPlan& plan)
      : public_total(std::max(*plan.total - plan.private_cofunding, Centimes{0})),
        minimum{(public_total.value + 4) / 5} {}
  std::vector<WarningValue> values(const FinancingPlan& plan, PlanCase with, Centimes aid) const {
    const Centimes share = std::max(plan.applicant_share(aid), Centimes{0});
    const std::int64_t thousandths =
        public_total.value > 0 ? share.value * 1000 / public_total.value : 0;
    return {{"cas", with},        {"aide", aid},
            {"reste", share},     {"part", Taux{static_cast<std::int32_t>(thousandths * 10)}},
            {"minimum", minimum}, {"possible", aid_limit(plan)}};
  }
  Centimes aid_limit(const FinancingPlan& plan) const {
    return std::max(public_total - minimum - plan.public_cofunding, Centimes{0});
  }
};

/// Adds each remark on the plan with the most certain aid for which it holds.
void plan_remarks(const Dossier& dossier, const FinancingPlan& plan, Remarks& remarks) {
  if (!plan.complete()) return;
  const auto cases = plan_cases(plan);
  const auto first_below = [&](Centimes minimum) {
    return std::find_if(cases.begin(), cases.end(), [&](const auto& plan_case) {
      return plan.applicant_share(plan_case.second) < minimum;
    });
  };
  if (const auto first_case = first_below(Centimes{0}); first_case != cases.end())
    remarks.add(WarningCode::financement_depasse, Ref{Key::financements},
                {{"cas", first_case->first},
                 {"aide", first_case->second},
                 {"trop", Centimes{} - plan.applicant_share(first_case->second)}});
  if (!bound_by_minimum_share(dossier.porteur.nature) || !funders_known(dossier)) return;
  const MinimumShare share(plan);
  if (const auto first_case = first_below(share.minimum); first_case != cases.end())
    remarks.add(WarningCode::autofinancement_minimum, Ref{Key::financements},
                share.values(plan, first_case->first, first_case->second));
}

/// Whether the amounts of the lines, all typed as HT, are probably TTC: their sum is the HT total
/// of the quotes plus VAT, to within half a centime a line.
bool typed_with_vat(const Rulebook& rulebook, const Dossier& dossier) {
  const auto& quote = dossier.plan_financement.devis_ht.value;
  if (!quote || *quote == Centimes{0} || dossier.depenses.empty()) return false;
  Centimes total;
  for (const Depense& line : dossier.depenses) {
    if (!line.montant.ht) return false;
    total = total + *line.montant.ht;
  }
  const auto tolerance = static_cast<std::int64_t>(dossier.depenses.size()) * 10'000;
  return std::any_of(rulebook.taux_tva.begin(), rulebook.taux_tva.end(), [&](Taux rate) {
    const std::int64_t difference =
        10'000 * total.value - (10'000 + rate.points_base) * quote->value;
    return rate > Taux{0} && 2 * (difference < 0 ? -difference : difference) <= tolerance;
  });
}

}  // namespace

FinancingPlan financing_plan(const Dossier& dossier, const Assessment& assessment) {
  FinancingPlan plan;
  plan.asked = dossier.plan_financement.aide_demandee.value;
  if (dossier.plan_financement.aide_demandee.raw.empty()) plan.aid = assessment.subvention;
  if (plan.asked)
    plan.aid = Bounds{std::min(*plan.asked, plan.aid->min), std::min(*plan.asked, *plan.aid->max)};
  if (dossier.depenses_completes.value_or(false)) plan.total = Centimes{0};
  for (const LineFinding& line : assessment.depenses) {
    if (!line.montant_ht.exact()) plan.total.reset();
    if (plan.total) plan.total = *plan.total + line.montant_ht.min;
  }
  for (const Financement& source : dossier.financements) {
    Centimes& kind =
        source.financeur == Financeur::prive ? plan.private_cofunding : plan.public_cofunding;
    if (source.montant.value) kind = kind + *source.montant.value;
    else plan.cofunding_known = false;
  }
  return plan;
}

std::optional<AidLimit> aid_limit(const Dossier& dossier, const FinancingPlan& plan) {
  if (!plan.complete() || dossier.financements.empty()) return {};
  AidLimit limit{std::max(plan.applicant_share(Centimes{0}), Centimes{0})};
  if (bound_by_minimum_share(dossier.porteur.nature) && funders_known(dossier)) {
    const Centimes lawful = MinimumShare(plan).aid_limit(plan);
    if (lawful <= limit.amount) limit = {lawful, true};
  }
  if (limit.amount >= *plan.aid->max) return {};
  return limit;
}

bool minimum_share_is_open(const Dossier& dossier, const FinancingPlan& plan) {
  return bound_by_minimum_share(dossier.porteur.nature) && !dossier.financements.empty() &&
         !(plan.complete() && funders_known(dossier));
}

void add_remarks(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                 std::optional<Date> today, Assessment& assessment) {
  Remarks remarks(rulebook, assessment.warnings);
  auto place = place_remark(rulebook, territory, dossier);
  identifier_remarks(rulebook, territory, dossier.porteur, assessment[ConditionId::territoire],
                     place.has_value(), remarks);
  if (place) assessment.warnings.push_back(*std::move(place));
  project_remarks(rulebook, dossier.projet, assessment.axes, remarks);
  date_remarks(rulebook, dossier.projet, today, assessment.depot, remarks);
  amount_remarks(rulebook, dossier.depenses, remarks);
  if (assessment.depot == Depot::clos) remarks.add(WarningCode::depot_clos, std::nullopt);
  const auto& asked = dossier.plan_financement.aide_demandee.value;
  if (asked > assessment.subvention.max)
    remarks.add(WarningCode::aide_demandee_trop_haute, Ref{Key::plan_aide_demandee},
                {{"demande", *asked}, {"maximum", *assessment.subvention.max}});
  if (typed_with_vat(rulebook, dossier))
    remarks.add(WarningCode::montants_ttc, Ref{Key::plan_devis_ht});
  plan_remarks(dossier, financing_plan(dossier, assessment), remarks);
}

}  // namespace loire
