// The members of a draft that this program does not know: read, kept and written back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"
#include "core/result.hpp"
#include "io/json_writer.hpp"
#include "io/reader.hpp"

namespace loire::io {

/// Keeps in `dossier` what nothing has read in the object `in`, as far as there is room for it. Each
/// member gives a remark, kept or not. `owner` is as in Inconnu.
void keep_unknown(const ObjectReader& in, const std::string& owner, Dossier& dossier,
                  std::vector<Diagnostic>& remarks);

/// Writes what was kept of the object `owner` into the open object of `out`.
void write_unknown(JsonWriter& out, const Dossier& dossier, std::string_view owner);

}  // namespace loire::io
