// Gives the answers of a draft file the form that they would have if they had been typed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"

namespace loire {

/// The raw entries of a draft: typed texts that do not read as answers, by the id of the answer.
using RawEntries = std::map<std::string, std::string, std::less<>>;

/// A raw entry that is dropped because no control can show it or because it contradicts an answer.
struct DroppedEntry {
  std::string field;
  std::string answer;  ///< the contradicted answer, which is kept, as a French text; or empty
};

/// Cleans the texts of `dossier` and puts `entries` back into its controls. An entry that reads
/// well becomes the answer when there is none; another stays a raw text, and its answer counts as
/// not given. A date that typed_day() refuses becomes a raw text. Returns the dropped entries.
std::vector<DroppedEntry> settle(Dossier& dossier, const Rulebook& rulebook, RawEntries entries);

}  // namespace loire
