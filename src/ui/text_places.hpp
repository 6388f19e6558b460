// Which of the painted texts can be selected, and where they are.
#pragma once

#include <vector>

#include "ui/face.hpp"
#include "ui/plan.hpp"

namespace loire::ui {

/// Replaces `out` by the places of the texts of `plan` that can be selected.
void find_text_places(const Plan& plan, std::vector<TextPlace>& out);

}  // namespace loire::ui
