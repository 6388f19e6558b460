// Proposes an axis from the words of the project, by the lexicon of the edition. A proposal shows
// the words that led to it and never becomes an answer by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rulebook.hpp"

namespace loire {

/// A theme or a subject outside the call that the text shows. `matched_words` are the words of the
/// text that show it, in the spelling and order of the text.
struct ThemeProposal {
  const Theme* theme = nullptr;  ///< never null; owned by the rulebook
  std::vector<std::string> matched_words;
};
struct HorsAppelProposal {
  const HorsAppel* subject = nullptr;  ///< never null; owned by the rulebook
  std::vector<std::string> matched_words;
};

struct AxisProposal {
  const Axe* axe = nullptr;                ///< null when no axis is recognised
  std::vector<ThemeProposal> themes;       ///< of that axis, the best first; not empty with an axis
  std::vector<std::string> matched_words;  ///< all words that led to the axis
  std::vector<ThemeProposal> other_themes;  ///< recognised themes of other axes
  std::vector<HorsAppelProposal> hors_appel;
  int weight = 0;                 ///< weight of that axis; 0 without an axis
  bool has_digital_word = false;  ///< the text has a digital word outside negations
  std::size_t word_count = 0;     ///< number of words of the text that are not stop words
};

/// What `text` (UTF-8, any length) is about. The axis is the one whose expressions weigh most, if
/// their weight reaches the edition's threshold and that of every subject outside the call.
AxisProposal propose_axis(const Rulebook& rulebook, std::string_view text);

/// The subjects in the label of an expense that the call excludes or does not name.
std::vector<HorsAppelProposal> outside_the_call(const Rulebook& rulebook, std::string_view label);

}  // namespace loire
