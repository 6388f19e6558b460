// Visits every answer of a dossier in its own type.
#pragma once

#include <string_view>
#include <variant>

#include "core/answers.hpp"

namespace loire {

/// Calls `use(answer, info, item)` with every answer in the order of for_each_ref(). `item` is the
/// id of its expense, co-funder or criterion, or empty. Finding each answer by its Ref would search
/// its list again. `use` must not change the dossier.
template <class Use>
void for_each_answer(const Dossier& dossier, Use&& use) {
  const auto visit = [&]<class Owner>(const Owner& owner, std::string_view item) {
    for (const Entry<Owner>& each : entries<Owner>())
      std::visit([&](const auto& access) { use(access.get(owner), each.info, item); }, each.slot);
  };
  visit(dossier, {});
  for (const Depense& line : dossier.depenses) visit(line, line.id);
  for (const Financement& source : dossier.financements) visit(source, source.id);
  for (const auto& [id, answer] : dossier.criteres) visit(answer, id);
}

}  // namespace loire
