#include "io/position.hpp"

#include <algorithm>
#include <string>

#include "io/encoding.hpp"
#include "io/json.hpp"
#include "io/reader.hpp"
#include "text/characters.hpp"

namespace loire::io {
namespace {

/// Goes from value to value through a JSON text without building a document. It ends on every text,
/// so a text that is no longer the one that was parsed does no harm.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {
    if (text_.starts_with(kUtf8Mark)) at_ = kUtf8Mark.size();
    skip_space();
  }

  std::size_t offset() const { return at_; }

  /// Enters the element or the member of the current value that `token` names. When there is none,
  /// stays where it is and returns false.
  bool enter(std::string_view token) {
    const std::size_t start = at_;
    const char open = current();
    if (open == '[' || open == '{') {
      ++at_;
      for (std::size_t index = 0; more(); ++index) {
        std::string name = std::to_string(index);
        if (open == '{') name = key();
        if (child_pointer({}, name).substr(1) == token) return true;
        skip_value();
      }
    }
    at_ = start;
    return false;
  }

 private:
  char current() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() { skip_while(" \t\r\n"); }
  void skip_while(const char* among) {
    at_ = std::min(text_.find_first_not_of(among, at_), text_.size());
  }

  /// Whether an element or a member follows; then goes to it.
  bool more() {
    skip_while(" \t\r\n,");
    return current() != '\0' && current() != ']' && current() != '}';
  }

  /// Reads the key of a member and goes to its value.
  std::string key() {
    const std::size_t start = at_;
    skip_value();
    const auto read = parse_json(text_.substr(start, at_ - start));
    skip_while(" \t\r\n:");
    return std::string(read ? read.value->root().text().value_or("") : "");
  }

  void skip_text() {
    for (++at_; current() != '\0' && current() != '"'; ++at_)
      if (current() == '\\') ++at_;
    ++at_;
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      const char c = current();
      if (c == '"') {
        skip_text();
        continue;
      }
      if (c == '[' || c == '{') ++depth;
      else if ((c == ']' || c == '}') && depth > 0) --depth;
      ++at_;
      if (depth == 0 && c != ']' && c != '}')  // the rest of a number or a word
        at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
    } while (depth > 0 && at_ < text_.size());
    at_ = std::min(at_, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Position position_at(std::string_view text, std::size_t offset) {
  std::string_view before = text.substr(0, offset);
  if (before.starts_with(kUtf8Mark)) before.remove_prefix(kUtf8Mark.size());
  const auto line_end = before.rfind('\n');
  const auto lines = std::count(before.begin(), before.end(), '\n');
  if (line_end != std::string_view::npos) before.remove_prefix(line_end + 1);
  return {1 + static_cast<std::size_t>(lines), 1 + count_characters(before)};
}

std::size_t offset_of(std::string_view text, std::string_view pointer) {
  Walk walk(text);
  while (pointer.starts_with('/')) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    if (!walk.enter(token)) break;
    pointer.remove_prefix(token.size());
  }
  return walk.offset();
}

void locate(std::string_view text, std::span<Diagnostic> problems, std::size_t first_line) {
  for (Diagnostic& each : problems) {
    if (each.ligne == 0) {
      const Position position = position_at(text, offset_of(text, each.chemin));
      each.ligne = position.line;
      each.colonne = position.column;
    }
    each.ligne += first_line - 1;
  }
}

}  // namespace loire::io
