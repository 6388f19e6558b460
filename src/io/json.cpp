#include "io/json.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "french/format.hpp"
#include "io/encoding.hpp"
#include "io/position.hpp"
#include "io/reader.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire::io {
namespace {

using Kind = JsonCell::Kind;

constexpr std::size_t kMaxKeyCharacters = 60;
/// A file with more problems than this is not read to its end: it was not made for this program.
constexpr std::size_t kMaxProblems = 100;

/// Gives the bytes of the text to the parser, which does not tell where it is, and notes that.
struct Bytes {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  const char** reached;

  const char& operator*() const { return *at; }
  Bytes& operator++() {
    *reached = ++at;
    return *this;
  }
  friend bool operator==(const Bytes& a, const Bytes& b) { return a.at == b.at; }
};

/// Builds the document from the events of the parser. Stops at the first problem after which the
/// rest of the text cannot be read or is not worth it.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view text, const Limits& limits, std::string_view what)
      : text_(text), limits_(limits), what_(what), reached_(text.data()) {
    // A decoded text is never longer than its JSON, and a number ends with NUL here and with another
    // byte there, unless it is all of the text. So this buffer never moves: cells point into it.
    texts_.reserve(text.size() + 1);
  }

  std::vector<Diagnostic> problems;

  bool parse() {
    const char* const begin = text_.data();
    return nlohmann::json::sax_parse(Bytes{begin, &reached_},
                                     Bytes{begin + text_.size(), &reached_}, this);
  }

  JsonDocument document() { return {std::move(cells_), std::move(texts_)}; }

  bool null() override { return put({}); }
  bool boolean(bool value) override { return put({.kind = Kind::flag, .flag = value}); }
  bool number_integer(number_integer_t value) override {
    return put({.kind = Kind::negative, .negative = value});
  }
  bool number_unsigned(number_unsigned_t value) override {
    return put({.kind = Kind::natural, .natural = value});
  }
  bool number_float(number_float_t, const string_t& digits) override {
    JsonCell cell = stored(digits);
    cell.kind = Kind::real;
    texts_.push_back('\0');
    return put(cell);
  }
  bool binary(binary_t&) override { return refuse("json", "Ce fichier n’est pas du texte."); }

  bool string(string_t& value) override { return check(value) && put(stored(value)); }

  bool key(string_t& value) override {
    Open& open = open_.back();
    open.key = kNoKey;
    if (!check(value)) return false;
    if (cells_[open.cell].size >= limits_.keys)
      return refuse("trop_de_cles", "Un objet du fichier a trop de clés.");
    if (has_key(open, value) &&
        !note("cle_en_double", "La clé « " + repeated(value, kMaxKeyCharacters) +
                                   " » apparaît deux fois : gardez-en une."))
      return false;
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
    // The last byte read is the first that does not fit, unless the text ended too early.
    const Position place = position_at(text_, position == 0 ? 0 : position - 1);
    if (position > 1)
      message +=
          place.line > 1 ? " (ligne " + std::to_string(place.line) + ")" : " (à sa première ligne)";
    problems.push_back({"json", "", message + ". Reprenez-le tel qu’il a été enregistré.",
                        place.line, place.column});
    return false;
  }

 private:
  static constexpr std::size_t kNoKey = 0;  // the first cell is never a key

  /// An object or array that has not ended: the indices of its cell and of its latest key.
  struct Open {
    std::size_t cell = 0, key = kNoKey;
  };

  /// Reports a problem after which the rest is read. False when there are too many of them.
  bool note(std::string code, std::string message) {
    const Position place = position_at(text_, token_start());
    problems.push_back({std::move(code), where(), std::move(message), place.line, place.column});
    return problems.size() < kMaxProblems;
  }

  bool refuse(std::string code, std::string message) {
    note(std::move(code), std::move(message));
    return false;
  }

  /// The offset of the text or the bracket that was read last. For a number, the end is enough.
  std::size_t token_start() const {
    const std::string_view read =
        text_.substr(0, static_cast<std::size_t>(reached_ - text_.data()));
    if (read.empty()) return 0;
    std::size_t at = read.size() - 1;
    if (read[at] != '"') return at;
    const auto is_escaped = [&](std::size_t quote) {
      std::size_t first = quote;
      while (first > 0 && read[first - 1] == '\\') --first;
      return (quote - first) % 2 == 1;
    };
    do at = at == 0 ? 0 : read.rfind('"', at - 1);
    while (at != 0 && at != std::string_view::npos && is_escaped(at));
    return at == std::string_view::npos ? 0 : at;
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

  /// Reports what is wrong with a text. False when nothing more is read.
  bool check(std::string& text) {
    const std::size_t maximum = limits_.string_characters;
    if (text.size() > maximum && count_characters(text) > maximum) {
      text.clear();  // so that a reader does not report it again
      return note("texte_trop_long", "Ce texte est trop long (" +
                                         format_count(static_cast<std::int64_t>(maximum)) +
                                         " caractères au plus).");
    }
    if (text.find('\0') != std::string::npos)
      return note("caractere_interdit",
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
  const char* reached_;  ///< the end of what the parser has read
  std::vector<JsonCell> cells_;
  std::vector<char> texts_;
  std::vector<Open> open_;
  std::size_t count_ = 0;
};

}  // namespace

ParsedJson parse_all_json(std::string_view text, const Limits& limits, std::string_view what) {
  const auto refused = [&](std::string code, std::string message, Position at = {}) -> ParsedJson {
    return {std::nullopt, {{std::move(code), "", std::move(message), at.line, at.column}}};
  };
  if (text.size() > limits.bytes)
    return refused("fichier_trop_gros", "Ce fichier est trop gros (5 Mo au plus) : ce n’est pas " +
                                            std::string(what) + ".");
  const EncodingProblem unread = encoding_problem(text);
  if (!unread.message.empty())
    return refused("json", unread.message, position_at(text, unread.offset));
  if (is_empty(text)) return refused("json", "Ce fichier est vide.");
  Builder builder(text, limits, what);
  if (!builder.parse()) return {std::nullopt, std::move(builder.problems)};
  return {builder.document(), std::move(builder.problems)};
}

Result<JsonDocument> parse_json(std::string_view text, const Limits& limits,
                                std::string_view what) {
  ParsedJson parsed = parse_all_json(text, limits, what);
  if (!parsed.problems.empty()) return {std::nullopt, std::move(parsed.problems)};
  return {std::move(parsed.document), {}};
}

}  // namespace loire::io
