// Finds the expressions of the edition's lexicon in a text.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/rulebook.hpp"

namespace loire {

/// A word of the text that is not a stop word.
struct Token {
  std::string stem;
  std::string phonetic;            ///< compared with the beginnings of words («recondition…»)
  std::size_t begin = 0, end = 0;  ///< bytes of the text: [begin, end)
  int sentence = 0, clause = 0;
  bool negated = false;
  bool in_locution = false;  ///< part of a locution, with another meaning
};

/// An expression of a theme or of a subject outside the call, found in the text.
struct Hit {
  LexiconIndex::Entry entry;
  const Expression* expression = nullptr;  ///< never null; owned by the rulebook
  std::vector<std::size_t> positions;      ///< indices of its tokens, in order
};

struct WordsRead {
  std::vector<Token> tokens;
  std::vector<Hit> hits;          ///< themes only from sentences with a digital word
  bool has_digital_word = false;  ///< outside negations
};

/// Reads the first five thousand words of `text` (UTF-8). Subjects outside the call are searched
/// only if their `lecture` includes this one, and themes only if it is not `depenses`.
WordsRead read_words(const Rulebook& rulebook, std::string_view text, Lecture lecture);

/// The words of `text` at `positions` (indices of tokens), in the spelling of the text. Neighbours
/// are joined in one string; no string is repeated.
std::vector<std::string> words_at(std::string_view text, const WordsRead& read,
                                  const std::set<std::size_t>& positions);

/// Fills the `pattern` of every expression and the index of the lexicon. Whoever reads an edition
/// calls it once. Patterns leave out stop words; an expression of stop words alone has a pattern
/// without parts.
void compile_lexicon(Rulebook& rulebook);

}  // namespace loire
