// The financing plan: co-funders, totals, figure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/amount_line.hpp"
#include "app/context.hpp"

namespace loire::app {

/// «Région, fonds numérique», or the number of a co-funder without a name.
std::string cofunder_name(const PageContext& context, std::size_t index);

/// Whether the lines of the plan name each co-funder, or only give the totals.
enum class PlanLines : std::uint8_t { all, totals };

/// The lines of the financing plan, to the centime: the cost, then who pays. Each line has the certain
/// amount and the best case; one without an amount says so. Empty while the plan has no data.
std::vector<AmountLine> financing_lines(const PageContext& context, PlanLines shown);

/// Whether the best case of a line is different, and has its own column.
bool has_best_case(const std::vector<AmountLine>& lines);
/// The columns of the amounts, and the cells of a line in them.
void add_amount_columns(std::vector<page::Column>& columns, bool best_case);
void add_amounts(std::vector<std::string>& cells, const AmountLine& line, bool best_case);

/// The plan as a table: what is certain, and the best case in its own column where it is different.
page::Node plan_table(std::string id, const std::vector<AmountLine>& lines);
/// The figure of the plan; nothing until every amount is known.
std::optional<page::Node> financing_figure(const PageContext& context);

/// The effect of VAT on the plan. Only public bodies can recover a part of it from the FCTVA.
const char* vat_note(const PageContext& context);

/// The part of the budget page with the co-funders, the totals and the figure. It is folded at first.
page::Node financing_part(const PageContext& context);

}  // namespace loire::app
