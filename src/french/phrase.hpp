// The small shapes that many sentences share: quotation marks, lists, a title and its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loire {

/// «« Capteurs »».
std::string quoted(std::string_view words);

/// The items with `between` between them.
std::string joined(const std::vector<std::string>& items, std::string_view between);

/// «équipement ; aux agents».
std::string listed(const std::vector<std::string>& items);

/// «Capteurs : à confirmer».
std::string titled(std::string_view title, std::string_view words);

/// A question with its answer: «Le projet entre-t-il dans l’appel ? Oui». One that does not ask takes
/// a colon.
std::string answered(const std::string& question, std::string_view answer);

}  // namespace loire
