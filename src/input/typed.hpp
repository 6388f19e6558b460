// Texts as they come from a keyboard, a clipboard, a browser's autofill or a file, made what was
// meant. What cannot be read stays as it is: its field says what is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"

namespace loire {

/// A name or a title: composed accents, one line (what ends a line is a space), no control character.
std::string typed_line(std::string_view text);

/// The same over several lines, each ended by a line feed.
std::string typed_lines(std::string_view text);

/// An amount as typed: what ends a line is a tab, so that two cells of a table stay two.
std::string typed_cells(std::string_view text);

/// Where only plain signs count, as in a number or an address: any space is ' ', any dash '-',
/// full-width signs are those of ASCII, what is not seen is left out. A tab and what ends a line are
/// both a tab: two cells of a table, never one number.
std::string plain_signs(std::string_view text);

/// `text` without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// An ASCII text in lower case; other letters stay.
std::string lowered(std::string_view text);

/// The address of «Mairie <mairie@exemple.fr>», «mailto:mairie@exemple.fr», «Courriel : …».
std::string typed_email(std::string_view text);

/// The number of «tel:+33 4 77 00 00 00», «Tél. : 04 77 00 00 00», with the spaces that group it.
std::string typed_telephone(std::string_view text);

/// The digits of a SIREN, a SIRET or an INSEE code, whatever stands between them («214.202.186»)
/// and whatever names them («SIRET n° 214 202 186 00018»). Any other letter stays, to be told.
std::string typed_number(std::string_view text);

/// The day that a date control gives, when a project may have it: from 2000 to 2100. The year 23 is
/// a slip of the keyboard.
std::optional<Date> typed_day(std::string_view text);

}  // namespace loire
