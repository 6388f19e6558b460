// Reads the lexicon of an edition file: the words of themes, and how they are weighed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rulebook.hpp"
#include "io/reader.hpp"

namespace loire::io {

/// The identifier of a rule, from its JSON pointer in the edition file: "/axes/0/themes/1" gives
/// "axes.0.themes.1".
std::string rule_id(std::string_view pointer);

/// Reads the value of `mots`: {"surs": […], "probables": […], "indices": […]}, lists of
/// expressions.
std::vector<Expression> read_expressions(ObjectReader in);

/// Reads a subject outside the call, except its locator, which the caller looks up.
HorsAppel read_hors_appel(ObjectReader& in);

/// Reads `lexique`, except `hors_appel`.
Lexique read_lexicon(ObjectReader& in);

}  // namespace loire::io
