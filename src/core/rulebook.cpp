#include "core/rulebook.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "core/answers.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

constexpr std::array<std::string_view, 2> kYesNo{"oui", "non"};

/// The identifiers of all answers of a line, by their type.
struct AllNames {
  using Identifiers = std::span<const std::string_view>;
  Identifiers operator()(const Access<Depense, std::optional<bool>>&) const { return kYesNo; }
  template <class Enum>
  requires std::is_enum_v<Enum> Identifiers
  operator()(const Access<Depense, std::optional<Enum>>&) const {
    return Names<Enum>::values;
  }
  template <class T>
  Identifiers operator()(const Access<Depense, T>&) const {
    return {};
  }
};

}  // namespace

std::span<const std::string_view> answers_of(Question question) {
  return std::visit(AllNames{}, entry<Depense>(line_key(question)).slot);
}

bool is_common(Question question) {
  return std::find(kCommonQuestions.begin(), kCommonQuestions.end(), question) !=
         kCommonQuestions.end();
}

const Axe* axis_of(const Rulebook& rulebook, std::string_view theme) {
  for (const Axe& axe : rulebook.axes)
    if (std::any_of(axe.themes.begin(), axe.themes.end(),
                    [&](const Theme& candidate) { return candidate.id == theme; }))
      return &axe;
  return nullptr;
}

std::vector<const Ruling*> all_rulings(const Rulebook& rulebook) {
  std::vector<const Ruling*> out;
  for (const ConditionText& condition : rulebook.conditions) out.push_back(&condition.non_repondu);
  for (const PorteurRule& porteur : rulebook.porteurs) out.push_back(&porteur.ruling);
  const TerritoireRules& place = rulebook.territoire;
  out.insert(
      out.end(),
      {&place.dans, &place.hors, &place.epci_dans, &place.epci_a_cheval, &place.epci_hors,
       &place.declare_dans, &place.declare_hors, &place.d_office, &place.code_errone,
       &place.siren_errone, &rulebook.axe.nomme, &rulebook.axe.aucun, &rulebook.axe.hors_liste,
       &rulebook.assiette_oui, &rulebook.assiette_non, &rulebook.assiette_a_confirmer});
  const auto leaves = [&](const auto& self, const Decision& decision) -> void {
    if (!decision.question) out.push_back(&decision.ruling);
    for (const Decision& branch : decision.branches) self(self, branch);
  };
  for (const DepenseRule& rule : rulebook.depenses) leaves(leaves, rule.decision);
  for (const TransversalRule& rule : rulebook.transversales) out.push_back(&rule.ruling);
  out.insert(out.end(), {&rulebook.nature_non_repondue, &rulebook.question_non_repondue});
  return out;
}

const FormSection* documents_of(const Rulebook& rulebook) {
  for (const FormSection& section : rulebook.recopie.sections)
    if (!section.pieces.empty()) return &section;
  return nullptr;
}

std::vector<std::string_view> all_locators(const Rulebook& rulebook) {
  std::vector<std::string_view> out{rulebook.contact.locator, rulebook.formulaire_locator,
                                    rulebook.innovation_locator, rulebook.bareme.locator(),
                                    rulebook.calendrier.locator};
  for (const Ruling* ruling : all_rulings(rulebook)) out.push_back(ruling->locator);
  for (const Axe& axe : rulebook.axes) out.push_back(axe.locator);
  for (const CalendarStep& step : rulebook.calendrier.etapes) out.push_back(step.locator);
  for (const CritereRule& critere : rulebook.criteres) out.push_back(critere.locator);
  for (const HorsAppel& subject : rulebook.lexique.hors_appel)
    if (!subject.locator.empty()) out.push_back(subject.locator);
  return out;
}

}  // namespace loire
