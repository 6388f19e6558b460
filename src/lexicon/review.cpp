#include "lexicon/review.hpp"

#include "lexicon/word_remarks.hpp"

namespace loire {

Review review(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
              std::optional<Date> today) {
  Review out{assess(rulebook, territory, dossier, today), {}};
  const Projet& project = dossier.projet;
  if (!project.intitule.empty() || !project.description.empty())
    out.words = propose_axis(rulebook, project.intitule + ".\n" + project.description);
  add_word_remarks(rulebook, dossier, out.words, out.assessment);
  return out;
}

}  // namespace loire
