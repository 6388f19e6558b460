// The data from which the form shows a question.
#pragma once

#include <optional>
#include <set>
#include <span>

#include "core/assess.hpp"
#include "input/write.hpp"

namespace loire::form {

/// The data that any question may need.
struct Context {
  const Rulebook& rulebook;
  const Territory& territory;
  const Dossier& dossier;
  std::span<const Warning> warnings{};  ///< the warnings of the assessment of `dossier`
  std::optional<Ref> editing{};         ///< the answer whose control has the focus
  /// The text of that control has changed since it got the focus: its error is shown only when the
  /// focus leaves it.
  bool typed_since_focus = true;
  const InputNotes* notes = nullptr;
  /// The common questions whose answer depends on the expense.
  const std::set<Question>* questions_per_line = nullptr;

  /// A search with the focus shows the places that it finds, and its error once the focus leaves.
  bool being_typed(const Ref& ref) const {
    return editing == ref && (typed_since_focus || info(ref.key).kind == Kind::search);
  }
  bool is_asked_per_line(Question question) const {
    return questions_per_line && questions_per_line->contains(question);
  }
  /// The note on the text last typed for the answer, or null when there is none.
  const InputNote* note_of(const Ref& ref) const {
    if (!notes) return nullptr;
    const auto found = notes->find(ref);
    return found == notes->end() ? nullptr : &found->second;
  }
};

}  // namespace loire::form
