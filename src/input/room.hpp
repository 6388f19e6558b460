// How much text a project may have, so that its draft can always be read again.
#pragma once

#include <cstddef>

#include "core/dossier.hpp"

namespace loire {

/// The largest text_bytes() of a project. The rest of the size of a draft (io::Limits) is for its
/// keys, its numbers and its layout.
inline constexpr std::size_t kMaxTextBytes = 4'200'000;

/// The bytes of all texts of a project and its variants, as a draft writes them.
std::size_t text_bytes(const Dossier& dossier);

}  // namespace loire
