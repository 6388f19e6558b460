#include "french/digits.hpp"

namespace loire {

std::string grouped_digits(const std::string& digits) {
  const bool all_digits = digits.find_first_not_of("0123456789") == std::string::npos;
  if (!all_digits) return digits;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % 3 == 0 && i <= 9) out += "\u00A0";
    out += digits[i];
  }
  return out;
}

}  // namespace loire
