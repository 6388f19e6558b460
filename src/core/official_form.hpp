// The answers that a field of the official form can take, and the formats that fit them.
#pragma once

#include <optional>
#include <string_view>

#include "core/rulebook.hpp"

namespace loire {

/// The answer that a field names by its id: an answer of the dossier itself ("porteur.siret"), or one that the
/// program computes from several ("axes", "total_ht", "cofinancements", "criteres"). The key of a computed one is
/// that of the answers from which it comes. Nothing when no field can ask for it.
std::optional<Key> form_answer(std::string_view id);

/// Whether a field of this format can take the answer of this key, which form_answer() gave.
bool fits(Key key, FormFormat format);

}  // namespace loire
