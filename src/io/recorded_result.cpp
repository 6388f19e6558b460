#include "io/recorded_result.hpp"

#include "core/names.hpp"

namespace loire::io {
namespace {

constexpr std::size_t kHashCharacters = 64;

template <class Enum>
std::optional<Enum> named(Json name) {
  return from_name<Enum>(name.text().value_or(""));
}

std::optional<Centimes> amount(Json number) {
  const auto value = number.integer();
  if (!value || *value < 0 || *value > kMaxLineCentimes.value) return std::nullopt;
  return Centimes{*value};
}

std::optional<Bounds> bounds(Json json) {
  const auto min = amount(json.member("min")), max = amount(json.member("max"));
  if (!min || !max || *max < *min) return std::nullopt;  // an aid always has both bounds
  return Bounds{*min, max};
}

}  // namespace

RecordedResult read_recorded_result(Json information) {
  RecordedResult out;
  const auto regles = information.member("regles").text().value_or("");
  if (regles.size() == kHashCharacters &&
      regles.find_first_not_of("0123456789abcdef") == std::string_view::npos)
    out.regles = regles;
  const Json resultat = information.member("resultat");
  out.eligible = named<Resultat>(resultat.member("eligible"));
  for (const Json& each : resultat.member("conditions").elements())
    if (const auto id = named<ConditionId>(each.member("id")))
      out.conditions[static_cast<std::size_t>(*id)] = named<Resultat>(each.member("resultat"));
  for (const Json& each : resultat.member("depenses").elements())
    out.depenses.push_back(named<Statut>(each.member("statut")));
  out.subvention = bounds(resultat.member("subvention_centimes"));
  return out;
}

}  // namespace loire::io
