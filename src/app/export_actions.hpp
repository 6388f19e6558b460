// What leaves the page: the paper and the draft, and the notice of a download.
#pragma once

#include <string>

#include "app/context.hpp"

namespace loire::app {

/// The buttons that print the summary and download the draft, side by side.
page::Node export_actions(const PageContext& context);

/// Adds the notice that `file` was downloaded under the button that downloads, if `section` has it.
void add_download_notice(page::Node& section, const std::string& file);

}  // namespace loire::app
