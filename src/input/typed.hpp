// Cleans texts from a keyboard, a clipboard, a browser's autofill or a file. A text that cannot be
// read stays unchanged, and its field then shows what is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"

namespace loire {

/// A name or a title: accents composed, line ends and tabs replaced by spaces, no control
/// characters.
std::string typed_line(std::string_view text);

/// A text of several lines: the same, but line ends become line feeds and tabs stay.
std::string typed_lines(std::string_view text);

/// A typed amount: the same, but line ends become tabs and tabs stay, so that two cells of a table
/// stay apart.
std::string typed_cells(std::string_view text);

/// A text in which only plain ASCII signs matter, such as a number or an address: spaces
/// become U+0020, dashes '-', full-width signs ASCII, and invisible characters are removed. Line
/// ends become tabs, so that two cells of a table are never one number.
std::string plain_signs(std::string_view text);

/// `text` without the ASCII spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// `text` with its ASCII letters in lower case; other letters stay unchanged.
std::string lowered(std::string_view text);

/// The address in «Mairie <mairie@exemple.fr>», «mailto:mairie@exemple.fr», «Courriel : …».
std::string typed_email(std::string_view text);

/// The number in «tel:+33 4 77 00 00 00», «Tél. : 04 77 00 00 00», with the spaces that group it.
std::string typed_telephone(std::string_view text);

/// The digits of a SIREN, a SIRET or an INSEE code, without separators («214.202.186») or its name
/// («SIRET n° 214 202 186 00018»). A text with other letters is returned complete, as one line, so
/// that its field can report it.
std::string typed_number(std::string_view text);

/// The day in `text` (AAAA-MM-JJ) if its year is within [2000, 2100]: another year, such as 23, is
/// a typing error.
std::optional<Date> typed_day(std::string_view text);

}  // namespace loire
