#include "form/warning_words.hpp"

#include "form/amount_text.hpp"

namespace loire::form {
namespace {

struct ValueWords {
  std::string operator()(const std::string& words) const { return words; }
  std::string operator()(Centimes amount) const { return format_euros(amount); }
  std::string operator()(Taux rate) const { return format_rate(rate); }
  std::string operator()(PlanCase with) const {
    switch (with) {
      case PlanCase::demandee: return "Avec l’aide demandée";
      case PlanCase::maximale: return "Avec l’aide maximale";
      case PlanCase::sure: return "Même avec la seule part sûre de l’aide";
      case PlanCase::meilleur_cas: return "Avec l’aide la plus haute possible";
    }
    return {};
  }
};

}  // namespace

std::string warning_words(const Warning& warning) {
  std::string out = warning.text->message;
  for (const WarningValue& each : warning.values) {
    const std::string name = "{" + each.name + "}";
    const std::string words = std::visit(ValueWords{}, each.value);
    for (std::size_t at = 0; (at = out.find(name, at)) != std::string::npos; at += words.size())
      out.replace(at, name.size(), words);
  }
  return out;
}

}  // namespace loire::form
