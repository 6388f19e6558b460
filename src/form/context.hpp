// What the form looks at to show a question.
#pragma once

#include <optional>
#include <span>

#include "core/assess.hpp"
#include "input/write.hpp"

namespace loire::form {

/// What every question may look at.
struct Context {
  const Rulebook& rulebook;
  const Territory& territory;
  const Dossier& dossier;
  std::span<const Warning> warnings{};  ///< of the assessment of `dossier`
  std::optional<Ref> editing{};         ///< the answer whose control has the focus
  bool typed =
      true;  ///< typed in since it got the focus: what is wrong with it waits until it is left
  const InputNotes* notes = nullptr;

  bool being_typed(const Ref& ref) const { return typed && editing == ref; }
  /// What there is to say of the text last typed for the answer, or null.
  const InputNote* note_of(const Ref& ref) const {
    if (!notes) return nullptr;
    const auto found = notes->find(ref);
    return found == notes->end() ? nullptr : &found->second;
  }
};

}  // namespace loire::form
