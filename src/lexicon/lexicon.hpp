// The lexicon of an edition laid over a text: which of its expressions stand where.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/rulebook.hpp"

namespace loire {

/// A word of the text that says something.
struct Token {
  std::string stem, folded;  ///< folded: to compare with beginnings of words
  std::size_t begin = 0, end = 0;
  int sentence = 0, clause = 0;
  bool negated = false;
  bool bound = false;  ///< belongs to a locution that says something else
};

/// An expression of a theme, or of something outside the call, and the tokens that make it up.
struct Hit {
  LexiconIndex::Entry entry;
  const Expression* expression = nullptr;  ///< never null; owned by the rulebook
  std::vector<std::size_t> positions;      ///< in order
};

struct WordsRead {
  std::vector<Token> tokens;
  std::vector<Hit> hits;  ///< themes only where a digital word stands in the same sentence
  bool digital = false;   ///< some digital word stands in the text, outside negations
};

/// Reads `text` (UTF-8; its first five thousand words). `lecture` leaves out what is looked for
/// elsewhere; with `depenses`, themes are not looked for.
WordsRead read_words(const Rulebook& rulebook, std::string_view text, Lecture lecture);

/// The words of `text` at `positions` as it writes them; neighbours together, none twice.
std::vector<std::string> words_at(std::string_view text, const WordsRead& read,
                                  const std::set<std::size_t>& positions);

/// Fills `pattern` of every expression and the index, which a reader of editions does once. Words
/// that say nothing are left out; an expression of nothing else has no parts.
void compile_lexicon(Rulebook& rulebook);

}  // namespace loire
