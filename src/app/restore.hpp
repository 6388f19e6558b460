// What offers to restore the items that were removed and the projects that were replaced.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// The notice that stands in place of the item removed last, with the button that restores it.
struct RemovedNotice {
  page::Node banner;
  std::size_t index = 0;  ///< the rank of the item that it stands before
};

/// The notice of the expense removed last; nothing when another kind of item was removed last. It is not at
/// the top of the page, so that nothing moves under the hand that has removed the expense.
std::optional<RemovedNotice> removed_line_notice(const PageContext& context);

/// The same for a co-funder.
std::optional<RemovedNotice> removed_cofunder_notice(const PageContext& context);

/// Adds to `table` the rows of `count` items by `add_item(index)`, and the notice in place of the one that was
/// removed.
template <class AddItem>
void add_items(page::Node& table, std::size_t count, std::optional<RemovedNotice> removed,
               AddItem add_item) {
  for (std::size_t i = 0; i <= count; ++i) {
    if (removed && removed->index == i) add(table, std::move(removed->banner));
    if (i < count) add_item(i);
  }
}

/// The buttons at the top of the page: they restore the project replaced last and, on the step that shows
/// it, the variant removed last.
std::vector<page::Node> restore_buttons(const Session& session);

}  // namespace loire::app
