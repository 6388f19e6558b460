// The printed summary of the project and its estimate, for the assembly that decides to apply. It is a tree
// of nodes without controls. A list of rows is a table: its first row names the columns, and the weights
// of a row are the widths of the columns. Consecutive status nodes are one list of terms.
#pragma once

#include <string_view>

#include "app/session.hpp"
#include "page/node.hpp"

namespace loire::app {

/// The summary. Its root is a page: `label` is the title, `value` the title of the document as a file.
/// `site_version` names the build of the page; it may be empty.
page::Node summary(const Session& session, std::string_view site_version);

}  // namespace loire::app
