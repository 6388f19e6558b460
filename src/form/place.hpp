// The place of the applicant: the search, the code, the SIREN and the name follow one another. What
// was typed by hand stays; what the page filled goes with what it was filled from.
#pragma once

#include <string_view>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"

namespace loire::form {

/// The identifiers that a person has typed, not a choice in a list.
struct ByHand {
  bool code_insee = false, siren = false;
};

/// After typing in one of the fields of the place, or choosing another nature. `left`: the field is
/// not being edited, as when the browser fills it.
void place_typed(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                 ByHand& by_hand, Key key, bool left);

/// The control of `key` is left: a search that says a place whole is that place.
void place_left(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                ByHand& by_hand, Key key);

/// A search that chose nothing is not kept beside a code that answers: what is shown is what counts.
void settle_place(Dossier& dossier, const Rulebook& rulebook, const Territory& territory);

/// Takes the place of this code, which the search `search` has found: fills the code, the SIREN and
/// the name. False when there is no such place.
bool choose_place(Dossier& dossier, const Territory& territory, ByHand& by_hand, Key search,
                  std::string_view code);

}  // namespace loire::form
