#include "app/session.hpp"

#include "lexicon/review.hpp"

namespace loire::app {

std::string next_line_id(const Dossier& dossier) {
  int next = 1;
  while (find_line(dossier, "d" + std::to_string(next))) ++next;
  return "d" + std::to_string(next);
}

std::string restored_line_id(const Dossier& dossier, const Depense& line) {
  return find_line(dossier, line.id) ? next_line_id(dossier) : line.id;
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
