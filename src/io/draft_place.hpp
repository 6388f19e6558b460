// The places of a draft in the words of the form, for those who do not read JSON pointers.
#pragma once

#include <string>
#include <string_view>

namespace loire::io {

/// «Dépense 2, montant HT» for "/depenses/1/montant_ht_centimes"; a key that a draft does not have
/// is quoted. Empty for the whole document.
std::string place_in_words(std::string_view pointer);

}  // namespace loire::io
