// The words of a French text, without their accents: to search names and to recognise a lexicon.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace loire {

/// A word in lower-case ASCII letters and digits («Œuvrée» is "oeuvree"), and where it stands.
struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  ///< bytes of the text: [begin, end)
  int sentence = 0;                ///< number of its sentence, from 0
  int clause = 0;                  ///< number of its clause, from 0: commas and colons end one
};

/// The words of `text`, which is UTF-8, in order. Apostrophes and hyphens separate.
std::vector<Word> words_of(std::string_view text);

/// What the usual inflections of a folded word have in common: plurals, feminines, the endings of
/// common verbs («capteurs», «connectées», «réparer»). Not a dictionary's stem: short words stay.
std::string stem(std::string_view folded);

/// A folded word by its sound, as far as it is often misspelt: double letters single, «k» as «c»,
/// «ph» as «f», a silent «h» left out, «y» as «i», «ai» as «e», «au» as «o» («numerik», «mediateque»).
std::string sounded(std::string_view folded);

}  // namespace loire
