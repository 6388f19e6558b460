// The notice on a draft that was opened.
#pragma once

#include "app/action.hpp"
#include "app/session.hpp"

namespace loire::app {

Notice opened_notice(const ReplaceDossier& opened);

}  // namespace loire::app
