// Gives the answers of a draft file the form that they would have if they had been typed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"

namespace loire {

/// The raw entries of a draft: typed texts that do not read as answers, by the id of the answer.
using RawEntries = std::map<std::string, std::string, std::less<>>;

/// What reading a draft changes in what its file says.
enum class Settled : std::uint8_t {
  no_control,    ///< the entry is dropped: no control can show it
  contradicted,  ///< the entry is dropped: the answer says something else
  same,          ///< the entry is dropped: the answer says the same
  read,          ///< the entry reads well and becomes the answer
  replaced,      ///< the answer is dropped: the entry is there to be corrected
  cleaned,       ///< the text of an answer or of an entry is cleaned
};

struct SettledNote {
  Settled what;
  std::string field;     ///< the id of the answer
  std::string words;     ///< the answer that is kept, read or dropped, or the cleaned text
  bool of_entry = true;  ///< whether the changed text is the entry, not the answer
};

/// Cleans the texts of `dossier` and puts `entries` back into its controls. An entry that reads
/// well becomes the answer when there is none; another stays a raw text, and its answer counts as
/// not given. A date that typed_day() refuses becomes a raw text, which its field reports. Returns
/// every other change.
std::vector<SettledNote> settle(Dossier& dossier, const Rulebook& rulebook, RawEntries entries);

}  // namespace loire
