// The verdict, the aid and the period of submission in words: the parts that the result, the panel and the
// printed summary share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// What the simulator does and who decides.
std::string result_lead(const PageContext& context);

/// The message of the edition that the submission is closed.
const std::string& closed_message(const Rulebook& rulebook);

/// The same message, with what the draft is still for. Empty until the submission closes.
std::vector<page::Node> closed_notice(const PageContext& context);

/// The aid in words, with an initial capital; for a range, also what it depends on.
std::string aid_value(const PageContext& context);

/// The verdict, with the reasons of a refusal, and the aid, as two status nodes. `prefix` begins their
/// ids.
std::vector<page::Node> result_statuses(const PageContext& context, std::string_view prefix);

/// The period of submission, as a status node. It is separate because it does not change the verdict.
page::Node submission_status(const PageContext& context, std::string_view prefix);

/// «Dernier jour : …».
std::string last_day_sentence(const PageContext& context);

/// The contact that the call gives for questions.
std::string contact_sentence(const Addressee& contact);

/// What limits the aid, and the base from which the ceiling does.
std::string limit_sentence(const PageContext& context);

/// «9 600 € au plus», «de 3 360 € à 17 760 €», «jusqu’à 25 000 €».
std::string aid_text(const PageContext& context);

}  // namespace loire::app
