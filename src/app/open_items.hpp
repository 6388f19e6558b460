// The items of lists that open one at a time: an expense, a co-funder, a criterion, an axis.
#pragma once

#include <optional>
#include <string>

#include "app/context.hpp"

namespace loire::app {

/// Whether the item that has the control of `ref` is open. For an axis, `ref` is one of its themes.
bool is_open(const Session& session, const Ref& ref);

/// Whether an answer of that item is wrong.
bool has_wrong_answer(const PageContext& context, const Ref& ref);

/// Opens the item that has the control of `ref`, in place of the one of its list that was open. Does nothing
/// when no item has it.
void open_item(Session& session, const Ref& ref);

/// Opens that item, or closes it.
void toggle_item(Session& session, const Ref& ref);

/// Opens what the person probably came for, when nothing is open yet on the step shown: the first criterion
/// without an answer, or the axis of the first ticked theme.
void open_first_item(Session& session);

/// The button in the row of an item that opens and closes it.
inline page::Node opening_button(const PageContext& context, const Ref& ref, std::string id,
                                 std::string title) {
  page::Node out = page::button(std::move(id), {.verb = page::Verb::open_item, .ref = ref},
                                std::move(title), page::Emphasis::quiet);
  out.current = is_open(context.session, ref);
  return out;
}

}  // namespace loire::app
