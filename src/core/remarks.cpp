#include "core/remarks.hpp"

#include <algorithm>

#include "core/conditions.hpp"
#include "core/identifiers.hpp"

namespace loire {
namespace {

class Remarks {
 public:
  Remarks(const Rulebook& rulebook, std::vector<Warning>& out) : rulebook_(rulebook), out_(out) {}
  void add(WarningCode code, std::string_view champ) {
    out_.push_back(
        {code, std::string(champ), &rulebook_.avertissements[static_cast<std::size_t>(code)]});
  }

 private:
  const Rulebook& rulebook_;
  std::vector<Warning>& out_;
};

void identifiers(const Rulebook& rulebook, const Territory& territory, const Porteur& porteur,
                 const Condition& territoire, Remarks& remarks) {
  const std::string siren = without_spaces(porteur.siren);
  const std::string siret = without_spaces(porteur.siret);
  if (!siren.empty() && !valid_siren(siren)) remarks.add(WarningCode::siren_cle, "porteur.siren");
  if (!siret.empty() && !valid_siret(siret)) remarks.add(WarningCode::siret_cle, "porteur.siret");
  if (valid_siren(siren) && valid_siret(siret) && !siret.starts_with(siren))
    remarks.add(WarningCode::siret_siren_differents, "porteur.siret");
  if (!porteur.nature) return;

  const std::string code = without_spaces(porteur.code_insee);
  const Commune* commune = find_commune(territory, code);
  if (territoire_field(rulebook, *porteur.nature) == "porteur.code_insee" && !code.empty() &&
      !commune && territoire.resultat == Resultat::indetermine)
    remarks.add(WarningCode::commune_inconnue, "porteur.code_insee");
  if (porteur.nature == PorteurNature::epci && !siren.empty() && !find_epci(territory, siren))
    remarks.add(WarningCode::epci_inconnu, "porteur.siren");
  if (porteur.nature == PorteurNature::commune && commune && valid_siren(siren) &&
      commune->siren != siren)
    remarks.add(WarningCode::siren_commune_different, "porteur.siren");
}

void project(const Rulebook& rulebook, const Projet& projet, Remarks& remarks) {
  const auto known = [&](const std::string& theme) { return axis_of(rulebook, theme) != nullptr; };
  if (!std::all_of(projet.themes.begin(), projet.themes.end(), known))
    remarks.add(WarningCode::theme_inconnu, "projet.themes");
  if (projet.aucun_axe.value_or(false) &&
      std::any_of(projet.themes.begin(), projet.themes.end(), known))
    remarks.add(WarningCode::axe_contradictoire, "projet.aucun_axe");
  const auto start = parse_date(projet.date_debut);
  const auto end = parse_date(projet.date_fin);
  if (start && end && *end < *start)
    remarks.add(WarningCode::dates_incoherentes, "projet.date_fin");
}

/// CGCT L1111-10 III: the communes and their groupings that own the project keep at least 20 % of
/// the total financing by public persons; private money is outside that total.
bool own_share_too_small(const FinancingPlan& plan) {
  const Centimes own = plan.own();
  const Centimes public_total = own + plan.aid + plan.public_cofunding;
  return own.value * 5 < public_total.value;
}

bool funders_known(const Dossier& dossier) {
  return std::all_of(dossier.financements.begin(), dossier.financements.end(),
                     [](const Financement& source) { return source.financeur.has_value(); });
}

bool bound_by_minimum_share(std::optional<PorteurNature> nature) {
  return nature == PorteurNature::commune || nature == PorteurNature::epci ||
         nature == PorteurNature::syndicat;
}

/// The lines, all typed HT, make the quotes' HT total with VAT on it, to half a centime a line: TTC
/// amounts were probably typed for HT ones.
bool typed_with_vat(const Rulebook& rulebook, const Dossier& dossier) {
  const auto& quote = dossier.plan_financement.devis_ht;
  if (!quote || *quote == Centimes{0} || dossier.depenses.empty()) return false;
  Centimes total;
  for (const Depense& line : dossier.depenses) {
    if (!line.montant_ht) return false;
    total = total + *line.montant_ht;
  }
  const auto room = static_cast<std::int64_t>(dossier.depenses.size()) * 10'000;
  return std::any_of(rulebook.taux_tva.begin(), rulebook.taux_tva.end(), [&](Taux rate) {
    const std::int64_t apart = 10'000 * total.value - (10'000 + rate.points_base) * quote->value;
    return rate > Taux{0} && 2 * (apart < 0 ? -apart : apart) <= room;
  });
}

}  // namespace

std::optional<FinancingPlan> financing_plan(const Dossier& dossier, const Assessment& assessment) {
  if (!dossier.depenses_completes.value_or(false)) return std::nullopt;
  FinancingPlan plan;
  plan.aid = dossier.plan_financement.aide_demandee.value_or(*assessment.subvention.max);
  for (const LineFinding& line : assessment.depenses) {
    if (!line.montant_ht.exact()) return std::nullopt;
    plan.total = plan.total + line.montant_ht.min;
  }
  for (const Financement& source : dossier.financements) {
    if (!source.montant) return std::nullopt;
    Centimes& kind =
        source.financeur == Financeur::prive ? plan.private_cofunding : plan.public_cofunding;
    kind = kind + *source.montant;
  }
  return plan;
}

void add_remarks(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
                 Assessment& assessment) {
  Remarks remarks(rulebook, assessment.avertissements);
  identifiers(rulebook, territory, dossier.porteur, assessment[ConditionId::territoire], remarks);
  project(rulebook, dossier.projet, remarks);
  if (assessment.depot == Depot::clos) remarks.add(WarningCode::depot_clos, "");
  if (dossier.plan_financement.aide_demandee > assessment.subvention.max)
    remarks.add(WarningCode::aide_demandee_trop_haute, "plan_financement.aide_demandee");
  if (typed_with_vat(rulebook, dossier))
    remarks.add(WarningCode::montants_ttc, "plan_financement.devis_ht");
  if (const auto plan = financing_plan(dossier, assessment)) {
    if (plan->own() < Centimes{0}) remarks.add(WarningCode::financement_depasse, "financements");
    if (bound_by_minimum_share(dossier.porteur.nature) && funders_known(dossier) &&
        own_share_too_small(*plan))
      remarks.add(WarningCode::autofinancement_minimum, "financements");
  }
}

}  // namespace loire
