#include "io/json.hpp"

#include <algorithm>

#include "core/characters.hpp"

namespace loire::io {
namespace {

/// Builds the document while counting, and stops at the first thing that a draft cannot be.
class Builder : public nlohmann::json_sax<Json> {
 public:
  explicit Builder(const Limits& limits) : limits_(limits) {}

  Json root;
  Diagnostic problem;

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool binary(binary_t&) override { return refuse("json", "Le fichier n’est pas du texte."); }

  bool string(string_t& value) override { return acceptable(value) && put(std::move(value)); }

  bool key(string_t& value) override {
    if (!acceptable(value)) return false;
    if (open_.back()->size() >= limits_.keys)
      return refuse("trop_de_cles", "Un objet du fichier a trop de clés.");
    if (open_.back()->contains(value))
      return refuse("cle_en_double", "La clé « " + value + " » apparaît deux fois.");
    key_ = std::move(value);
    return true;
  }

  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    std::string message = "Ce fichier n’est pas un brouillon du simulateur, ou il a été abîmé";
    if (position > 1) message += " (au caractère " + std::to_string(position) + ")";
    return refuse("json", message + ".");
  }

 private:
  bool refuse(std::string code, std::string message) {
    problem = {std::move(code), "", std::move(message)};
    return false;
  }

  bool acceptable(const std::string& text) {
    if (count_characters(text) > limits_.string_characters)
      return refuse("texte_trop_long", "Un texte du fichier est trop long.");
    if (text.find('\0') != std::string::npos)
      return refuse("caractere_interdit", "Un texte du fichier contient un caractère interdit.");
    return true;
  }

  Json* place(Json value) {
    if (++count_ > limits_.values) {
      refuse("trop_de_valeurs", "Le fichier contient trop de valeurs.");
      return nullptr;
    }
    if (open_.empty()) {
      root = std::move(value);
      return &root;
    }
    Json& parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    return &(parent[key_] = std::move(value));
  }

  bool put(Json value) { return place(std::move(value)) != nullptr; }

  bool open(Json value) {
    if (static_cast<int>(open_.size()) >= limits_.depth)
      return refuse("trop_profond", "Le fichier est trop imbriqué.");
    Json* placed = place(std::move(value));
    if (placed) open_.push_back(placed);
    return placed != nullptr;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  const Limits& limits_;
  // Pointers stay valid: only the innermost container grows while it is the last of the stack.
  std::vector<Json*> open_;
  std::string key_;
  std::size_t count_ = 0;
};

}  // namespace

Result<Json> parse_json(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes)
    return {std::nullopt,
            {{"fichier_trop_gros", "",
              "Le fichier est trop gros (5 Mo au plus) : ce n’est pas un brouillon."}}};
  // The parser takes a NUL for the end of the text, and what follows would pass unseen.
  if (text.find('\0') != std::string_view::npos)
    return {
        std::nullopt,
        {{"json", "", "Le fichier contient un caractère interdit : ce n’est pas un brouillon."}}};
  Builder builder(limits);
  if (!Json::sax_parse(text, &builder)) return {std::nullopt, {builder.problem}};
  return {std::move(builder.root), {}};
}

std::string dump_json(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace loire::io
