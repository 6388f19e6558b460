// A draft that was read, made what it would be if it had been typed.
#pragma once

#include <string>
#include <vector>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"

namespace loire::form {

/// A raw entry of a draft that is not kept: no field could show it, or an answer says otherwise.
struct DroppedEntry {
  std::string field;
  std::string answer;  ///< the answer that is kept in its place, in words; empty when there is none
};

/// Texts are cleaned. A field with a raw entry counts as not answered; an entry that reads well
/// becomes the answer where there is none. A date outside this century is a raw entry.
std::vector<DroppedEntry> settle(Dossier& dossier, const Rulebook& rulebook);

}  // namespace loire::form
