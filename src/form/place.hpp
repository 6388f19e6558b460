// The place of the applicant: a search, the INSEE code, the SIREN and the name. They depend on each
// other: when one changes, the page updates those that it filled and keeps those that a person typed.
#pragma once

#include <string_view>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"

namespace loire::form {

/// The identifiers that a person typed. The page filled the others from the place that was chosen.
struct TypedIdentifiers {
  bool code_insee = false, siren = false;
};

/// Updates the place after the answer `key` has changed: a field of the place, or the nature of the
/// applicant. `has_focus` is false when the browser fills a field that nobody is editing.
void update_place_on_input(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                           TypedIdentifiers& typed_identifiers, Key key, bool has_focus);

/// Updates the place when the focus leaves the control of `key`. A search text that names exactly one
/// place chooses it.
void update_place_on_blur(Dossier& dossier, const Rulebook& rulebook, const Territory& territory,
                          TypedIdentifiers& typed_identifiers, Key key);

/// Clears the text of a search that chose nothing when the INSEE code or the SIREN gives the place: the
/// page must not show a text that has no effect.
void clear_unused_search(Dossier& dossier, const Rulebook& rulebook, const Territory& territory);

/// Chooses the place that the search `search` found and fills its code, its SIREN and its name. A name
/// that was typed is kept, and so is the typed SIREN of a commune. `code` is an INSEE code for a commune,
/// a SIREN for an EPCI. Returns false when there is no such place.
bool choose_place(Dossier& dossier, const Territory& territory, TypedIdentifiers& typed_identifiers,
                  Key search, std::string_view code);

}  // namespace loire::form
