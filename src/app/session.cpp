#include "app/session.hpp"

#include <algorithm>

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

namespace {

/// Whether a removed item left members that are unknown here. Its id is not used again, so that they
/// are never written as those of another item.
bool has_left(const Dossier& dossier, const std::string& owner) {
  return std::any_of(dossier.inconnus.begin(), dossier.inconnus.end(),
                     [&](const Inconnu& each) { return each.owner == owner; });
}

}  // namespace

std::string next_line_id(const Dossier& dossier) {
  int next = 1;
  const auto id = [&] { return "d" + std::to_string(next); };
  while (find_line(dossier, id()) || has_left(dossier, item_owner("depenses", id()))) ++next;
  return id();
}

std::string next_cofunder_id(const Dossier& dossier) {
  int next = 0;
  const auto id = [&] { return std::to_string(next); };
  while (find_cofunder(dossier, id()) || has_left(dossier, item_owner("financements", id())))
    ++next;
  return id();
}

Assessment assessment(const Session& session) {
  return review(*session.rulebook, *session.territory, session.dossier, session.today).assessment;
}

}  // namespace loire::app
