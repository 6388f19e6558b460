// The project and its estimate on paper, for who deliberates: one tree of the kinds of node.hpp, none
// of which asks. A list of rows is a table whose first row names the columns, and a row's weights are
// the widths of the columns; results in a row make one list of terms.
#pragma once

#include <string_view>

#include "app/context.hpp"
#include "app/session.hpp"
#include "page/node.hpp"

namespace loire::app {

/// The root is a page: `label` is the title, `value` what the document is called as a file.
/// `site_version` names the build of the page; empty when there is none.
page::Node summary(const Session& session, std::string_view site_version);

}  // namespace loire::app
