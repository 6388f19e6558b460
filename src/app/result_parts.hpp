// The verdict, the aid and the window of deposit in words: what the result, the panel and paper
// share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// What the simulator does, and who decides.
std::string result_lead(const PageContext& context);

/// That no application can be made any more, and what this computation is then.
const std::string& closed_message(const Rulebook& rulebook);

/// The same and what to do with the draft, before anything else; nothing while the window is open.
std::vector<page::Node> closed_notice(const PageContext& context);

/// The aid in words, with a capital, and what a range depends on.
std::string aid_value(const PageContext& context);

/// The verdict, why it is no, and the aid, as two announced results. `prefix` keeps their ids apart.
std::vector<page::Node> result_statuses(const PageContext& context, std::string_view prefix);

/// The window of deposit: apart from the verdict, never mixed with it.
page::Node deposit_status(const PageContext& context, std::string_view prefix);

/// «Dernier jour : …».
std::string last_day_sentence(const PageContext& context);

/// Whom the call names for questions.
std::string contact_sentence(const Addressee& contact);

/// What limits the aid, and from which base the ceiling does.
std::string limit_sentence(const PageContext& context);

/// «9 600 € au plus», «de 3 360 € à 17 760 €», «jusqu’à 25 000 €».
std::string aid_text(const PageContext& context);

}  // namespace loire::app
