#include "core/trace.hpp"

#include "core/names.hpp"

namespace loire {

std::string step_name(const StepId& id, const LineName& line_name) {
  switch (id.term) {
    case Term::montant_ht: return line_name(id.line) + ".montant_ht";
    case Term::depense: return line_name(id.line);
    case Term::condition: return "conditions." + std::string(name_of(id.condition));
    case Term::assiette:
    case Term::eligible:
    case Term::part:
    case Term::plafonnement:
    case Term::subvention:
    case Term::depot: break;
  }
  return std::string(name_of(id.term));
}

std::string input_name(const Step& step, const StepInput& input, const LineName& line_name) {
  if (const auto* operand = std::get_if<Operand>(&input.source))
    return std::string(name_of(*operand));
  if (const auto* other = std::get_if<StepId>(&input.source)) return step_name(*other, line_name);
  const Ref& ref = std::get<Ref>(input.source);
  const bool same_line = of_line(ref.key) && ref.item == step.id.line;
  return same_line ? std::string(info(ref.key).path) : path_of(ref);
}

}  // namespace loire
