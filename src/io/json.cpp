#include "io/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "io/encoding.hpp"
#include "io/reader.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire::io {
namespace {

using Kind = JsonCell::Kind;

constexpr std::size_t kMaxKeyCharacters = 60;

/// Builds the document from the events of the parser, and stops at the first problem.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view text, const Limits& limits, std::string_view what)
      : text_(text), limits_(limits), what_(what) {
    // A decoded text is never longer than its JSON, so this buffer never moves: cells point into
    // it.
    texts_.reserve(text.size());
  }

  Diagnostic problem;

  JsonDocument document() { return {std::move(cells_), std::move(texts_)}; }

  bool null() override { return put({}); }
  bool boolean(bool value) override { return put({.kind = Kind::flag, .flag = value}); }
  bool number_integer(number_integer_t value) override {
    return put({.kind = Kind::negative, .negative = value});
  }
  bool number_unsigned(number_unsigned_t value) override {
    return put({.kind = Kind::natural, .natural = value});
  }
  bool number_float(number_float_t value, const string_t&) override {
    return put({.kind = Kind::real, .real = value});
  }
  bool binary(binary_t&) override { return refuse("json", "Ce fichier n’est pas du texte."); }

  bool string(string_t& value) override { return is_acceptable(value) && put(stored(value)); }

  bool key(string_t& value) override {
    Open& open = open_.back();
    open.key = kNoKey;
    if (!is_acceptable(value)) return false;
    if (cells_[open.cell].size >= limits_.keys)
      return refuse("trop_de_cles", "Un objet du fichier a trop de clés.");
    if (has_key(open, value))
      return refuse("cle_en_double", "La clé « " + shortened(value, kMaxKeyCharacters) +
                                         " » apparaît deux fois : gardez-en une.");
    open.key = cells_.size();
    cells_.push_back(stored(value));
    return true;
  }

  bool start_object(std::size_t) override { return begin(Kind::object); }
  bool start_array(std::size_t) override { return begin(Kind::array); }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }

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
  static constexpr std::size_t kNoKey = 0;  // the first cell is never a key

  /// An object or array that has not ended: the indices of its cell and of its latest key.
  struct Open {
    std::size_t cell = 0, key = kNoKey;
  };

  bool refuse(std::string code, std::string message) {
    problem = {std::move(code), where(), std::move(message)};
    return false;
  }

  std::ptrdiff_t line_at(std::size_t position) const {
    const std::string_view before = text_.substr(0, position == 0 ? 0 : position - 1);
    return 1 + std::count(before.begin(), before.end(), '\n');
  }

  /// The JSON pointer of the value being read. A key has the pointer of its object.
  std::string where() const {
    std::string out;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const JsonCell& cell = cells_[open_[i].cell];
      const bool innermost = i + 1 == open_.size();
      if (cell.kind == Kind::array)
        out += "/" + std::to_string(innermost ? cell.size : cell.size - 1);
      else if (const JsonCell& key = cells_[open_[i].key]; open_[i].key != kNoKey && key.size > 0)
        out = child_pointer(out, {key.text, key.size});
    }
    return out;
  }

  bool is_acceptable(const std::string& text) {
    const std::size_t maximum = limits_.string_characters;
    if (text.size() > maximum && count_characters(text) > maximum)
      return refuse("texte_trop_long", "Ce texte est trop long.");
    if (text.find('\0') != std::string::npos)
      return refuse("caractere_interdit",
                    "Ce texte contient un caractère qui ne s’écrit pas (U+0000) : retirez-le.");
    return true;
  }

  /// Copies `text` into the document and returns its cell.
  JsonCell stored(std::string_view text) {
    const char* start = texts_.data() + texts_.size();
    texts_.insert(texts_.end(), text.begin(), text.end());
    return {.kind = Kind::text, .size = static_cast<std::uint32_t>(text.size()), .text = start};
  }

  bool has_key(const Open& open, std::string_view key) const {
    for (std::size_t at = open.cell + 1; at < cells_.size(); at += 1 + cells_[at + 1].cells)
      if (std::string_view(cells_[at].text, cells_[at].size) == key) return true;
    return false;
  }

  bool put(const JsonCell& value) {
    if (++count_ > limits_.values)
      return refuse("trop_de_valeurs", "Le fichier contient trop de valeurs.");
    if (!open_.empty()) ++cells_[open_.back().cell].size;
    cells_.push_back(value);
    return true;
  }

  bool begin(Kind kind) {
    if (static_cast<int>(open_.size()) >= limits_.depth)
      return refuse("trop_profond", "Le fichier est trop imbriqué.");
    if (!put({.kind = kind, .natural = 0})) return false;
    open_.push_back({cells_.size() - 1});
    return true;
  }

  bool end() {
    const std::size_t cell = open_.back().cell;
    cells_[cell].cells = static_cast<std::uint32_t>(cells_.size() - cell);
    open_.pop_back();
    return true;
  }

  const std::string_view text_;
  const Limits& limits_;
  const std::string_view what_;
  std::vector<JsonCell> cells_;
  std::vector<char> texts_;
  std::vector<Open> open_;
  std::size_t count_ = 0;
};

}  // namespace

Result<JsonDocument> parse_json(std::string_view text, const Limits& limits,
                                std::string_view what) {
  const auto refused = [&](std::string code, std::string message) -> Result<JsonDocument> {
    return {std::nullopt, {{std::move(code), "", std::move(message)}}};
  };
  if (text.size() > limits.bytes)
    return refused("fichier_trop_gros", "Ce fichier est trop gros (5 Mo au plus) : ce n’est pas " +
                                            std::string(what) + ".");
  const std::string unread = encoding_problem(text);
  if (!unread.empty()) return refused("json", unread);
  if (is_empty(text)) return refused("json", "Ce fichier est vide.");
  Builder builder(text, limits, what);
  if (!nlohmann::json::sax_parse(text, &builder)) return {std::nullopt, {builder.problem}};
  return {builder.document(), {}};
}

}  // namespace loire::io
