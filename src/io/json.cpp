#include "io/json.hpp"

#include <algorithm>

#include "core/characters.hpp"
#include "form/cut.hpp"
#include "io/encoding.hpp"
#include "io/reader.hpp"

namespace loire::io {
namespace {

constexpr std::size_t kMostOfKey = 60;

/// Builds the document while counting, and stops at the first thing that a draft cannot be.
class Builder : public nlohmann::json_sax<Json> {
 public:
  Builder(std::string_view text, const Limits& limits, std::string_view what)
      : text_(text), limits_(limits), what_(what) {}

  Json root;
  Diagnostic problem;

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool binary(binary_t&) override { return refuse("json", "Ce fichier n’est pas du texte."); }

  bool string(string_t& value) override { return acceptable(value) && put(std::move(value)); }

  bool key(string_t& value) override {
    key_.clear();
    if (!acceptable(value)) return false;
    if (open_.back()->size() >= limits_.keys)
      return refuse("trop_de_cles", "Un objet du fichier a trop de clés.");
    if (open_.back()->contains(value))
      return refuse("cle_en_double", "La clé « " + form::shortened(value, kMostOfKey) +
                                         " » apparaît deux fois : gardez-en une.");
    key_ = std::move(value);
    return true;
  }

  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    std::string message = "Ce fichier n’est pas " + std::string(what_) + ", ou il a été abîmé";
    const auto line = line_at(position);
    if (position > 1)
      message += line > 1 ? " (ligne " + std::to_string(line) + ")" : " (à sa première ligne)";
    problem = {"json", "", message + ". Reprenez-le tel qu’il a été enregistré."};
    return false;
  }

 private:
  bool refuse(std::string code, std::string message) {
    problem = {std::move(code), where(), std::move(message)};
    return false;
  }

  std::ptrdiff_t line_at(std::size_t position) const {
    const std::string_view before = text_.substr(0, position == 0 ? 0 : position - 1);
    return 1 + std::count(before.begin(), before.end(), '\n');
  }

  /// The place of the value being read, as a JSON pointer: that of an object for its keys.
  std::string where() const {
    std::string out;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const bool innermost = i + 1 == open_.size();
      if (open_[i]->is_array())
        out += "/" + std::to_string(innermost ? open_[i]->size() : open_[i]->size() - 1);
      else if (const std::string& key = innermost ? key_ : std::prev(open_[i]->end()).key();
               !key.empty())
        out = below(out, key);
    }
    return out;
  }

  bool acceptable(const std::string& text) {
    if (count_characters(text) > limits_.string_characters)
      return refuse("texte_trop_long", "Ce texte est trop long.");
    if (text.find('\0') != std::string::npos)
      return refuse("caractere_interdit",
                    "Ce texte contient un caractère qui ne s’écrit pas (U+0000) : retirez-le.");
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
    key_.clear();
    return placed != nullptr;
  }

  bool close() {
    open_.pop_back();
    key_.clear();
    return true;
  }

  const std::string_view text_;
  const Limits& limits_;
  const std::string_view what_;
  // Pointers stay valid: only the innermost container grows while it is the last of the stack.
  std::vector<Json*> open_;
  std::string key_;
  std::size_t count_ = 0;
};

}  // namespace

Result<Json> parse_json(std::string_view text, const Limits& limits, std::string_view what) {
  const auto refused = [&](std::string code, std::string message) -> Result<Json> {
    return {std::nullopt, {{std::move(code), "", std::move(message)}}};
  };
  if (text.size() > limits.bytes)
    return refused("fichier_trop_gros", "Ce fichier est trop gros (5 Mo au plus) : ce n’est pas " +
                                            std::string(what) + ".");
  const std::string unread = encoding_problem(text);
  if (!unread.empty()) return refused("json", unread);
  if (is_empty(text)) return refused("json", "Ce fichier est vide.");
  Builder builder(text, limits, what);
  if (!Json::sax_parse(text, &builder)) return {std::nullopt, {builder.problem}};
  return {std::move(builder.root), {}};
}

std::string dump_json(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace loire::io
