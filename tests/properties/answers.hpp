// The open questions of a project and the answers that they can get.
#pragma once

#include <string>
#include <vector>

#include "properties/random.hpp"
#include "unit/support.hpp"

namespace loire::tests {

enum class Ask {
  porteur_nature,
  code_insee,
  siren,
  situe,
  axe,      ///< themes, «aucun axe» and another theme are three ways of answering one question
  commune,  ///< a common question, for all lines
  nature,
  montant,
  tva,
  destinataire,
  pour_gfu,
  reseau,
  propre,     ///< a common question, for one line
  completes,  ///< the budget is complete as it is, or after one more line
};

struct Open {
  Ask ask = Ask::porteur_nature;
  std::size_t line = 0;
  Question question{};      ///< of Ask::commune and Ask::propre
  std::string listed_as;    ///< the id of the question in the list of missing answers
  std::size_t options = 0;  ///< the number of answers; the first one helps the project most
};

enum class Which {
  all,       ///< every field without an answer, whether it is asked or not
  relevant,  ///< the fields that are asked because of the answers given so far
};

std::vector<Open> open_fields(const Dossier& project, Which which);
void answer(Dossier& project, const Open& open, std::size_t option);

/// Answers all open questions at random. The most helpful answer is forced in `helpful` of 100
/// draws.
void complete(Dossier& project, Random& random, std::size_t helpful);
/// Answers all open questions with the most helpful answers.
void complete_well(Dossier& project);

}  // namespace loire::tests
