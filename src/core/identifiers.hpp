// SIREN and SIRET, the numbers that the INSEE register gives to bodies and to their establishments.
#pragma once

#include <string>
#include <string_view>

namespace loire {

/// `text` without its spaces of any width and its tabs, which people type between groups of digits.
std::string without_spaces(std::string_view text);

/// Whether `digits` is nine digits with a correct Luhn check digit.
bool valid_siren(std::string_view digits);

/// Whether `digits` is fourteen digits with a correct Luhn check digit. La Poste (SIREN
/// 356 000 000) may instead have a sum of digits divisible by 5.
bool valid_siret(std::string_view digits);

}  // namespace loire
