// A draft that was read, made what it would be if it had been typed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"

namespace loire {

/// The raw entries of a draft: what was typed and could not be read, by the id of its answer.
using RawEntries = std::map<std::string, std::string, std::less<>>;

/// A raw entry of a draft that is not kept: no control could show it, or an answer says otherwise.
struct DroppedEntry {
  std::string field;
  std::string answer;  ///< the answer that is kept in its place, in words; empty when there is none
};

/// Texts are cleaned. An answer with a raw entry counts as not given; an entry that reads well becomes
/// the answer where there is none. A date outside this century is a raw entry.
std::vector<DroppedEntry> settle(Dossier& dossier, const Rulebook& rulebook, RawEntries entries);

}  // namespace loire
