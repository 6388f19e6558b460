// The axis from the project's own words: what a description is about, by the lexicon of the edition.
// It proposes and shows the words that led to it; it never answers for the applicant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rulebook.hpp"

namespace loire {

/// What was recognised, with the words of the text that tell it, in the text's own spelling and order.
struct ThemeProposal {
  const Theme* theme = nullptr;  ///< never null; owned by the rulebook
  std::vector<std::string> mots;
};
struct HorsAppelProposal {
  const HorsAppel* sujet = nullptr;  ///< never null; owned by the rulebook
  std::vector<std::string> mots;
};

struct AxisProposal {
  const Axe* axe = nullptr;           ///< null when no axis is recognised
  std::vector<ThemeProposal> themes;  ///< of that axis, the best first; never empty with an axis
  std::vector<std::string> mots;      ///< all the words that led to the axis
  std::vector<ThemeProposal> autres;  ///< themes of other axes that are recognised as well
  std::vector<HorsAppelProposal> hors_appel;
  int poids = 0;             ///< of that axis
  bool numerique = false;    ///< some digital word stands in the text
  std::size_t mots_lus = 0;  ///< how many words of the text say something
};

/// What `text` (UTF-8, any length) is about. The axis is the one whose expressions weigh most, when
/// they reach the edition’s threshold and more than any one subject outside the call.
AxisProposal propose_axis(const Rulebook& rulebook, std::string_view text);

/// What the label of an expense line names that the call excludes or does not name.
std::vector<HorsAppelProposal> outside_the_call(const Rulebook& rulebook, std::string_view label);

}  // namespace loire
