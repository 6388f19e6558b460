// The name of a draft as a file.
#pragma once

#include <string>
#include <string_view>

#include "app/session.hpp"

namespace loire::app {

/// brouillon-loire-connect-feurs-des-capteurs-AAAA-MM-JJ-14h05.json: the applicant's name and the
/// project's, the day and the `time` (HH:MM), without those that are unknown.
std::string suggested_file_name(const Session& session, std::string_view time = "");

}  // namespace loire::app
