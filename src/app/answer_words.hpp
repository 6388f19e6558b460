// An answer of the draft in words, as the form says it.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/session.hpp"
#include "core/explain.hpp"

namespace loire::app {

/// «Commune», «Montbrison (42147)», «Aux agents de la collectivité»; what is not answered says so.
std::string answer_words(const PageContext& context, const Answer& answer);

/// «Votre réponse : commune.», «Vos réponses : équipement ; aux agents. Sans réponse pour l’instant :
/// « … ».»; empty without answers.
std::string answers_sentence(const PageContext& context, const std::vector<Answer>& answers);

/// The answers given once for all expenses; empty while there is none.
std::string common_answers_sentence(const PageContext& context);

/// `words` as they stand inside a sentence: without the capital that begins a label, unless it
/// begins an acronym.
std::string within_sentence(std::string words);

/// A theme of the edition by its name; another as typed, and said not to be one.
std::string theme_words(const Rulebook& rulebook, const std::string& id);

/// «Axe 2 – Projets numériques « responsables »».
std::string axis_name(const Axe& axe);

/// Whether the project asks for help with digital mediation, and the question applies to it.
bool wants_zoomacom(const Projet& projet);

}  // namespace loire::app
