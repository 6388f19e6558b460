#include "io/reader.hpp"

#include <algorithm>
#include <cmath>

#include "core/characters.hpp"
#include "form/amount_text.hpp"
#include "form/cut.hpp"

namespace loire::io {
namespace {

constexpr std::size_t kMostQuoted = 60;

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
    problem("type", key, "Une liste est attendue ici.");
    return {};
  }
  if (json->size() > most) {
    problem("trop_long", key,
            "Cette liste est trop longue : " + form::format_count(most) + " éléments au plus.");
    return {};
  }
  return {json->get_ptr<const Json::array_t*>()->data(), json->size()};
}

std::string ObjectReader::text(std::string_view key, std::size_t most_characters) {
  const Json* json = child(key);
  if (!json) return {};
  const auto* value = json->get_ptr<const Json::string_t*>();
  if (!value) {
    problem("type", key, "Un texte entre guillemets est attendu ici.");
    return {};
  }
  if (count_characters(*value) > most_characters) {
    problem(
        "texte_trop_long", key,
        "Ce texte est trop long (" + form::format_count(most_characters) + " caractères au plus).");
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
  problem("type", key, "La réponse s’écrit true, false ou null.");
  return std::nullopt;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t least,
                                                  std::int64_t most, std::string_view unit) {
  const Json* json = child(key);
  if (!json) return std::nullopt;
  const std::string expected = "Un nombre entier" + std::string(unit) + " est attendu ici, de " +
                               form::format_count(least) + " à " + form::format_count(most) + ".";
  if (!json->is_number()) {
    problem("type", key, expected);
    return std::nullopt;
  }
  std::optional<std::int64_t> value;
  if (const auto* real = json->get_ptr<const Json::number_float_t*>()) {
    if (std::trunc(*real) != *real) {
      problem("type", key, expected);
      return std::nullopt;
    }
    constexpr double kExact = 9'007'199'254'740'992.0;  // whole numbers are all there up to 2^53
    if (std::abs(*real) <= kExact) value = static_cast<std::int64_t>(*real);
  } else if (const auto* wide = json->get_ptr<const Json::number_unsigned_t*>()) {
    // Above 2^63 it would wrap: compare as unsigned first.
    if (*wide <= static_cast<std::uint64_t>(most)) value = static_cast<std::int64_t>(*wide);
  } else {
    value = *json->get_ptr<const Json::number_integer_t*>();
  }
  if (!value || *value < least || *value > most) {
    problem("hors_limites", key, expected);
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
          "« " + form::shortened(value, kMostQuoted) +
              " » n’est pas une réponse possible. Celles-ci le sont : " + allowed + ".");
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
