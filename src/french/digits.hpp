// Identifiers as people read them.
#pragma once

#include <string>

namespace loire {

/// Digits in groups of three, the rest of a SIRET together: «214 202 186 00018». What is not all
/// digits is shown as typed.
std::string grouped_digits(const std::string& digits);

}  // namespace loire
