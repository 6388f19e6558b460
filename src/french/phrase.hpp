// Small forms that many sentences share: quotation marks, lists, a title with its words, a label
// inside a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loire {

/// `words` in French quotation marks: «« Capteurs »».
std::string quoted(std::string_view words);

/// The items with `separator` between them.
std::string joined(const std::vector<std::string>& items, std::string_view separator);

/// The items with semicolons between them: «équipement ; aux agents».
std::string listed(const std::vector<std::string>& items);

/// `title`, a colon and `words`: «Capteurs : à confirmer».
std::string titled(std::string_view title, std::string_view words);

/// A question with its answer: «Le projet entre-t-il dans l’appel ? Oui». A title without a
/// question mark is followed by a colon.
std::string answered(const std::string& question, std::string_view answer);

/// `words` inside a sentence: the first letter becomes lower case, unless it begins an acronym.
std::string within_sentence(std::string words);

}  // namespace loire
