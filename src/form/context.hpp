// The data from which the form shows a question.
#pragma once

#include <optional>
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

  bool being_typed(const Ref& ref) const { return typed_since_focus && editing == ref; }
  /// The note on the text last typed for the answer, or null when there is none.
  const InputNote* note_of(const Ref& ref) const {
    if (!notes) return nullptr;
    const auto found = notes->find(ref);
    return found == notes->end() ? nullptr : &found->second;
  }
};

}  // namespace loire::form
