// An answer of the draft in words, as the form shows it.
#pragma once

#include <string>

#include "app/context.hpp"
#include "core/explain.hpp"

namespace loire::app {

/// «Commune», «Montbrison (42147)», «Aux agents de la collectivité», or that there is no answer.
std::string answer_words(const PageContext& context, const Answer& answer);

/// «Votre réponse : commune.», «Vos réponses : équipement ; aux agents. Sans réponse pour l’instant :
/// « … ».»; empty when there are no questions.
std::string answers_sentence(const PageContext& context, const std::vector<Answer>& answers);

/// The answers given once for all expenses; empty when there are none.
std::string common_answers_sentence(const PageContext& context);

/// The name of a theme of the edition. Any other theme is shown as typed, with the remark that the call
/// does not name it.
std::string theme_words(const Rulebook& rulebook, const std::string& id);

/// «Axe 2 – Projets numériques « responsables »».
std::string axis_name(const Axe& axe);

/// Each axis of the chosen themes on a line, with these themes; then the themes that the call does not
/// name. Empty without a theme.
std::string axes_words(const PageContext& context);

/// The axis that the applicant named as the main one; empty without.
std::string main_axis_words(const PageContext& context);

/// Whether the form asks for the main axis: themes of one axis leave no choice.
bool asks_main_axis(const PageContext& context);

/// Whether the form offers help with digital mediation.
bool asks_zoomacom(const Projet& projet);

/// Whether the project asks for help with digital mediation and has the theme that allows it.
bool wants_zoomacom(const Projet& projet);

}  // namespace loire::app
