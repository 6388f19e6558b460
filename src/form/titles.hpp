// The names of answers in lists, and the control that leads to each.
#pragma once

#include <string>

#include "form/context.hpp"

namespace loire::form {

/// «Dépense 2», «Financeur 1».
std::string numbered_line(std::size_t index);
std::string numbered_cofunder(std::size_t index);

/// The name that was typed for the expense, or «Dépense 2» when it has none.
std::string line_name(const Dossier& dossier, std::size_t index);

/// The same, shortened for a list.
std::string line_title(const Dossier& dossier, std::size_t index);

/// The label of the answer's control. The edition gives it for the questions that the call words.
std::string label_of(const Rulebook& rulebook, Key key);

/// The name of the answer in a list of missing or wrong answers. It includes the expense or the
/// co-funder to which the answer belongs.
std::string answer_title(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref);

/// The answer to give so that `ref` can be given: the search of a place for its code, the last question
/// shown of an expense for a question that is not shown yet, otherwise `ref` itself.
Ref first_prerequisite(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref);

/// The step that asks for the missing answer `ref`.
Stage stage_asking(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref);

}  // namespace loire::form
