// The five steps, in any order: their names, and which one a field or a button belongs to.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/session.hpp"

namespace loire::app {

inline constexpr std::array<std::string_view, kStageCount> kStageNames{
    "porteur", "projet", "budget", "criteres", "resultat"};

constexpr std::string_view name_of(Stage stage) {
  return kStageNames[static_cast<std::size_t>(stage)];
}

/// The step where the field `id` is asked.
Stage stage_of_field(std::string_view id);

/// Where a press of this button leads: "etape.X", "suite.X", "retour.X", "voir.X" to the step X,
/// "PLACE.manquant.FIELD" and "resultat.corriger.FIELD" to the step of an answer.
std::optional<Stage> stage_of_button(std::string_view id);

}  // namespace loire::app
