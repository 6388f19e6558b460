// The lexicon of an edition: the words that tell a theme, and how they are weighed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rulebook.hpp"
#include "io/reader.hpp"

namespace loire::io {

/// The identifier of a rule: its place in the edition file, "/axes/0/themes/1" as "axes.0.themes.1".
std::string rule_id(std::string_view pointer);

/// `mots`: {"surs": […], "probables": […], "indices": […]}, each a list of expressions.
std::vector<Expression> read_expressions(ObjectReader in);

/// Something outside the call, but its place in the call, which the caller looks up.
HorsAppel read_hors_appel(ObjectReader& in);

/// All of `lexique` but `hors_appel`.
Lexique read_lexicon(ObjectReader& in);

}  // namespace loire::io
