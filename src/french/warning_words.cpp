#include "french/warning_words.hpp"

#include "french/fill.hpp"
#include "french/format.hpp"

namespace loire {
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
  std::vector<std::string> words;
  for (const WarningValue& value : warning.values)
    words.push_back(std::visit(ValueWords{}, value.value));
  std::vector<Filling> fillings;
  for (std::size_t i = 0; i < words.size(); ++i)
    fillings.push_back({warning.values[i].name, words[i]});
  return filled(warning.text->message, fillings);
}

}  // namespace loire
