// What reading a draft changed in the words of its file, as a remark.
#pragma once

#include <string>

#include "core/dossier.hpp"
#include "core/result.hpp"
#include "input/settle.hpp"

namespace loire::io {

/// The remark on `note` about `dossier`, which is at the JSON pointer `root` of its draft.
Diagnostic settled_remark(const SettledNote& note, const Dossier& dossier, const std::string& root);

}  // namespace loire::io
