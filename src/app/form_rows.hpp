// What each field of the official form takes, in the format of the field.
#pragma once

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

}  // namespace loire::app
