// A fictitious project that shows every part of the form.
#pragma once

#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"

namespace loire::app {

Dossier example_dossier(const Rulebook& rulebook, const Territory& territory);

}  // namespace loire::app
