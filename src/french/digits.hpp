// Numbers of bodies (SIREN, SIRET) in groups of digits, as people read them.
#pragma once

#include <string>

namespace loire {

/// `digits` in groups of three, with the last five digits of a SIRET together: «214 202 186 00018».
/// A text with any other character is returned unchanged.
std::string grouped_digits(const std::string& digits);

}  // namespace loire
