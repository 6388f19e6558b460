#include "app/session.hpp"

#include "lexicon/review.hpp"

namespace loire::app {

Depense new_line(const Dossier& dossier) {
  Depense out;
  out.id = next_line_id(dossier);
  if (dossier.depenses.empty() || !dossier.depenses.back().montant.typed_ttc()) return out;
  out.montant.regime = Regime::ttc;
  out.tva = dossier.depenses.back().tva;
  return out;
}

std::string next_line_id(const Dossier& dossier) {
  int next = 1;
  while (find_line(dossier, "d" + std::to_string(next))) ++next;
  return "d" + std::to_string(next);
}

std::string next_cofunder_id(const Dossier& dossier) {
  int next = 0;
  while (find_cofunder(dossier, std::to_string(next))) ++next;
  return std::to_string(next);
}

Assessment assessment(const Session& session) {
  return review(*session.rulebook, *session.territory, session.dossier, session.today).assessment;
}

}  // namespace loire::app
