#include "core/rulebook.hpp"

#include <algorithm>
#include <array>

#include "core/names.hpp"

namespace loire {
namespace {
constexpr std::array<std::string_view, 2> kYesNo{"oui", "non"};
}  // namespace

std::span<const std::string_view> answers_of(Question question) {
  switch (question) {
    case Question::destinataire: return Names<Destinataire>::values;
    case Question::acquisition: return Names<Acquisition>::values;
    case Question::pour_gfu:
    case Question::reseau_initiative_publique:
    case Question::investissement:
    case Question::obligation_legale: return kYesNo;
  }
  return {};
}

const Axe* axis_of(const Rulebook& rulebook, std::string_view theme) {
  for (const Axe& axe : rulebook.axes)
    if (std::any_of(axe.themes.begin(), axe.themes.end(),
                    [&](const Theme& known) { return known.id == theme; }))
      return &axe;
  return nullptr;
}

}  // namespace loire
