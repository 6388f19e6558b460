// The folded parts of the step «Dossier», and the people whom they name.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/dossier.hpp"
#include "page/press.hpp"

namespace loire::app {

struct DossierPart {
  page::Part part;
  std::string_view id, title;
  std::span<const Key> keys;  ///< in the order of the page
};
std::span<const DossierPart> dossier_parts();

/// The folded part that has the control of the answer, or Part::none.
page::Part part_of(Key key);

/// How many of the answers `keys`, which are those of the project itself, are given.
std::size_t given_count(const Dossier& dossier, std::span<const Key> keys);

/// The contact of `porteur`, whose missing answers are those on the representative. It is unchanged
/// when the name of the contact is that of someone else.
Contact contact_from_representative(const Porteur& porteur);

}  // namespace loire::app
