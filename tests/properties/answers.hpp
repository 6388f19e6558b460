// The questions still open in a project, and the answers that they can get.
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
  axe,  ///< themes, «aucun axe» and another theme are three ways to answer one question
  communes_investissement,
  communes_obligation,
  communes_acquisition,
  nature,
  montant,
  tva,
  destinataire,
  pour_gfu,
  reseau,
  propre_investissement,
  propre_obligation,
  propre_acquisition,
  completes,  ///< the budget: complete as it is, or after one more line
};

struct Open {
  Ask ask = Ask::porteur_nature;
  std::size_t line = 0;
  std::string listed_as;    ///< its id among the missing answers
  std::size_t options = 0;  ///< the first is the one that helps the project most
};

enum class Which {
  all,       ///< every field without an answer, asked or not
  relevant,  ///< those that the answers given so far make relevant
};

std::vector<Open> open_fields(const Dossier& project, Which which);
void answer(Dossier& project, const Open& open, std::size_t option);

/// Answers everything that is left, the most helpful answer being drawn `helpful` times in 100.
void complete(Dossier& project, Random& random, std::size_t helpful);
/// Answers everything that is left with the most helpful answers.
void complete_well(Dossier& project);

}  // namespace loire::tests
