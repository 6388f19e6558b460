// SIREN and SIRET: the keys that the INSEE register gives to bodies and their establishments.
#pragma once

#include <string>
#include <string_view>

namespace loire {

/// The text without the spaces that people type between groups of digits.
std::string without_spaces(std::string_view text);

/// Nine digits with a correct Luhn key.
bool valid_siren(std::string_view digits);

/// Fourteen digits with a correct Luhn key, or La Poste's own rule (356 000 000: sum divisible by 5).
bool valid_siret(std::string_view digits);

}  // namespace loire
