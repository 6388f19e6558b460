// The labels of the choices that the form words itself. The call words the others: they are in the
// edition file.
#pragma once

#include <array>
#include <string_view>

#include "core/names.hpp"

namespace loire::form {

/// The label of each value of an enumeration, in the order of the values.
template <class Enum>
struct Labels;

template <>
struct Labels<Financeur> {
  static constexpr std::array<std::string_view, Names<Financeur>::values.size()> values{
      "État", "Région", "Europe", "Intercommunalité", "Autre financeur public", "Financeur privé"};
};
template <>
struct Labels<FinancementEtat> {
  static constexpr std::array<std::string_view, Names<FinancementEtat>::values.size()> values{
      "Demandé", "Obtenu"};
};
template <>
struct Labels<CritereReponse> {
  static constexpr std::array<std::string_view, Names<CritereReponse>::values.size()> values{
      "Oui", "En cours", "Non"};
};
template <>
struct Labels<Regime> {
  static constexpr std::array<std::string_view, Names<Regime>::values.size()> values{"HT", "TTC"};
};

template <class Enum>
constexpr std::string_view label_of(Enum value) {
  return Labels<Enum>::values[static_cast<std::size_t>(value)];
}

}  // namespace loire::form
