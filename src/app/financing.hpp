// The financing plan: co-funders, totals, picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/amount_line.hpp"
#include "app/context.hpp"

namespace loire::app {

/// The financing plan to the centime: what it costs and who pays, what is sure first. An amount that
/// is not known is said to be so; nothing while there is nothing to say.
std::vector<AmountLine> financing_lines(const PageContext& context);
/// The same as a table: what is sure, and the best case in its own column where it is different.
page::Node plan_table(std::string id, const std::vector<AmountLine>& lines);
/// Its picture, once every amount is known.
std::optional<page::Node> financing_figure(const PageContext& context);

/// What VAT does to the plan; the FCTVA is for public bodies.
const char* vat_note(const PageContext& context);

/// The financing plan: co-funders, totals, picture.
page::Node financing_group(const PageContext& context);

}  // namespace loire::app
