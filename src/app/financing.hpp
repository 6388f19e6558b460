// The financing plan: co-funders, totals, figure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/amount_line.hpp"
#include "app/context.hpp"

namespace loire::app {

/// The lines of the financing plan, to the centime: the cost, then who pays. Each line has the certain
/// amount and the best case; one without an amount says so. Empty while the plan has no data.
std::vector<AmountLine> financing_lines(const PageContext& context);
/// The plan as a table: what is certain, and the best case in its own column where it is different.
page::Node plan_table(std::string id, const std::vector<AmountLine>& lines);
/// The figure of the plan; nothing until every amount is known.
std::optional<page::Node> financing_figure(const PageContext& context);

/// «Région, contrat Territoires»: the co-funder with what was added to it.
std::string cofunder_name(const PageContext& context, std::size_t index);

/// The effect of VAT on the plan. Only public bodies can recover a part of it from the FCTVA.
const char* vat_note(const PageContext& context);

/// The part of the budget page with the co-funders, the totals and the figure. It is folded at first.
page::Node financing_group(const PageContext& context);

}  // namespace loire::app
