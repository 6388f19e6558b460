// What the form looks at to show a question.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>

#include "core/assess.hpp"

namespace loire::form {

/// What a field says of the text last typed in it, beside its value. No draft keeps it.
struct Told {
  bool regime = false;       ///< HT or TTC stood beside the amount, and was read
  std::size_t left_out = 0;  ///< characters beyond the limit
  friend bool operator==(const Told&, const Told&) = default;
};
using ToldByAnswer = std::map<Ref, Told>;

/// What every question may look at.
struct Context {
  const Rulebook& rulebook;
  const Territory& territory;
  const Dossier& dossier;
  std::span<const Warning> warnings{};  ///< of the assessment of `dossier`
  std::optional<Ref> editing{};         ///< the answer whose control has the focus
  bool typed =
      true;  ///< typed in since it got the focus: what is wrong with it waits until it is left
  const ToldByAnswer* told = nullptr;

  bool being_typed(const Ref& ref) const { return typed && editing == ref; }
  /// What is to be said of the text last typed for the answer, or null.
  const Told* told_of(const Ref& ref) const {
    if (!told) return nullptr;
    const auto it = told->find(ref);
    return it == told->end() ? nullptr : &it->second;
  }
};

}  // namespace loire::form
