#include "io/territory_json.hpp"

#include <algorithm>

#include "core/places.hpp"
#include "io/reader.hpp"

namespace loire::io {
namespace {

/// One compact row. A value of the wrong type makes the entire row unusable.
class Row {
 public:
  Row(Json json, std::size_t width) : values_(json.elements()), good_(values_.size() == width) {}
  bool good() const { return good_; }

  std::string text(std::size_t i) {
    if (!good_ || !values_[i]) return {};
    return text_of(values_[i]);
  }
  std::vector<std::string> texts(std::size_t i) {
    std::vector<std::string> out;
    if (!good_) return out;
    if (!values_[i].is_array()) good_ = false;
    for (const Json& each : values_[i].elements()) out.push_back(text_of(each));
    return out;
  }
  int number(std::size_t i) {
    const auto value = good_ ? values_[i].natural() : std::nullopt;
    if (value && *value < 100'000'000) return static_cast<int>(*value);
    good_ = false;
    return 0;
  }

 private:
  std::string text_of(Json json) {
    const auto text = json.text();
    if (!text) good_ = false;
    return std::string(text.value_or(""));
  }
  std::vector<Json> values_;
  bool good_;
};

}  // namespace

Result<Territory> read_territory(std::string_view text) {
  Result<JsonDocument> document = parse_json(text);
  if (!document) return {std::nullopt, std::move(document.diagnostics)};
  Result<Territory> result;
  Territory territory;
  ObjectReader root(document.value->root(), "", result.diagnostics);
  if (root.text("format") != "loire-connect/territoire")
    root.problem("format", "format", "Ce fichier n’est pas une liste de communes.");
  territory.millesime = static_cast<int>(root.required_integer("millesime", 2000, 2100));
  territory.departement = root.required_text("departement");
  for (const Json& each : root.array("communes", 50'000)) {
    Row row(each, 6);
    territory.communes.push_back(
        {row.text(0), row.text(1), row.text(2), row.texts(3), row.text(4), row.number(5)});
    if (!row.good()) {
      root.problem("type", "communes", "Une ligne de la liste des communes est illisible.");
      break;
    }
  }
  for (const Json& each : root.array("epci", 5'000)) {
    Row row(each, 6);
    territory.epci.push_back(
        {row.text(0), row.text(1), row.text(2), row.number(3), row.number(4), row.texts(5)});
    if (!row.good()) {
      root.problem("type", "epci", "Une ligne de la liste des EPCI est illisible.");
      break;
    }
  }
  for (const Json& each : root.array("anciennes", 50'000)) {
    Row row(each, 4);
    territory.anciennes.push_back({row.text(0), row.text(1), row.text(2), row.number(3) == 1});
    if (!row.good()) {
      root.problem("type", "anciennes", "Une ligne des anciennes communes est illisible.");
      break;
    }
  }
  for (const Json& each : root.array("cedex", 50'000)) {
    Row row(each, 2);
    territory.cedex.push_back({row.text(0), row.text(1)});
    if (!row.good()) {
      root.problem("type", "cedex", "Une ligne des codes CEDEX est illisible.");
      break;
    }
  }
  // Look-ups use binary search, and the file may have another order.
  std::sort(territory.communes.begin(), territory.communes.end(),
            [](const Commune& a, const Commune& b) { return a.code_insee < b.code_insee; });
  std::sort(territory.epci.begin(), territory.epci.end(),
            [](const Epci& a, const Epci& b) { return a.siren < b.siren; });
  index_names(territory);
  if (result.diagnostics.empty()) result.value = std::move(territory);
  return result;
}

}  // namespace loire::io
