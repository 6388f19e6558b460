// The file name of a draft.
#pragma once

#include <string>
#include <string_view>

#include "app/session.hpp"

namespace loire::app {

/// The file name of the draft: brouillon-loire-connect-feurs-des-capteurs-AAAA-MM-JJ-14h05.json. It contains
/// the names of the applicant and of the project, the day and the `time` (HH:MM) that are known.
std::string suggested_file_name(const Session& session, std::string_view time = "");

}  // namespace loire::app
