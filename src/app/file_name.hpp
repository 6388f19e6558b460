// The names of the files that are downloaded and of the project on the device.
#pragma once

#include <string>
#include <string_view>

#include "app/session.hpp"

namespace loire::app {

/// The file name of the draft: loire-connect_feurs_capteurs_AAAA-MM-JJ.json, at most 80 characters. Until
/// the applicant or the project has a name, brouillon-loire-connect-AAAA-MM-JJ-14h05.json, with the `time`
/// (HH:MM) if it is known.
std::string suggested_file_name(const Session& session, std::string_view time = "");
/// The same name for the table of the budget, which ends with _budget.csv.
std::string budget_file_name(const Session& session, std::string_view time);

/// «Feurs – Des capteurs pour l’eau»: the applicant and the title, as far as they are given.
std::string project_name(const Dossier& dossier);

}  // namespace loire::app
