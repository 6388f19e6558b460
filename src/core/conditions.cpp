#include "core/conditions.hpp"

#include <algorithm>

#include "core/identifiers.hpp"

namespace loire {
namespace {

Condition settled(ConditionId id, const Ruling& ruling) {
  switch (ruling.outcome) {
    case Outcome::oui: return {id, Resultat::oui, std::nullopt, &ruling};
    case Outcome::non: return {id, Resultat::non, std::nullopt, &ruling};
    case Outcome::a_confirmer: break;
  }
  return {id, Resultat::indetermine, Cause::a_confirmer, &ruling};
}

Condition unanswered(ConditionId id, const Ruling& ruling) {
  return {id, Resultat::indetermine, Cause::non_repondu, &ruling};
}

Condition unanswered(const Rulebook& rulebook, ConditionId id) {
  return unanswered(id, rulebook.conditions[static_cast<std::size_t>(id)].non_repondu);
}

const PorteurRule& rule_of(const Rulebook& rulebook, PorteurNature nature) {
  return rulebook.porteurs[static_cast<std::size_t>(nature)];
}

/// Whether `code` is five digits, or 2A or 2B (Corsica) and three digits.
bool looks_like_insee(std::string_view code) {
  if (code.size() != 5) return false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const bool corsica = i == 1 && code[0] == '2' && (code[1] == 'A' || code[1] == 'B');
    if ((code[i] < '0' || code[i] > '9') && !corsica) return false;
  }
  return true;
}

}  // namespace

Condition assess_porteur(const Rulebook& rulebook, const Porteur& porteur) {
  if (!porteur.nature) return unanswered(rulebook, ConditionId::porteur);
  return settled(ConditionId::porteur, rule_of(rulebook, *porteur.nature).ruling);
}

Condition assess_territoire(const Rulebook& rulebook, const Territory& territory,
                            const Porteur& porteur) {
  constexpr auto kId = ConditionId::territoire;
  if (!porteur.nature) return unanswered(rulebook, kId);
  const TerritoireRules& rules = rulebook.territoire;
  switch (rule_of(rulebook, *porteur.nature).territoire) {
    case TerritoireMode::commune: {
      const std::string code = without_spaces(porteur.code_insee);
      if (code.empty()) return unanswered(rulebook, kId);
      if (find_commune(territory, code)) return settled(kId, rules.dans);
      // A code that cannot be right is a typing error and counts as not answered.
      const bool outside = looks_like_insee(code) && !code.starts_with(rules.departement);
      return outside ? settled(kId, rules.hors) : unanswered(kId, rules.code_errone);
    }
    case TerritoireMode::epci: {
      const std::string siren = without_spaces(porteur.siren);
      if (siren.empty()) return unanswered(rulebook, kId);
      if (!valid_siren(siren)) return unanswered(kId, rules.siren_errone);
      // The table has every EPCI with a commune in the département.
      const Epci* epci = find_epci(territory, siren);
      if (!epci) return settled(kId, rules.epci_hors);
      return settled(kId, epci->a_cheval() ? rules.epci_a_cheval : rules.epci_dans);
    }
    case TerritoireMode::declaration:
      if (!porteur.situe_dans_la_loire) return unanswered(rulebook, kId);
      return settled(kId, *porteur.situe_dans_la_loire ? rules.declare_dans : rules.declare_hors);
    case TerritoireMode::d_office: return settled(kId, rules.d_office);
  }
  return unanswered(rulebook, kId);
}

std::vector<AxeFinding> assess_axes(const Rulebook& rulebook, const Projet& projet) {
  std::vector<AxeFinding> findings;
  for (const Axe& axe : rulebook.axes) {
    AxeFinding& finding = findings.emplace_back(AxeFinding{&axe, Resultat::indetermine, {}});
    for (const std::string& chosen : projet.themes)
      if (std::any_of(axe.themes.begin(), axe.themes.end(),
                      [&](const Theme& theme) { return theme.id == chosen; }))
        finding.themes.push_back(chosen);
    if (!finding.themes.empty()) finding.resultat = Resultat::oui;
    else if (projet.aucun_axe.value_or(false)) finding.resultat = Resultat::non;
  }
  return findings;
}

Condition assess_axe(const Rulebook& rulebook, const Projet& projet,
                     std::span<const AxeFinding> axes) {
  constexpr auto kId = ConditionId::axe;
  if (std::any_of(axes.begin(), axes.end(),
                  [](const AxeFinding& axe) { return axe.resultat == Resultat::oui; }))
    return settled(kId, rulebook.axe.nomme);
  if (projet.aucun_axe.value_or(false)) return settled(kId, rulebook.axe.aucun);
  if (!projet.themes.empty() || !without_spaces(projet.autre_theme).empty())
    return settled(kId, rulebook.axe.hors_liste);
  return unanswered(rulebook, kId);
}

Resultat assiette_result(const Bounds& base) {
  if (base.min > Centimes{0}) return Resultat::oui;
  return base.max == Centimes{0} ? Resultat::non : Resultat::indetermine;
}

Condition assess_assiette(const Rulebook& rulebook, const Dossier& dossier,
                          std::span<const LineFinding> lines, const Bounds& base) {
  constexpr auto kId = ConditionId::assiette;
  const Resultat result = assiette_result(base);
  if (result == Resultat::oui) return settled(kId, rulebook.assiette_oui);
  if (result == Resultat::non) return settled(kId, rulebook.assiette_non);
  // The result is open: either answers can still settle it, or only the Département can.
  bool may_become_yes = !dossier.depenses_completes.value_or(false);
  bool may_become_no = true;
  for (const LineFinding& line : lines) {
    const Bounds part = line.contribution();
    if (part.exact() && part.min == Centimes{0}) continue;
    const bool amount_open = line.montant_ht.min == Centimes{0};
    may_become_yes = may_become_yes || line.may_be_eligible;
    may_become_no = may_become_no && (line.may_be_excluded || amount_open);
  }
  const bool answerable = may_become_yes || may_become_no;
  if (answerable) return unanswered(rulebook, kId);
  return settled(kId, rulebook.assiette_a_confirmer);
}

std::optional<Key> place_key(const Rulebook& rulebook, std::optional<PorteurNature> nature) {
  if (!nature) return std::nullopt;
  switch (rule_of(rulebook, *nature).territoire) {
    case TerritoireMode::commune: return Key::porteur_code_insee;
    case TerritoireMode::epci: return Key::porteur_siren;
    case TerritoireMode::declaration: return Key::porteur_situe_dans_la_loire;
    case TerritoireMode::d_office: break;
  }
  return std::nullopt;
}

}  // namespace loire
