// An answer of the draft in words, as the form says it.
#pragma once

#include <string>

#include "app/pages.hpp"
#include "core/explain.hpp"

namespace loire::app {

/// «Commune», «Montbrison (42147)», «Aux agents de la collectivité»; what is not answered says so.
std::string answer_words(const PageContext& context, const Answer& answer);

/// The label of the question that `field` answers: «À qui sert cet équipement ?».
std::string question_words(const PageContext& context, const std::string& field);

/// «Axe 2 – Projets numériques « responsables »».
std::string axis_name(const Axe& axe);

}  // namespace loire::app
