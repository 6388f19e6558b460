// How lists name an answer, and where one goes to give it.
#pragma once

#include <string>

#include "form/context.hpp"

namespace loire::form {

/// «Dépense 2», «Financeur 1».
std::string numbered_line(std::size_t index);
std::string numbered_cofunder(std::size_t index);

/// The expense's own name, or «Dépense 2» without one.
std::string line_name(const Dossier& dossier, std::size_t index);

/// The same where lists name it: shortened.
std::string line_title(const Dossier& dossier, std::size_t index);

/// The label of the answer's control; that of the edition where it words the question.
std::string label_of(const Rulebook& rulebook, Key key);

/// How a list of missing or wrong answers names it, with the expense or the co-funder that it is of.
std::string answer_title(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref);

/// The answer to give first on the way to a missing one: the search of a place for its code, the
/// question of an expense before which its own is not shown yet.
Ref first_on_the_way(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref);

}  // namespace loire::form
