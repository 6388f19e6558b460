// The words of a French text, without case or accents, for searching names and matching the
// lexicon.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace loire {

/// A word in lower-case ASCII letters and digits («Œuvrée» is "oeuvree"), and its place in the
/// text.
struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  ///< bytes of the text: [begin, end)
  int sentence = 0;                ///< index of its sentence, from 0
  int clause = 0;  ///< index of its clause, from 0; commas, colons and brackets also end a clause
};

/// The words of `text` (UTF-8), in order. Apostrophes and hyphens separate words; the letters of an
/// abbreviation («G.F.U.») form one.
std::vector<Word> words_of(std::string_view text);

/// The stem that the usual inflections of a folded word share: plurals, feminines and the endings
/// of common verbs («capteurs», «connectées», «réparer»), in its phonetic spelling. It is not the
/// stem of a dictionary: short words keep their endings.
std::string stem(std::string_view folded);

/// A phonetic spelling of a folded word that absorbs common misspellings («numerik», «mediateque»):
/// double letters become single, «k» becomes «c», «ph» «f», «y» «i», «ai» and «ei» «e», «au» and
/// «eau» «o», and a silent «h» is dropped.
std::string phonetic(std::string_view folded);

}  // namespace loire
