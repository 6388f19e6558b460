// The places of a draft in the words of the form, for people who do not know JSON pointers.
#pragma once

#include <string>
#include <string_view>

namespace loire::io {

/// «Dépense 2, montant HT» for "/depenses/1/montant_ht_centimes". Unknown keys are quoted. Empty
/// for the pointer of the entire document.
std::string place_in_words(std::string_view pointer);

}  // namespace loire::io
