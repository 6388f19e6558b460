#include "io/reader.hpp"

#include <algorithm>
#include <cmath>

#include "french/format.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire::io {
namespace {

constexpr std::size_t kMaxQuotedCharacters = 60;

}  // namespace

std::string child_pointer(const std::string& pointer, std::string_view token) {
  std::string out = pointer + "/";
  for (const char c : token) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

ObjectReader::ObjectReader(Json json, std::string pointer, std::vector<Diagnostic>& diagnostics)
    : members_(json.members()),
      known_(members_.size()),
      pointer_(std::move(pointer)),
      diagnostics_(diagnostics) {
  if (!json.is_object())
    diagnostics_.push_back({"type", pointer_, "Un objet JSON est attendu ici."});
}

std::size_t ObjectReader::index_of(std::string_view key) const {
  for (std::size_t i = 0; i < members_.size(); ++i) {
    if (next_ == members_.size()) next_ = 0;
    if (members_[next_++].key == key) return next_ - 1;
  }
  return members_.size();
}

bool ObjectReader::has(std::string_view key) const {
  const std::size_t index = index_of(key);
  return index < members_.size() && members_[index].value;
}

Json ObjectReader::child(std::string_view key) {
  const std::size_t index = index_of(key);
  if (index == members_.size()) return {};
  known_[index] = true;
  return members_[index].value;
}

ObjectReader ObjectReader::object(std::string_view key) {
  static constexpr JsonCell kEmpty{.kind = JsonCell::Kind::object, .natural = 0};
  const Json json = child(key);
  return {json ? json : Json(kEmpty), child_pointer(pointer_, key), diagnostics_};
}

std::vector<Json> ObjectReader::array(std::string_view key, std::size_t max_count) {
  const Json json = child(key);
  if (!json) return {};
  if (!json.is_array()) {
    problem("type", key, "Une liste est attendue ici.");
    return {};
  }
  if (json.size() > max_count) {
    problem("trop_long", key,
            "Cette liste est trop longue : " + format_count(max_count) + " éléments au plus.");
    return {};
  }
  return json.elements();
}

std::string ObjectReader::text(std::string_view key, std::size_t max_characters) {
  return std::string(text_view(child(key), key, max_characters));
}

std::string_view ObjectReader::text_view(Json json, std::string_view key,
                                         std::size_t max_characters) {
  if (!json) return {};
  const auto value = json.text();
  if (!value) {
    problem("type", key, "Un texte entre guillemets est attendu ici.");
    return {};
  }
  if (value->size() > max_characters && count_characters(*value) > max_characters) {
    problem("texte_trop_long", key,
            "Ce texte est trop long (" + format_count(max_characters) + " caractères au plus).");
    return {};
  }
  return *value;
}

std::string ObjectReader::required_text(std::string_view key) {
  std::string value = text(key);
  if (value.empty() && !(has(key) && !child(key).text())) missing(key);
  return value;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t max_count) {
  std::vector<std::string> out;
  std::size_t index = 0;
  for (const Json& json : array(key, max_count)) {
    const auto value = json.text();
    if (value && !value->empty()) out.emplace_back(*value);
    else
      diagnostics_.push_back({"type", child_pointer(pointer_, key) + "/" + std::to_string(index),
                              "Un texte entre guillemets est attendu ici."});
    ++index;
  }
  return out;
}

std::optional<bool> ObjectReader::flag(std::string_view key) {
  const Json json = child(key);
  const auto value = json.flag();
  if (json && !value) problem("type", key, "La réponse s’écrit true, false ou null.");
  return value;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t minimum,
                                                  std::int64_t maximum, std::string_view unit) {
  const Json json = child(key);
  if (!json) return std::nullopt;
  const auto value = json.integer();
  if (value && *value >= minimum && *value <= maximum) return value;
  problem(value ? "hors_limites" : "type", key,
          "Un nombre entier" + std::string(unit) + " est attendu ici, de " + format_count(minimum) +
              " à " + format_count(maximum) + ".");
  return std::nullopt;
}

std::int64_t ObjectReader::required_integer(std::string_view key, std::int64_t minimum,
                                            std::int64_t maximum) {
  if (!has(key)) missing(key);
  return integer(key, minimum, maximum).value_or(minimum);
}

std::optional<std::size_t> ObjectReader::choice_index(std::string_view key,
                                                      std::span<const std::string_view> names) {
  const Json json = child(key);
  if (!json) return std::nullopt;
  const std::size_t before = diagnostics_.size();
  const std::string_view value = text_view(json, key, kMaxTextCharacters);
  if (diagnostics_.size() != before) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), value);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string allowed;
  for (const std::string_view name : names)
    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
  problem("valeur_inconnue", key,
          "« " + repeated(value, kMaxQuotedCharacters) +
              " » n’est pas une réponse possible. Celles-ci le sont : " + allowed + ".");
  return std::nullopt;
}

void ObjectReader::problem(std::string code, std::string_view key, std::string message) {
  diagnostics_.push_back({std::move(code), child_pointer(pointer_, key), std::move(message)});
}

void ObjectReader::missing(std::string_view key) {
  problem("manquant", key, "« " + std::string(key) + " » est obligatoire ici.");
}

std::vector<JsonMember> ObjectReader::unknown() const {
  std::vector<JsonMember> out;
  for (std::size_t i = 0; i < members_.size(); ++i)
    if (!known_[i]) out.push_back(members_[i]);
  return out;
}

void ObjectReader::refuse_unknown_keys() {
  for (const JsonMember& each : unknown())
    problem("cle_inconnue", each.key, "Cette clé n’a pas de place ici.");
}

}  // namespace loire::io
