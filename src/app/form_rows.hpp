// What each field of the official form takes, in the format of the field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

struct FormRow {
  Ref ref;
  std::string name;
  std::string words;  ///< as the field takes it; empty while the answer is missing or wrong
};

/// The rows of a field: one, or one per co-funder or per criterion. None for a question that the form does not
/// ask of this applicant.
std::vector<FormRow> form_rows(const PageContext& context, const FormField& field);

/// Whether the form asks this applicant for the answer; another one may be left from earlier answers.
bool is_asked(const PageContext& context, Key key);

/// The total of the expenses, in centimes HT; nothing until the budget is complete and every amount known.
std::optional<Centimes> budget_total(const PageContext& context);

}  // namespace loire::app
