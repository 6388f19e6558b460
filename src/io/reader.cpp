#include "io/reader.hpp"

#include <algorithm>

#include "core/characters.hpp"

namespace loire::io {
namespace {

const Json& empty_object() {
  static const Json kEmpty = Json::object();
  return kEmpty;
}

}  // namespace

std::string below(const std::string& pointer, std::string_view token) {
  std::string out = pointer + "/";
  for (const char c : token) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

ObjectReader::ObjectReader(const Json& json, std::string pointer,
                           std::vector<Diagnostic>& diagnostics)
    : json_(&json), pointer_(std::move(pointer)), diagnostics_(diagnostics) {
  if (json.is_object()) return;
  diagnostics_.push_back({"type", pointer_, "Un objet JSON est attendu ici."});
  json_ = &empty_object();
}

bool ObjectReader::has(std::string_view key) const {
  const auto it = json_->find(std::string(key));
  return it != json_->end() && !it->is_null();
}

const Json* ObjectReader::child(std::string_view key) {
  known_.emplace_back(key);
  const auto it = json_->find(std::string(key));
  return it == json_->end() || it->is_null() ? nullptr : &*it;
}

ObjectReader ObjectReader::object(std::string_view key) {
  const Json* json = child(key);
  return {json ? *json : empty_object(), below(pointer_, key), diagnostics_};
}

std::span<const Json> ObjectReader::array(std::string_view key, std::size_t most) {
  const Json* json = child(key);
  if (!json) return {};
  if (!json->is_array()) {
    problem("type", key, "Une liste est attendue pour « " + std::string(key) + " ».");
    return {};
  }
  if (json->size() > most) {
    problem("trop_long", key,
            "« " + std::string(key) + " » compte trop d’éléments (" + std::to_string(most) +
                " au plus).");
    return {};
  }
  return {json->get_ptr<const Json::array_t*>()->data(), json->size()};
}

std::string ObjectReader::text(std::string_view key, std::size_t most_characters) {
  const Json* json = child(key);
  if (!json) return {};
  const auto* value = json->get_ptr<const Json::string_t*>();
  if (!value) {
    problem("type", key,
            "Un texte entre guillemets est attendu pour « " + std::string(key) + " ».");
    return {};
  }
  if (count_characters(*value) > most_characters) {
    problem("texte_trop_long", key,
            "Le texte de « " + std::string(key) + " » est trop long (" +
                std::to_string(most_characters) + " caractères au plus).");
    return {};
  }
  return *value;
}

std::string ObjectReader::required_text(std::string_view key) {
  std::string value = text(key);
  if (value.empty() && !(has(key) && !child(key)->is_string())) missing(key);
  return value;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t most) {
  std::vector<std::string> out;
  std::size_t index = 0;
  for (const Json& json : array(key, most)) {
    const auto* value = json.get_ptr<const Json::string_t*>();
    if (value && !value->empty()) out.push_back(*value);
    else
      diagnostics_.push_back({"type", below(pointer_, key) + "/" + std::to_string(index),
                              "Un texte entre guillemets est attendu ici."});
    ++index;
  }
  return out;
}

std::optional<bool> ObjectReader::flag(std::string_view key) {
  const Json* json = child(key);
  if (!json) return std::nullopt;
  if (const auto* value = json->get_ptr<const Json::boolean_t*>()) return *value;
  problem("type", key, "« " + std::string(key) + " » doit valoir true, false ou null.");
  return std::nullopt;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t least,
                                                  std::int64_t most) {
  const Json* json = child(key);
  if (!json) return std::nullopt;
  if (!json->is_number_integer()) {
    problem("type", key, "Un nombre entier est attendu pour « " + std::string(key) + " ».");
    return std::nullopt;
  }
  // Unsigned numbers above 2^63 would wrap: compare as unsigned first.
  const auto* wide = json->get_ptr<const Json::number_unsigned_t*>();
  const bool too_wide = wide && *wide > static_cast<std::uint64_t>(most);
  const std::int64_t value =
      wide ? static_cast<std::int64_t>(*wide) : *json->get_ptr<const Json::number_integer_t*>();
  if (too_wide || value < least || value > most) {
    problem("hors_limites", key,
            "« " + std::string(key) + " » doit être entre " + std::to_string(least) + " et " +
                std::to_string(most) + ".");
    return std::nullopt;
  }
  return value;
}

std::int64_t ObjectReader::required_integer(std::string_view key, std::int64_t least,
                                            std::int64_t most) {
  if (!has(key)) missing(key);
  return integer(key, least, most).value_or(least);
}

std::optional<std::size_t> ObjectReader::choice_index(std::string_view key,
                                                      std::span<const std::string_view> names) {
  const std::size_t before = diagnostics_.size();
  const std::string value = text(key);
  if (!has(key) || diagnostics_.size() != before) return std::nullopt;
  const auto it = std::find(names.begin(), names.end(), value);
  if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
  std::string allowed;
  for (const std::string_view name : names)
    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
  problem("valeur_inconnue", key,
          "« " + value + " » n’est pas une valeur de « " + std::string(key) +
              " ». Valeurs possibles : " + allowed + ".");
  return std::nullopt;
}

void ObjectReader::problem(std::string code, std::string_view key, std::string message) {
  diagnostics_.push_back({std::move(code), below(pointer_, key), std::move(message)});
}

void ObjectReader::missing(std::string_view key) {
  problem("manquant", key, "« " + std::string(key) + " » est obligatoire ici.");
}

std::vector<std::string> ObjectReader::unknown_keys() const {
  std::vector<std::string> out;
  for (const auto& [key, value] : json_->items())
    if (std::find(known_.begin(), known_.end(), key) == known_.end())
      out.push_back(below(pointer_, key));
  return out;
}

void ObjectReader::refuse_unknown_keys() {
  for (std::string& pointer : unknown_keys())
    diagnostics_.push_back({"cle_inconnue", std::move(pointer), "Cette clé n’a pas de place ici."});
}

}  // namespace loire::io
